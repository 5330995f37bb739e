import { withoutMarks } from './names'

/** Text in which something was found: `marks` are where, from and up to, as places in `text`. */
export interface Marked {
  text: string
  marks: (readonly [from: number, to: number])[]
}

/** The words that were typed, signs alone left out; each may be found in another place. */
export const searchedWords = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** So few letters are a word of their own: half the journal has some word that begins so. */
export const isShort = (word: string): boolean => word.length < 2

/** The letters and digits of a text, folded as names are, with one space between words. */
export const lettersOf = (text: string): string =>
  withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `d artagnan` is also written `dartagnan`: the letter before an apostrophe goes with the word. */
const elided = / ([dlo]) /g

/** Whether a word of these letters (from `lettersOf`) begins with the term. */
export function holds(letters: string, term: string): boolean {
  const text = ` ${letters} `
  if (isShort(term)) return text.includes(` ${term} `)
  if (text.includes(` ${term}`)) return true
  return term.includes(' ')
    ? text.includes(` ${term.replaceAll(' ', '')}`)
    : text.replaceAll(elided, ' $1').includes(` ${term}`)
}

interface Token {
  from: number
  to: number
  letters: string
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu)].map(({ 0: token, index }) => ({
    from: index,
    to: index + token.length,
    letters: lettersOf(token)
  }))
}

/** The text with a mark on the beginning of each word that one of the terms stands for. */
export function marked(text: string, terms: readonly string[]): Marked {
  const tokens = tokensOf(text)
  const found = tokens.flatMap((_, at) => terms.flatMap((term) => markAt(text, tokens, at, term)))
  const marks: [number, number][] = []
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = marks.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return { text, marks }
}

/** Where the term stands in the text if it begins with this token; nothing if it does not. */
function markAt(text: string, tokens: readonly Token[], at: number, term: string): [number, number][] {
  const first = tokens[at]!
  const joined = term.replaceAll(' ', '')
  if (isShort(term)) return first.letters === term ? [[first.from, first.to]] : []
  // Signs between letters may be typed or left out: so many tokens as the letters of the term fill.
  let letters = ''
  for (const token of tokens.slice(at, at + term.split(' ').length + 1)) {
    const left = joined.slice(letters.length)
    if (token.letters.startsWith(left)) return [[first.from, endOf(text, token, left.length)]]
    if (!left.startsWith(token.letters)) return []
    letters += token.letters
    // Words that merely follow each other are no term, unless the first is one letter before an apostrophe.
    if (!term.includes(' ') && token.letters.length > 1) return []
  }
  return []
}

/** Where so many folded letters of a token end in the text itself. */
function endOf(text: string, { from, to }: Token, count: number): number {
  let end = from
  let letters = ''
  for (const character of text.slice(from, to)) {
    if (letters.length >= count && !/[\p{M}\p{Cf}]/u.test(character)) break
    letters += lettersOf(character)
    end += character.length
  }
  return end
}

/** How many characters an excerpt has, and how many of them before what was found. */
const excerptLength = 140
const before = 40

/** The part of a text around the first words found, in whole words; the whole of it when it is short. */
export function excerpt(text: string, terms: readonly string[]): Marked {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const whole = marked(line, terms)
  if (line.length <= excerptLength) return whole
  const first = whole.marks[0]?.[0] ?? 0
  const start = first <= before ? 0 : line.lastIndexOf(' ', first - before) + 1
  const space = line.lastIndexOf(' ', start + excerptLength)
  const end = start + excerptLength >= line.length ? line.length : Math.max(space, first)
  const [head, tail] = [start > 0 ? '… ' : '', end < line.length ? ' …' : '']
  const shift = head.length - start
  return {
    text: head + line.slice(start, end) + tail,
    marks: whole.marks.flatMap(([from, to]) =>
      from >= start && to <= end ? [[from + shift, to + shift] as const] : []
    )
  }
}
