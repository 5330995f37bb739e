import { inNameCase } from '../names'
import { affiliationAfter } from './affiliation'
import type { KnownPerson, KnownWorld } from './known-world'
import { knownNameAt, nearPeople } from './mentions'
import { namePartsOf } from './name-index'
import { familyEnd, hyphenEnd, isNoName, startsSentence } from './name-words'
import { occasionAt } from './occasions'
import { isPersonPlace, isVerbAfter } from './person-place'
import { foldAt, type Mention, type Sentence } from './sentence'
import { everydayFirstNames, firstNames } from './words/first-names'
import { everydayWords, roleWords } from './words/not-people'
import { titles, withWords } from './words/particles'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'

/** Finds every name in the sentence, left to right, and fills `mentions` and `mentionAt`. */
export function findMentions(sentence: Sentence, world: KnownWorld): void {
  const { tokens } = sentence
  const isSmall = !tokens.some((token) => token.capital && token.start > 0)
  const first = new Set<string>()
  firstWords.set(sentence, first)
  let at = 0
  while (at < tokens.length) {
    const streetEnd = streetNameEnd(sentence, at)
    if (streetEnd > at) {
      at = streetEnd
      continue
    }
    const mention = mentionAt(sentence, at, world, isSmall)
    if (mention === null) {
      at++
      continue
    }
    const affiliation = affiliationAfter(sentence, mention.to, world)
    mention.organisation = affiliation.organisation
    mention.role = affiliation.role
    mention.end = affiliation.end
    const index = sentence.mentions.push(mention) - 1
    if (mention.words.length > 1) first.add(mention.words[0]!)
    for (let covered = mention.from; covered < mention.to; covered++) sentence.mentionAt[covered] = index
    if (affiliation.end > mention.to) {
      const from = mention.to
      const name = affiliation.organisation ?? affiliation.role ?? ''
      const named = sentence.names.push({ from, to: affiliation.end, name, kind: 'organisation', id: null }) - 1
      for (let covered = from; covered < affiliation.end; covered++) sentence.nameAt[covered] = named
    }
    at = affiliation.skipTo
  }
}

/** `rue Paul Bert`, `lycée Victor Hugo`, `à la brasserie Georges` name nobody who is met; `at` itself for other words. */
function streetNameEnd({ tokens }: Sentence, at: number): number {
  const word = foldAt(tokens, at)
  const isHouse = houses.has(word) && ['au', 'la', 'l', 'the'].includes(foldAt(tokens, at - 1))
  if (!streets.has(word) && !isHouse) return at
  let end = at + 1
  while (tokens[end]?.capital && !tokens[end]!.quoted) end++
  return end > at + 1 ? end : at
}

const streets = wordSet('rue avenue boulevard quai lycee college hopital aeroport stade amphi amphitheatre')
const houses = wordSet('restaurant brasserie bistrot hotel bar')

function mentionAt(sentence: Sentence, at: number, world: KnownWorld, isSmall: boolean): Mention | null {
  const { tokens } = sentence
  const token = tokens[at]
  if (!token || token.quoted) return null
  if (token.fold === '@' && tokens[at + 1] && tokens[at + 1]!.glued) {
    const named = nameAt(sentence, at + 1, world, true, isSmall)
    return named && { ...named, from: at, rule: 'marked-person' }
  }
  if (token.kind !== 'word' || (token.fold === 'grace' && ['a', 'au'].includes(foldAt(tokens, at + 1)))) return null
  return titledAt(sentence, at, world) ?? nameAt(sentence, at, world, false, isSmall)
}

/** `M. Garnier`, `Mme Roux`, `Dr Blanc`: a family name follows. */
function titledAt(sentence: Sentence, at: number, world: KnownWorld): Mention | null {
  const { tokens } = sentence
  if (!titles.has(foldAt(tokens, at)) || tokens[at + 1]?.joined) return null
  let next = at + 1
  if (foldAt(tokens, next) === '.' && tokens[next]?.glued) next++
  else if (foldAt(tokens, at) === 'm' && !tokens[at]?.capital) return null
  const first = tokens[next]
  if (!first?.capital || first.quoted) return null
  const known = knownNameAt(tokens, next, world.people)
  if (known && tokens[next + known.length - 1]!.capital)
    return mentionOf(sentence, at, next, next + known.length, known.people, known.written, 'title')
  const hasGiven = firstNames.has(first.fold)
  const to = familyEnd(sentence, hasGiven ? next + 1 : next, hasGiven, false)
  if (hasGiven)
    return to > next + 1
      ? { ...fullName(sentence, next, next + 1, to, world), from: at }
      : mentionOf(sentence, at, next, next + 1, [], 'new', 'title')
  if (to === next && isNoName(sentence, next)) return null
  return mentionOf(sentence, at, next, Math.max(to, next + 1), [], 'new', 'title')
}

