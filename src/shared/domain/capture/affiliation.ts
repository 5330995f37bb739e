import type { KnownWorld } from './known-world'
import { knownNameAt } from './mentions'
import { foldAt, type Sentence, spanOf } from './sentence'
import { firstNames } from './words/first-names'
import { companies, roleWords } from './words/not-people'
import { wordSet } from './words/word-set'

export interface Affiliation {
  organisation: string | null
  role: string | null
  /** The token after it. */
  end: number
  /** Where names are looked for again. */
  skipTo: number
}

const articles = wordSet('le la l les the un une a an notre our leur their nouveau nouvelle new ex')

/** What follows a name and says where somebody works and as what: `(Airbus)`, `, DRH chez Suez`, `from Palantir`. */
export function affiliationAfter(sentence: Sentence, at: number, world: KnownWorld): Affiliation {
  const none = { organisation: null, role: null, end: at, skipTo: at }
  return (
    bracketed(sentence, at, world) ?? roleAfter(sentence, at, world) ?? organisationAfter(sentence, at, world) ?? none
  )
}

function bracketed(sentence: Sentence, at: number, world: KnownWorld): Affiliation | null {
  const { tokens } = sentence
  if (foldAt(tokens, at) !== '(') return null
  let close = at + 1
  while (close < tokens.length && close < at + 16 && foldAt(tokens, close) !== ')') close++
  if (foldAt(tokens, close) !== ')' || close === at + 1) return null
  for (let inside = at + 1; inside < close; inside++) {
    if (['qui', 'who', 'm', 'me', 'je', 'il', 'elle', 'he', 'she'].includes(foldAt(tokens, inside))) return null
    const known = knownNameAt(tokens, inside, world.people)
    if (known?.written === 'full' && known.length > 1) return null
  }
  const inner = insideOf(sentence, at + 1, close, world)
  return { ...inner, end: close + 1, skipTo: close + 1 }
}

/** The inside of brackets: `Airbus`, `DRH`, `Safran, DRH`, `CFO at Veolia`. */
function insideOf(
  sentence: Sentence,
  from: number,
  to: number,
  world: KnownWorld
): Pick<Affiliation, 'organisation' | 'role'> {
  const { tokens, text } = sentence
  const textOf = (start: number, end: number): string | null =>
    end > start ? text.slice(...spanOf(tokens, start, end)) : null
  if (isRoleStart(sentence, from)) {
    const { roleEnd, organisation } = roleFrom(sentence, from, to, world)
    return { role: textOf(from, roleEnd), organisation }
  }
  if (['ex', 'chez', 'at', 'from'].includes(foldAt(tokens, from)) && from + 1 < to) {
    const isFormer = foldAt(tokens, from) === 'ex'
    return { organisation: isFormer ? null : textOf(from + 1, to), role: isFormer ? textOf(from, to) : null }
  }
  let comma = from
  while (comma < to && foldAt(tokens, comma) !== ',') comma++
  const isNamed = tokens[from]!.capital || (sentence.nameAt[from] ?? -1) !== -1 || companies.has(foldAt(tokens, from))
  return { organisation: isNamed ? textOf(from, comma) : null, role: comma + 1 < to ? textOf(comma + 1, to) : null }
}

function roleAfter(sentence: Sentence, at: number, world: KnownWorld): Affiliation | null {
  const { tokens, text } = sentence
  let start = at
  if (foldAt(tokens, start) === ',') start++
  const roleFromToken = start
  while (start < at + 4 && articles.has(foldAt(tokens, start))) start++
  if (!isRoleStart(sentence, start)) return null
  const { roleEnd, end, organisation } = roleFrom(sentence, start, tokens.length, world)
  const role = text.slice(
    ...spanOf(tokens, articles.has(foldAt(tokens, roleFromToken)) ? start : roleFromToken, roleEnd)
  )
  return { organisation, role, end, skipTo: end }
}

const isRoleStart = (sentence: Sentence, at: number): boolean => roleWords.has(foldAt(sentence.tokens, at))

const roleLinks = wordSet(
  'de des du d of general generale generaux des et and & adjoint financier financiere commercial commerciale technique marketing digital digitale operations achats ventes paris france europe emea projet projets produit'
)

