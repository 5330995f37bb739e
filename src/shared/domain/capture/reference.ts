import type { Clause } from './clause'
import type { Cast, Entity } from './entities'
import { foldAt, type Sentence } from './sentence'

/** Whom words stand for: entities, and how sure that is. */
export interface Reference {
  entities: number[]
  confidence: number
}

export const nobody: Reference = { entities: [], confidence: 0 }

/** Follows who acts from clause to clause, so that `elle`, `lui`, `her` and verbs without a subject find their person. */
export interface Focus {
  /** The entities of the last subject that was a person. */
  subject: Reference
  /** The subject of the clause before, whoever it was. */
  last: 'me' | 'them' | 'other'
  wasToMe: boolean
}

type Pronoun = 'he' | 'she' | 'they' | 'any'

/** The people named before this token, the latest first, each once. */
function namedBefore(sentence: Sentence, cast: Cast, at: number): number[] {
  const found: number[] = []
  for (let index = sentence.mentions.length - 1; index >= 0; index--) {
    if (sentence.mentions[index]!.from >= at) continue
    const entity = cast.entityOf[index]!
    if (!found.includes(entity)) found.push(entity)
    if (found.length > 12) break
  }
  return found
}

const fits = (entity: Entity, pronoun: Pronoun): boolean =>
  pronoun === 'any' || pronoun === 'they' || entity.pronoun === 'both' || entity.pronoun === pronoun

/** Whom a pronoun at this token stands for. `except` are those it cannot be: the subject of the same verb. */
export function resolvePronoun(
  sentence: Sentence,
  cast: Cast,
  focus: Focus,
  present: ReadonlySet<number>,
  pronoun: Pronoun,
  at: number,
  except: readonly number[] = []
): Reference {
  const named = namedBefore(sentence, cast, at).filter((entity) => !except.includes(entity))
  if (named.length === 0) return namedLater(sentence, cast, pronoun, at, except)
  const here = named.filter((entity) => present.has(entity))
  if (pronoun === 'they') {
    const group = here.length > 1 ? here.toReversed() : named.slice(0, 2).toReversed()
    return { entities: group, confidence: group.length === 1 ? 0.8 : 0.85 }
  }
  const subject = focus.subject.entities.filter(
    (entity) => !except.includes(entity) && fits(cast.entities[entity]!, pronoun)
  )
  if (subject.length === 1 && named.includes(subject[0]!)) {
    const sure = namesOfKind(cast, named, pronoun).length === 1 || here.length === 1
    return { entities: subject, confidence: sure ? 0.95 : 0.9 }
  }
  for (const choices of [here, named]) {
    const fitting = namesOfKind(cast, choices, pronoun)
    const [only] = fitting
    if (only === undefined) continue
    const sure = fitting.filter((entity) => cast.entities[entity]!.pronoun === pronoun)
    if (fitting.length === 1) return { entities: [only], confidence: 0.95 }
    if (sure.length === 1) return { entities: [sure[0]!], confidence: 0.91 }
    return { entities: [only], confidence: 0.75 }
  }
  return { entities: [here[0] ?? named[0]!], confidence: here.length === 1 || named.length === 1 ? 0.8 : 0.65 }
}

/** `Elle prépare le contrat, vu Sophie ce matin`: the only one who may be meant is named after. */
function namedLater(
  sentence: Sentence,
  cast: Cast,
  pronoun: Pronoun,
  at: number,
  except: readonly number[]
): Reference {
  if (pronoun !== 'he' && pronoun !== 'she') return nobody
  const fitting = cast.entities.flatMap((entity, index) =>
    fits(entity, pronoun) && !except.includes(index) ? [index] : []
  )
  const named = sentence.mentions[cast.entities[fitting[0] ?? -1]?.mentions[0] ?? -1]
  const isApart = named !== undefined && sentence.clauseAt[named.from] !== sentence.clauseAt[at]
  return fitting.length === 1 && isApart ? { entities: fitting, confidence: 0.75 } : nobody
}

