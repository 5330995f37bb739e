import { argumentsOf } from './arguments'
import type { Clause } from './clause'
import type { Stage } from './stage'
import { resolvePronoun } from './reference'
import { foldAt, type Sentence } from './sentence'

/** To whom I promised: whoever the clause names, or a pronoun does, or the only one who was there. */
export function addressee(
  clause: Clause,
  stage: Stage,
  textFrom: number,
  to: number
): { entity: number | null; confidence: number } {
  const { sentence, cast, focus, present } = stage
  const before = argumentsOf(sentence, cast, clause.group.at, textFrom)
  const named = before.towards[0] ?? before.direct[0]
  if (named !== undefined) return { entity: named, confidence: 0.97 }
  const start = clause.group.toThem ? clause.group.at + 1 : textFrom
  const args = argumentsOf(sentence, cast, start, to)
  const pronoun = clause.group.toThem?.word ?? pronounIn(sentence, textFrom, to)
  if (pronoun !== null) {
    const kind =
      pronoun === 'him'
        ? 'he'
        : pronoun === 'her' || pronoun === 'la'
          ? 'she'
          : pronoun === 'leur' || pronoun === 'them' || pronoun === 'les'
            ? 'they'
            : 'any'
    const who = resolvePronoun(sentence, cast, focus, present, kind, textFrom, [...args.direct, ...args.towards])
    if (who.entities.length > 0)
      return { entity: who.entities[0]!, confidence: who.entities.length > 1 ? 0.8 : who.confidence }
  }
  const inside = args.towards[0] ?? args.direct[0] ?? args.along[0]
  if (inside !== undefined) return { entity: inside, confidence: 0.95 }
  if (args.owners[0] !== undefined && present.size === 0) return { entity: args.owners[0], confidence: 0.85 }
  const subject = focus.subject.entities.filter((entity) => present.has(entity) || present.size === 0)
  if (present.size === 1) return { entity: [...present][0]!, confidence: 0.91 }
  return { entity: subject[0] ?? [...present].at(-1) ?? focus.subject.entities[0] ?? null, confidence: 0.8 }
}

function pronounIn(sentence: Sentence, from: number, to: number): string | null {
  for (let at = from; at < Math.min(to, from + 5); at++) {
    const word = foldAt(sentence.tokens, at)
    if (['lui', 'leur', 'him', 'her', 'them'].includes(word)) return word
    if (
      ['le', 'la', 'l', 'les'].includes(word) &&
      at === from &&
      /(?:er|ir|re|oir)$/u.test(foldAt(sentence.tokens, at + 1))
    )
      return word
  }
  return null
}