/** A role goes on over its own words up to `chez`, `at` or the name of an employer. */
function roleFrom(
  sentence: Sentence,
  from: number,
  limit: number,
  world: KnownWorld
): { roleEnd: number; end: number; organisation: string | null } {
  const { tokens } = sentence
  let at = from + 1
  while (at < limit && at < from + 8) {
    const word = foldAt(tokens, at)
    if (['chez', 'at', '@', 'from', 'de', 'du', 'd', 'of', ','].includes(word)) {
      const isChez = word === 'chez' || word === 'at' || word === '@' || word === 'from'
      const found = organisationAt(sentence, at + 1, isChez && limit >= at, world)
      if (found && (isChez || word !== ',')) return { roleEnd: at, end: found.end, organisation: found.name }
    }
    if (!roleWords.has(word) && !(roleLinks.has(word) && isRoleWord(sentence, at + 1)) && !isLastRoleWord(sentence, at))
      break
    at++
  }
  return { roleEnd: at, end: at, organisation: null }
}

const isRoleWord = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  return token !== undefined && token.kind === 'word' && !token.quoted && (sentence.nameAt[at] ?? -1) === -1
}
const isLastRoleWord = (sentence: Sentence, at: number): boolean =>
  (roleOf.has(foldAt(sentence.tokens, at - 1)) ||
    (['la', 'l', 'the'].includes(foldAt(sentence.tokens, at - 1)) && roleOf.has(foldAt(sentence.tokens, at - 2)))) &&
  isRoleWord(sentence, at)
const roleOf = wordSet('of des de du d')

function organisationAfter(sentence: Sentence, at: number, world: KnownWorld): Affiliation | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  const isFromInside = word === 'de' && foldAt(tokens, at + 1) === 'chez'
  if (isFromInside || word === 'from' || word === '@') {
    const found = organisationAt(sentence, at + (isFromInside ? 2 : 1), true, world)
    return found && { organisation: found.name, role: null, end: found.end, skipTo: found.end }
  }
  if (word === 'chez' || word === 'at') {
    const found = organisationAt(sentence, at + 1, word === 'chez', world)
    // The meeting may have been there: the words stay free for the place.
    return found && { organisation: found.name, role: null, end: at, skipTo: found.end }
  }
  if (['de', 'd', 'du', 'of'].includes(word)) {
    const found = organisationAt(sentence, at + 1, false, world)
    return found && { organisation: found.name, role: null, end: found.end, skipTo: found.end }
  }
  const direct = tokens[at]?.capital ? organisationAt(sentence, at, false, world) : null
  return direct && { organisation: direct.name, role: null, end: direct.end, skipTo: direct.end }
}

/** An employer named here: known, famous, or, where one is expected, any name in capitals that is nobody's. */
export function organisationAt(
  sentence: Sentence,
  at: number,
  isExpected: boolean,
  world: KnownWorld
): { name: string; end: number } | null {
  const { tokens, text, names, nameAt } = sentence
  const token = tokens[at]
  if (!token || token.quoted || token.kind !== 'word') return null
  if (token.fold === 'l' && tokens[at + 1]?.joined === "'") {
    const rest = organisationAt(sentence, at + 1, isExpected, world)
    return rest && { name: text.slice(...spanOf(tokens, at, rest.end)), end: rest.end }
  }
  const named = names[nameAt[at] ?? -1]
  if (named)
    return named.kind === 'organisation' ? { name: text.slice(...spanOf(tokens, at, named.to)), end: named.to } : null
  if (companies.has(token.fold) || (isExpected && token.capital)) {
    if (
      !companies.has(token.fold) &&
      (firstNames.has(token.fold) || knownNameAt(tokens, at, world.people)?.written === 'full')
    )
      return null
    let end = at + 1
    while (
      tokens[end]?.capital &&
      !tokens[end]!.quoted &&
      !firstNames.has(foldAt(tokens, end)) &&
      sentence.whenAt[end] === -1 &&
      nameAt[end] === -1
    )
      end++
    return { name: text.slice(...spanOf(tokens, at, end)), end }
  }
  return null
}
