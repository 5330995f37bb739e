import { isVerbAfter } from './person-place'
import { foldAt, type Sentence } from './sentence'
import { firstNames } from './words/first-names'
import { capitalisedWords, companies, everydayWords, familyWords, roleWords } from './words/not-people'
import { nameParticles } from './words/particles'
import { verbForms } from './words/verbs'

export const startsSentence = (sentence: Sentence, at: number): boolean => {
  const before = foldAt(sentence.tokens, at - 1)
  return at === 0 || ['.', ';', '\n', '!', '?', ':', '-'].includes(before)
}

export function isNoName(sentence: Sentence, at: number): boolean {
  const word = foldAt(sentence.tokens, at)
  const token = sentence.tokens[at]!
  if (capitalisedWords.has(word) || roleWords.has(word) || companies.has(word)) return true
  if (startsSentence(sentence, at) && (everydayWords.has(word) || verbForms(word).length > 0))
    return !firstNames.has(word)
  if (/^\p{Lu}{2,}s$/u.test(token.text)) return true
  return (
    everydayWords.has(word) ||
    (token.capitals && word.length <= 4 && !firstNames.has(word) && !isBesideName(sentence, at))
  )
}

/** `DUPONT Marie` begins with capitals that are a name. */
const isBesideName = (sentence: Sentence, at: number): boolean => {
  const next = sentence.tokens[at + 1]
  return next !== undefined && next.capital && firstNames.has(next.fold)
}

export const hyphenEnd = (tokens: Sentence['tokens'], at: number): number => {
  let end = at
  while (tokens[end]?.joined === '-' && tokens[end]!.fold.length > 1) end++
  return end
}

/** Where a family name that begins here ends; `at` itself when none does. */
export function familyEnd(sentence: Sentence, at: number, hasGiven: boolean, allowsSmall: boolean): number {
  const { tokens } = sentence
  let end = at
  let words = 0
  while (words < 3) {
    let next = end
    while (isParticle(sentence, next)) next++
    const token = tokens[next]
    if (
      !token ||
      token.kind !== 'word' ||
      token.quoted ||
      (sentence.nameAt[next] ?? -1) !== -1 ||
      (sentence.whenAt[next] !== -1 && !isMonthInName(sentence, next))
    )
      break
    const isName = token.capital || (allowsSmall && next === end && words === 0 && isSmallFamily(token.fold))
    if (!isName || isNextSubject(sentence, next)) break
    if (
      isNoName(sentence, next) &&
      token.joined !== '-' &&
      !(token.capital && words === 0 && familyWords.has(token.fold))
    )
      break
    if (words > 0 && next === end && firstNames.has(token.fold) && tokens[next + 1]?.capital) break
    if (words === 0 && firstNames.has(token.fold) && tokens[next + 1]?.fold === 's' && tokens[next + 1]?.joined === "'")
      break
    if (!hasGiven && words > 0 && next === end && token.joined !== '-') break
    end = next + 1
    words++
    while (tokens[end]?.joined === '-' || (tokens[end]?.joined === "'" && tokens[end]!.fold === 'h')) end++
  }
  return end
}

/** `avec karim karim va me …`, `avec hélène tom doit …`: the next name begins a clause of its own. */
const isNextSubject = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]!
  return (
    !token.capital &&
    (token.fold === foldAt(sentence.tokens, at - 1) || (firstNames.has(token.fold) && isVerbAfter(sentence, at + 1)))
  )
}

/** `Thi Mai Pham`: a month alone between capitals belongs to the name. */
function isMonthInName(sentence: Sentence, at: number): boolean {
  const when = sentence.whens[sentence.whenAt[at]!]!
  return when.to - when.from === 1 && sentence.tokens[at]!.capital && sentence.tokens[at + 1]?.capital === true
}

function isParticle(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  const next = sentence.tokens[at + 1]
  if (!token || !next || token.quoted || !nameParticles.has(token.fold) || (sentence.nameAt[at] ?? -1) !== -1)
    return false
  if (['et', 'and', 'y'].includes(token.fold) && !token.capital) return false
  if (token.fold === 'de' || token.fold === 'd' || token.fold === 'du' || token.fold === 'l') {
    const named = next.kind === 'word' && (companies.has(next.fold) || (sentence.nameAt[at + 1] ?? -1) !== -1)
    if (named || (token.fold === 'de' && next.fold === 'chez')) return false
  }
  return next.capital || (nameParticles.has(next.fold) && sentence.tokens[at + 2]?.capital === true)
}

const isSmallFamily = (word: string): boolean =>
  word.length > 2 &&
  !everydayWords.has(word) &&
  !capitalisedWords.has(word) &&
  !roleWords.has(word) &&
  !companies.has(word)
