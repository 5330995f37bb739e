import type { Clause } from './clause'
import type { OccasionFound } from './occasion-verbs'
import { isEvent, occasionAt } from './occasions'
import { phraseAt } from './phrases'
import type { KnownWorld } from './known-world'
import { foldAt, type Sentence, spanOf } from './sentence'
import type { Segment } from './segments'
import { firstNames } from './words/first-names'
import { roleWords } from './words/not-people'
import { wordSet } from './words/word-set'
import { organisationAt } from './affiliation'

export interface PlaceFound {
  name: string
  from: number
  to: number
  rule: string
  confidence: number
}

/** `le contact chez EY` is nobody's visit to EY. */
const contactNouns = wordSet(
  'contact contacts nom noms name names poste job role mission offre quelqu someone somebody ami amis friend work works bosse travaille recrute place poste stage ancien ex carriere'
)

/** Verbs during which one is somewhere. */
const meetingVerbs = wordSet(
  'voir revoir rencontrer croiser recroiser retrouver dejeuner diner discuter echanger prendre boire avoir faire meet see bump run catch have grab speak talk chat attend lunch dine passer participer assister aller go bavarder manger eat'
)
const notPlaces = wordSet(
  'telephone tel phone visio video teams zoom cafe dejeuner diner lunch moment fait propos sujet niveau titre moins plus departure office bureau lobby least last first end suivre nouveau cause partir distance skype linkedin whatsapp'
)

/** Where the meeting was: a place already known, or what follows `au`, `chez`, `at`, in the words about the meeting. */
export function findPlace(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  occasion: OccasionFound | null,
  world: KnownWorld
): PlaceFound | null {
  const { tokens } = sentence
  const limit = Math.min(segments.length, 2)
  const labelled = segments.find(({ label }) => label === 'place')
  if (labelled) return found(sentence, labelled.from, labelled.from, labelled.to, 'place-label', 0.95)
  let unknown: PlaceFound | null = null
  for (let index = 0; index < limit; index++) {
    const { from, to } = segments[index]!
    for (let at = from; at < to; at++) {
      if (
        tokens[at]!.quoted ||
        (sentence.mentionAt[at] ?? -1) !== -1 ||
        !isOfMeeting(sentence, at, clauses, index, occasion)
      )
        continue
      const known = knownPlace(sentence, at, world)
      if (known) return known
      if (occasion !== null) unknown ??= placeAfter(sentence, at, world)
    }
  }
  return unknown
}

function knownPlace(sentence: Sentence, at: number, world: KnownWorld): PlaceFound | null {
  const { tokens } = sentence
  const known = phraseAt(tokens, at, world.places)
  if (!known) return null
  const before = foldAt(tokens, at - 1)
  const isLed = leads.has(before) || ['la', 'le', 'l', 'the', '@', ','].includes(before)
  const isPlain = known.length === 1 && (known.name.length < 6 || occasionAt(sentence, at) !== null)
  if (!isLed && !tokens[at]!.capital && isPlain) return null
  if (
    ['de', 'from', 'd', 'du'].includes(before) ||
    (sentence.nameAt[at] !== -1 && sentence.names[sentence.nameAt[at]!]!.kind !== 'place')
  )
    return null
  return { name: known.name, from: at, to: at + known.length, rule: 'known-place', confidence: isLed ? 0.97 : 0.85 }
}

const leads = wordSet('a au aux chez at in dans @ sur')

function placeAfter(sentence: Sentence, at: number, world: KnownWorld): PlaceFound | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  if (sentence.nameAt[at] !== -1 || contactNouns.has(foldAt(tokens, at - 1))) return null
  if (!leads.has(word) || (tokens[at]!.kind === 'word' && tokens[at]!.joined === '-')) return null
  if (word === 'sur' && !tokens[at + 1]?.capital) return null
  if (word === 'a' && ['mail', 'message', 'sms', 'email', 'courriel', 'appel'].includes(foldAt(tokens, at - 1)))
    return null
  const isChez = word === 'chez'
  if (isChez && (foldAt(tokens, at - 1) === 'de' || roleWords.has(foldAt(tokens, at - 1)))) return null
  let start = at + 1
  while (['la', 'le', 'l', 'les', 'the', 'un', 'une'].includes(foldAt(tokens, start))) start++
  const event = occasionAt(sentence, start)
  if (event && isEvent(event.occasion) && tokens[event.to]?.capital) start = event.to
  const token = tokens[start]
  if (!token || token.quoted || (sentence.mentionAt[start] ?? -1) !== -1 || (sentence.whenAt[start] ?? -1) !== -1)
    return null
  if (notPlaces.has(token.fold)) return null
  const named = sentence.names[sentence.nameAt[start] ?? -1]
  if (named?.kind === 'circle') return null
  if (named && (isChez || word === 'at') && named.kind === 'organisation')
    return found(sentence, at, start, named.to, 'place-of-organisation', 0.85)
  if (isChez) {
    const organisation = organisationAt(sentence, start, true, world)
    return organisation && found(sentence, at, start, organisation.end, 'place-of-organisation', 0.85)
  }
  const end = nameEnd(sentence, start)
  return end > start ? found(sentence, at, start, end, 'place-word', 0.85) : null
}

const found = (
  sentence: Sentence,
  at: number,
  from: number,
  to: number,
  rule: string,
  confidence: number
): PlaceFound => {
  const [start, end] = spanOf(sentence.tokens, from, to)
  return { name: sentence.text.slice(start, end), from: at, to, rule, confidence }
}

/** Kinds of place that begin a name without a capital: `la gare de Lyon`. */
const placeNouns = wordSet(
  'gare aeroport hotel restaurant brasserie musee cafe tour place bar jardin parc campus siege resto station airport museum bistrot espace'
)

const links = wordSet('de du des d la le l les of the et and &')

/** A name in capitals with its small words: `Maison de la Chimie`, `Café de Flore`. */
function nameEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence
  let end = from
  for (let at = from; at < tokens.length && at < from + 9; at++) {
    const token = tokens[at]!
    if (
      token.quoted ||
      token.kind === 'mark' ||
      (sentence.mentionAt[at] ?? -1) !== -1 ||
      (sentence.whenAt[at] ?? -1) !== -1
    )
      break
    if (token.capital || (token.kind === 'number' && at > from)) end = at + 1
    else if (at === from && placeNouns.has(token.fold)) continue
    else if (at === from || (!links.has(token.fold) && token.joined === null)) break
    else if (token.joined !== null) end = at + 1
  }
  if (end === from + 1 && firstNames.has(foldAt(tokens, from))) return from
  return end
}

/** Outside clauses, or inside one in which people meet; never in favours and promises. */
function isOfMeeting(
  sentence: Sentence,
  at: number,
  clauses: readonly Clause[],
  segment: number,
  occasion: OccasionFound | null
): boolean {
  const clause = clauses[sentence.clauseAt[at]!]
  if (!clause) return segment === 0 || occasion === null || occasion.segment <= segment
  if (occasion && clause.from <= occasion.from && occasion.from < clause.to) return true
  const { group, subject } = clause
  const isOurs = subject.who === 'me' || subject.who === 'we' || subject.who === 'dropped'
  return (
    isOurs &&
    !group.isToMe &&
    group.modal === null &&
    (group.time === 'past' || group.time === 'present') &&
    group.verbs.some(({ verb }) => meetingVerbs.has(verb.lemma))
  )
}