function nameAt(
  sentence: Sentence,
  at: number,
  world: KnownWorld,
  isMarked: boolean,
  isSmall: boolean
): Mention | null {
  const { tokens } = sentence
  const token = tokens[at]
  if (!token) return null
  const known = knownNameAt(tokens, at, world.people)
  if (known?.written === 'full' && (known.length > 1 || token.capital || isMarked))
    return mentionOf(sentence, at, at, at + known.length, known.people, 'full', 'known-name')
  if (sentence.nameAt[at] !== -1 || (sentence.whenAt[at] !== -1 && !isMarked)) return null
  const isPlace = isMarked || isPersonPlace(sentence, at) || isRepeated(sentence, at)
  const isFirstName = firstNames.has(token.fold) || known?.written === 'given'
  if (!token.capital && !isMarked) return smallNameAt(sentence, at, world, isPlace, isSmall)
  const isKnownWords = known !== null && known.length > 1 && tokens[at + known.length - 1]!.capital
  if (isNoName(sentence, at) && !isMarked && !isKnownWords && !(isFirstName && isPlace)) return null
  const givenEnd = known?.written === 'given' ? at + known.length : hyphenEnd(tokens, at + 1)
  const to = familyEnd(sentence, givenEnd, true, false)
  if (known === null && !isFirstName && !isMarked && isTopic(sentence, at, Math.max(to, givenEnd))) return null
  const isWhole = known?.written === 'family' && at + known.length >= to
  if (to > givenEnd && !isWhole && (isFirstName || isPlace || known === null)) {
    if (!isFirstName && !isPlace && !isVerbAfter(sentence, to) && !isEmployed(sentence, at, to, world)) return null
    return fullName(sentence, at, givenEnd, to, world)
  }
  if (known) {
    if (known.written === 'given' && everydayFirstNames.has(token.fold) && startsSentence(sentence, at) && !isPlace) {
      if (!isVerbAfter(sentence, givenEnd) && verbForms(token.fold).length > 0) return null
    }
    if (known.written === 'family' && !isPlace && !isVerbAfter(sentence, at + known.length)) return null
    return mentionOf(sentence, at, at, at + known.length, known.people, known.written, 'known-name')
  }
  if (isFirstName && !verbLike(sentence, at, isPlace))
    return mentionOf(sentence, at, at, givenEnd, [], 'newSingle', 'first-name')
  if (!isPlace && !(startsSentence(sentence, at) && isMeVerb(sentence, givenEnd))) return null
  return mentionOf(sentence, at, at, givenEnd, [], 'newSingle', isMarked ? 'marked-person' : 'person-place')
}

/** `Priyanka Kapoor (Infosys), croisée hier`: two words in capitals with an employer or a role, where a sentence begins. */
function isEmployed(sentence: Sentence, at: number, to: number, world: KnownWorld): boolean {
  if (!startsSentence(sentence, at) || to !== at + 2 || occasionAt(sentence, at) !== null) return false
  const { organisation, role } = affiliationAfter(sentence, to, world)
  return organisation !== null || role !== null
}

/** `Réunion Budget avec Tom`: between the occasion and the company stands what it was about. */
const isTopic = (sentence: Sentence, at: number, to: number): boolean =>
  withWords.has(foldAt(sentence.tokens, to)) && [1, 2].some((back) => occasionAt(sentence, at - back)?.to === at)

/** `Aoife` again, once Aoife Brennan was named. */
const isRepeated = (sentence: Sentence, at: number): boolean =>
  firstWords.get(sentence)?.has(foldAt(sentence.tokens, at)) === true

/** The first words of the names in full so far, by sentence. */
const firstWords = new WeakMap<Sentence, Set<string>>()

/** Words that open a sentence have their capital from it: `Grant`, `Mark` are verbs unless somebody is expected there. */
const verbLike = (sentence: Sentence, at: number, isPlace: boolean): boolean =>
  startsSentence(sentence, at) &&
  everydayFirstNames.has(foldAt(sentence.tokens, at)) &&
  !isPlace &&
  !isVerbAfter(sentence, at + 1)

/** Without a capital only known first names and names in full count, and ordinary words only where somebody is expected. */
function smallNameAt(
  sentence: Sentence,
  at: number,
  world: KnownWorld,
  isPlace: boolean,
  isSmall: boolean
): Mention | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  if (word.length < 3 || tokens[at]!.joined === '-' || isThing(tokens, at)) return null
  const known = knownNameAt(tokens, at, world.people)
  const isGiven = known?.written === 'given' || (known?.written === 'full' && known.length === 1)
  if (!isGiven && !firstNames.has(word)) return isPlace ? smallFamilyAt(sentence, at, world) : null
  const isEveryday =
    everydayFirstNames.has(word) || everydayWords.has(word) || verbForms(word).length > 0 || roleWords.has(word)
  const givenEnd = known && isGiven ? at + known.length : hyphenEnd(tokens, at + 1)
  if (isEveryday && !isPlace && !isVerbAfter(sentence, givenEnd)) return null
  if (everydayWords.has(word) && !isPlace) return null
  const to = familyEnd(sentence, givenEnd, true, true)
  const family = tokens.slice(givenEnd, to).map((token) => token.fold)
  const isFamily =
    family.length > 0 &&
    !(isGiven && family.length === 1 && isOnlyGiven(family[0]!, world)) &&
    (world.people.byWord(family.at(-1)!).length > 0 ||
      firstNames.has(family.at(-1)!) ||
      world.people.near(family.join('')).length > 0 ||
      !isGiven)
  if (isFamily && (isSmall || tokens[givenEnd]!.capital || isSmallName(sentence, givenEnd, to, world)))
    return fullName(sentence, at, givenEnd, to, world)
  if (known) return mentionOf(sentence, at, at, givenEnd, known.people, 'given', 'known-name')
  if (!isPlace && !isVerbAfter(sentence, givenEnd)) return null
  return mentionOf(sentence, at, at, givenEnd, [], 'newSingle', 'first-name')
}

