import { isWithinOneEdit, lettersForNear } from '../near-names'
import type { KnownWorld } from './known-world'
import { namePartsOf } from './name-index'
import { isPersonPlace } from './person-place'
import { foldAt, type Mention, type Sentence } from './sentence'
import { firstNames } from './words/first-names'
import { andWords } from './words/particles'

/** Somebody new named in full, with capitals, where people are named, and close to nobody of the journal: no doubt is left. */
export function isClearlyNew(sentence: Sentence, index: number, world: KnownWorld): boolean {
  const mention = sentence.mentions[index]!
  if (mention.shape !== 'new' || mention.words.length < 2 || !isWritten(sentence, mention)) return false
  return isClearPlace(sentence, index) && !isCloseToSomebody(mention.words, world)
}

/** A capital for the first name, known as one or with an organisation or role beside it, and for the family name. */
function isWritten({ tokens }: Sentence, { from, to, words, organisation, role }: Mention): boolean {
  const isNamed = firstNames.has(words[0]!) || organisation !== null || role !== null
  // `Martine Dupuis du Crédit Lyonnais`: more than three such words may hold an employer.
  const capitals = tokens.slice(from, to).filter((token) => token.capital && token.joined !== '-')
  return isNamed && capitals.length > 1 && capitals.length <= 3 && tokens[to - words.length]!.capital
}

/** After `avec`, `vu`, `rencontré`, in a list of people, or with an organisation or role. */
function isClearPlace(sentence: Sentence, index: number): boolean {
  const { from, words, organisation, role } = sentence.mentions[index]!
  const previous = sentence.mentions[index - 1]
  const isListed =
    previous !== undefined && previous.end === from - 1 && andWords.has(foldAt(sentence.tokens, from - 1))
  const isEmployed = firstNames.has(words[0]!) && (organisation !== null || role !== null)
  return isEmployed || isListed || isPersonPlace(sentence, from)
}

/** A known person of the same family name, or of one a slip away, with the same initial; whichever name comes first. */
function isCloseToSomebody(words: readonly string[], world: KnownWorld): boolean {
  const isClose = (given: string, family: string): boolean =>
    [...world.people.byWord(family), ...world.people.near(family)].some((person) => {
      const known = namePartsOf(person)
      const last = known.family.join('')
      const isSame = last === family || known.family.includes(family) || isNear(last, family)
      return isSame && [known.given, known.preferred].some((name) => name[0]?.[0] === given[0])
    })
  const [first] = words
  const last = words.at(-1)!
  const rest = words.slice(1)
  return isClose(first!, rest.join('')) || isClose(first!, last) || isClose(last, words.slice(0, -1).join(''))
}

const isNear = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= lettersForNear && isWithinOneEdit(a, b)
