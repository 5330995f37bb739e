import { isWithinOneEdit, lettersForNear } from '../near-names'
import type { KnownPerson, NameIndex } from './known-world'
import { namePartsOf } from './name-index'
import type { Token } from './tokens'

/** How much of a known name was written. */
type Written = 'full' | 'given' | 'family'

export interface KnownMatch {
  /** How many tokens the name takes. */
  length: number
  written: Written
  people: KnownPerson[]
}

/** The known people of whom a name begins at this token: the longest way of reading it, and everybody who fits. */
export function knownNameAt(tokens: readonly Token[], at: number, index: NameIndex): KnownMatch | null {
  const first = tokens[at]
  if (!first || first.quoted || first.kind !== 'word') return null
  let best: KnownMatch | null = null
  for (const person of index.byWord(first.fold)) {
    const match = matchOf(tokens, at, person)
    if (match === null) continue
    if (best === null || match.length > best.length || (match.length === best.length && isBetter(match, best)))
      best = { ...match, people: [person] }
    else if (match.length === best.length && match.written === best.written && !best.people.includes(person))
      best.people.push(person)
  }
  return best ?? initialsAt(tokens, at, index)
}

const rank: Record<Written, number> = { full: 2, given: 1, family: 0 }
const isBetter = (a: { written: Written }, b: { written: Written }): boolean => rank[a.written] > rank[b.written]

function matchOf(
  tokens: readonly Token[],
  at: number,
  person: KnownPerson
): { length: number; written: Written } | null {
  const { given: first, preferred, particle, family } = namePartsOf(person)
  for (const given of [first, preferred]) {
    if (given.length === 0) continue
    const afterGiven = after(tokens, at, given)
    if (afterGiven === null) continue
    if (family.length === 0) return { length: afterGiven - at, written: 'full' }
    const end = after(tokens, afterGiven, particle, family) ?? after(tokens, afterGiven, family)
    if (end !== null) return { length: end - at, written: 'full' }
    const initial = tokens[afterGiven]
    if (
      initial?.capital &&
      initial.fold.length === 1 &&
      initial.fold === family[0]?.[0] &&
      !initial.joined &&
      !isElided(tokens, afterGiven)
    )
      return { length: afterGiven + 1 - at, written: 'full' }
    if (joinsMore(tokens, afterGiven)) continue
    return { length: afterGiven - at, written: 'given' }
  }
  if (family.length === 0) return null
  const afterFamily = after(tokens, at, particle, family) ?? after(tokens, at, family)
  if (afterFamily === null) return null
  for (const given of [first, preferred]) {
    if (given.length === 0) continue
    const end = after(tokens, afterFamily, given)
    if (end !== null && !joinsMore(tokens, end)) return { length: end - at, written: 'full' }
  }
  return joinsMore(tokens, afterFamily) ? null : { length: afterFamily - at, written: 'family' }
}

/** `JL Moreau`, `P. Martin`: initials before a known family name. */
function initialsAt(tokens: readonly Token[], at: number, index: NameIndex): KnownMatch | null {
  const first = tokens[at]
  if (!first?.capital || first.fold.length > 2 || first.fold === 'm') return null
  let family = at + 1
  let initials = first.fold
  const second = tokens[family]
  if (second?.joined === '-' && second.fold.length === 1) {
    initials += second.fold
    family++
  }
  if (tokens[family]?.fold === '.' && tokens[family]?.glued) family++
  const token = tokens[family]
  if (token === undefined || !token.capital) return null
  const people = index.byWord(token.fold).filter(
    (person) =>
      namePartsOf(person).family[0] === token.fold &&
      namePartsOf(person)
        .given.map((word) => word[0])
        .join('') === initials
  )
  const [person] = people
  if (person === undefined) return null
  const end = after(tokens, family, namePartsOf(person).family)
  return end === null ? null : { length: end - at, written: 'full', people }
}

/** The token after these words, when they stand here; null when they do not. */
function after(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  more: readonly string[] = []
): number | null {
  for (let offset = 0; offset < words.length + more.length; offset++) {
    const token = tokens[at + offset]
    const word = offset < words.length ? words[offset] : more[offset - words.length]
    if (!token || token.quoted || token.fold !== word) return null
  }
  return at + words.length + more.length
}

/** `Jean` of `Jean-Luc` is another name; so is the `d` of `Dupont-d’Arc`. */
const joinsMore = (tokens: readonly Token[], at: number): boolean => tokens[at]?.joined === '-'
const isElided = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.joined === "'"

/**
 * Known people whom a name written in full nearly names: the same first name and a family name one slip away, or the
 * other way round.
 */
export function nearPeople(given: readonly string[], family: readonly string[], index: NameIndex): KnownPerson[] {
  const first = given.join(' ')
  const last = family.join('')
  const bySlip = index.near(last).filter((person) => namePartsOf(person).given.join(' ') === first)
  const byFamily = index.byWord(family.at(-1) ?? '').filter((person) => {
    const known = namePartsOf(person).given.join(' ')
    return (
      namePartsOf(person).family.join('') === last &&
      Math.min(known.length, first.length) >= lettersForNear &&
      isWithinOneEdit(known, first)
    )
  })
  return [...new Set([...bySlip, ...byFamily])]
}