const isFamilyOf = (word: string, world: KnownWorld): boolean =>
  world.people.byWord(word).some((person) => namePartsOf(person).family.includes(word))

/** `cafe tom karim`: first names of two known people side by side, and no name in full. */
const isOnlyGiven = (word: string, world: KnownWorld): boolean =>
  world.people.byWord(word).length > 0 && !isFamilyOf(word, world)

/** `paul martin au Bistrot` among words with capitals: a known family name, or no ordinary word and the name ends there. */
function isSmallName(sentence: Sentence, familyFrom: number, to: number, world: KnownWorld): boolean {
  const { tokens } = sentence
  const word = foldAt(tokens, to - 1)
  if (isFamilyOf(word, world)) return true
  const after = tokens[to]
  const ends = after === undefined || after.kind === 'mark' || afterNames.has(after.fold) || sentence.whenAt[to] !== -1
  return ends && tokens.slice(familyFrom, to).every(({ fold }) => verbForms(fold).length === 0)
}

const afterNames = wordSet(
  'a au aux chez dans de du en et pour sur avec par depuis avant apres ce hier at in on and with for from to by of about over before after near'
)

/** `the guy`, `grâce à`, `il se marie`: words that are no names here. */
const isThing = (tokens: Sentence['tokens'], at: number): boolean =>
  foldAt(tokens, at - 1) === 'se' ||
  (tokens[at]!.fold === 'grace' && ['a', 'au'].includes(foldAt(tokens, at + 1))) ||
  (everydayFirstNames.has(tokens[at]!.fold) &&
    ['the', 'un', 'une', 'le', 'la', 'new', 'a', 'this', 'ce', 'cette', 'ma', 'sa'].includes(foldAt(tokens, at - 1)) &&
    tokens[at - 1]!.text !== 'à')

/** `vu moreau hier`: a known family name alone, no ordinary word, where somebody is expected. */
function smallFamilyAt(sentence: Sentence, at: number, world: KnownWorld): Mention | null {
  const { tokens } = sentence
  const known = knownNameAt(tokens, at, world.people)
  const word = foldAt(tokens, at)
  if (known?.written !== 'family' || everydayWords.has(word) || verbForms(word).length > 0 || isNoName(sentence, at))
    return null
  return word.length < 4 ? null : mentionOf(sentence, at, at, at + known.length, known.people, 'family', 'known-name')
}

function fullName(sentence: Sentence, from: number, givenEnd: number, to: number, world: KnownWorld): Mention {
  const { tokens } = sentence
  const words = (start: number, end: number): string[] => tokens.slice(start, end).map((token) => token.fold)
  const near = nearPeople(words(from, givenEnd), words(givenEnd, to), world.people)
  const turned = near.length > 0 ? near : nearPeople(words(givenEnd, to), words(from, givenEnd), world.people)
  return turned.length > 0
    ? mentionOf(sentence, from, from, to, turned, 'near', 'near-name')
    : mentionOf(sentence, from, from, to, [], 'new', 'new-name')
}

function mentionOf(
  sentence: Sentence,
  from: number,
  nameFrom: number,
  to: number,
  people: KnownPerson[],
  shape: Mention['shape'],
  rule: string
): Mention {
  const { tokens, text } = sentence
  const raw = text.slice(tokens[nameFrom]!.start, tokens[to - 1]!.end)
  const words = tokens.slice(nameFrom, to).map((token) => token.fold)
  return {
    from,
    to,
    words,
    written: inNameCase(cleanName(raw)),
    people,
    shape,
    rule,
    organisation: null,
    role: null,
    end: to
  }
}

const cleanName = (raw: string): string =>
  /[\p{Cf}\s]/u.test(raw) ? raw.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ') : raw

/** `Garnier m'a appelé`: a capital that opens a sentence names somebody when he does something to me. */
const isMeVerb = (sentence: Sentence, at: number): boolean =>
  ['m', 'me'].includes(foldAt(sentence.tokens, at)) && sentence.tokens[at]?.capital === false