const namesOfKind = (cast: Cast, entities: readonly number[], pronoun: Pronoun): number[] =>
  entities.filter((entity) => fits(cast.entities[entity]!, pronoun))

/** Who is the subject of a clause; `me` for the user, `other` for somebody who has no name. */
export function resolveSubject(
  sentence: Sentence,
  cast: Cast,
  clause: Clause,
  focus: Focus,
  present: ReadonlySet<number>
): { who: 'me' | 'them' | 'other'; people: Reference } {
  const { subject, group } = clause
  const them = (people: Reference): { who: 'them' | 'other'; people: Reference } =>
    people.entities.length > 0 ? { who: 'them', people } : { who: 'other', people: nobody }
  // `on m'a présenté`: somebody did, and it was not I.
  if (subject.who === 'we' && group.isToMe) return { who: 'other', people: nobody }
  if (subject.who === 'me' || subject.who === 'we') return { who: 'me', people: nobody }
  if (subject.who === 'people')
    return them({
      entities: [...new Set(subject.mentions.map((mention) => cast.entityOf[mention]!))],
      confidence: 0.97
    })
  if (subject.who === 'she' || subject.who === 'he' || subject.who === 'they')
    return them(resolvePronoun(sentence, cast, focus, present, subject.who, clause.from))
  if (subject.who !== 'dropped') return { who: 'other', people: nobody }
  if (isSharing(sentence, clause, group.time)) {
    if (focus.last === 'them') return them(focus.subject)
    if (focus.last === 'me' && !isForMe(sentence, clause)) return { who: 'me', people: nobody }
  }
  if (isForMe(sentence, clause) || isThirdPerson(sentence, clause))
    return them(resolvePronoun(sentence, cast, focus, present, 'any', clause.from))
  return { who: 'me', people: nobody }
}

/** `… et donné deux contacts`, `and introduced her`: the subject is that of the clause before. */
function isSharing(sentence: Sentence, clause: Clause, time: string): boolean {
  if (!clause.isJoined || clause.isRelative || time === 'gerund' || time === 'conditional') return false
  const isTask = time === 'infinitive' || time === 'bare'
  return !isTask || (foldAt(sentence.tokens, clause.from - 1) !== ',' && clause.group.modal === null)
}

/** `m'a donné`, `introduced me`, `offered to review my CV`: done by somebody else. */
function isForMe(sentence: Sentence, clause: Clause): boolean {
  if (clause.group.isToMe) return true
  for (let at = clause.group.at + 1; at < clause.to && at < clause.group.at + 5; at++) {
    const word = foldAt(sentence.tokens, at)
    if (word === 'me' || word === 'us' || word === 'm' || word === 'my')
      return clause.group.time !== 'bare' && clause.group.time !== 'infinitive' && clause.group.time !== 'gerund'
        ? word !== 'my' || isOffer(clause) || clause.group.verbs.some(({ verb }) => verb.favour?.frame === 'reads')
        : word !== 'my' && word !== 'm'
    if (sentence.mentionAt[at] !== -1) return false
  }
  return false
}

const isOffer = (clause: Clause): boolean =>
  clause.group.verbs.some(({ verb }) =>
    ['offer', 'agree', 'propose', 'volunteer', 'promise', 'accepter', 'proposer'].includes(verb.lemma)
  )

function isThirdPerson(sentence: Sentence, clause: Clause): boolean {
  const word = foldAt(sentence.tokens, clause.from)
  return (
    ([
      'va',
      'doit',
      'a',
      'ont',
      'vont',
      'doivent',
      'devrait',
      'has',
      'is',
      'revient',
      'rappelle',
      'attend',
      'cherche',
      'recrute'
    ].includes(word) &&
      clause.group.modal !== 'must') ||
    word === 'doit' ||
    word === 'devrait'
  )
}
