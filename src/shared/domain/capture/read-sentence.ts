import type { IsoDate } from '../dates'
import type { Language } from './language'
import { knownNameAt } from './mentions'
import { findMentions } from './people'
import { occasionAt } from './occasions'
import { phraseAt } from './phrases'
import type { KnownWorld } from './known-world'
import { foldAt, type Named, type Sentence, type When } from './sentence'
import { partSpokenWords } from './spoken'
import { tokenise } from './tokens'
import { findWhen } from './when/find-when'
import { guessLanguage } from './words/function-words'

/** Cuts the text into tokens and finds the times, the circles, the organisations and the people in it. */
export function readSentence(text: string, world: KnownWorld, today: IsoDate, chosen: Language | null): Sentence {
  const tokens = partSpokenWords(tokenise(text))
  const none = tokens.map(() => -1)
  const language = chosen ?? guessLanguage(tokens.map((token) => token.fold))
  const sentence: Sentence = {
    language,
    text,
    tokens,
    whens: [],
    whenAt: none,
    names: [],
    nameAt: [...none],
    mentions: [],
    mentionAt: [...none],
    segmentAt: [...none],
    clauseAt: [...none]
  }
  sentence.whenAt = [...none]
  findTimes(sentence, today)
  findNamed(sentence, world)
  findMentions(sentence, world)
  return sentence
}

function findTimes(sentence: Sentence, today: IsoDate): void {
  const { tokens } = sentence
  let at = 0
  for (const expression of findWhen(withoutListMarks(sentence.text), today)) {
    const [start, end] = expression.deadline?.span ?? expression.span
    while (at < tokens.length && tokens[at]!.end <= start) at++
    const from = at
    while (at < tokens.length && tokens[at]!.start < end) at++
    if (at === from || tokens[from]!.quoted) continue
    const when = withoutOccasion(sentence, { from, to: at, expression })
    const index = sentence.whens.push(when) - 1
    for (let covered = when.from; covered < at; covered++) sentence.whenAt[covered] = index
  }
}

/** `met Tom for lunch on Tuesday`: the words up to the day are those of the meeting, and set no deadline. */
function withoutOccasion(sentence: Sentence, when: When): When {
  const { expression } = when
  if (expression.deadline === null) return when
  let from = when.from
  while (from < when.to && sentence.tokens[from]!.end <= expression.span[0]) from++
  for (let at = when.from; at < from; at++)
    if (occasionAt(sentence, at)) return { from, to: when.to, expression: { ...expression, deadline: null } }
  return when
}

/** `lundi 2) envoyer …`: the number opens the next point of a list and is no day; nor is `au courant` a time. */
const withoutListMarks = (text: string): string =>
  text
    .replace(/(^|\s)\d{1,2}(?=\)\s)/gu, (mark) => ' '.repeat(mark.length))
    .replace(/\bau courant\b/giu, (words) => `au ${'x'.repeat(words.length - 3)}`)

function findNamed(sentence: Sentence, world: KnownWorld): void {
  const { tokens } = sentence
  const isSmall = !tokens.some((token) => token.capital && token.start > 0)
  const circleNames = namesOf(world.circles)
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.quoted || tokens[at]!.kind === 'mark') continue
    const before = foldAt(tokens, at - 1)
    const found = namedAt(sentence, at, before, isSmall, circleNames, world)
    if (found === null || (found.kind === 'organisation' && isPerson(sentence, at, found, world))) continue
    const index = sentence.names.push(found) - 1
    for (let covered = at; covered < found.to; covered++) sentence.nameAt[covered] = index
    at = found.to - 1
  }
}

function namedAt(
  sentence: Sentence,
  at: number,
  before: string,
  isSmall: boolean,
  circleNames: readonly string[],
  world: KnownWorld
): Named | null {
  const { tokens } = sentence
  const circle = phraseAt(tokens, at, circleNames)
  if (circle && (circle.length > 1 || tokens[at]!.capital || before === '#' || isSmall)) {
    const id = world.circles.find(({ name }) => name === circle.name)?.id ?? null
    return { from: at, to: at + circle.length, name: circle.name, kind: 'circle', id }
  }
  const isLed = ['chez', 'at', 'from', '@', 'd', 'de', '('].includes(before)
  const place = phraseAt(tokens, at, world.places)
  const organisation = phraseAt(tokens, at, world.organisations)
  if (place && place.length >= (organisation?.length ?? 0) && (tokens[at]!.capital || place.length > 1))
    return { from: at, to: at + place.length, name: place.name, kind: 'place', id: null }
  if (organisation && (tokens[at]!.capital || (isSmall && isLed)))
    return { from: at, to: at + organisation.length, name: organisation.name, kind: 'organisation', id: null }
  return null
}

/** `Martin` may be an employer of somebody and is a name here, when it is one in full. */
function isPerson(sentence: Sentence, at: number, found: Named, world: KnownWorld): boolean {
  const known = knownNameAt(sentence.tokens, at, world.people)
  return known !== null && known.written === 'full' && known.length > found.to - found.from
}

const lists = new WeakMap<KnownWorld['circles'], readonly string[]>()

/** The names of the circles, the same list for the same circles, so that it is indexed once. */
function namesOf(circles: KnownWorld['circles']): readonly string[] {
  const known = lists.get(circles) ?? circles.map(({ name }) => name)
  lists.set(circles, known)
  return known
}
