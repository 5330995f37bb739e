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

/** Whether a word of these letters (from `lettersOf`) begins with the term, as the index over what is written has it. */
export function holds(letters: string, term: string): boolean {
  const text = ` ${letters} `
  if (isShort(term)) return text.includes(` ${term} `)
  return text.includes(` ${term}`) || (term.includes(' ') && text.includes(` ${term.replaceAll(' ', '')}`))
}

/** `d artagnan` is also written `dartagnan`: in names the letter before an apostrophe goes with the word as well. */
const elided = / ([dlo]) /g

/** Whether a word of these letters of a name begins with the term. */
export const isNamed = (letters: string, term: string): boolean =>
  holds(letters, term) ||
  (!isShort(term) && !term.includes(' ') && ` ${letters}`.replaceAll(elided, ' $1').includes(` ${term}`))

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
  if (isShort(term)) return first.letters === term ? [[first.from, first.to]] : []
  const joined = term.replaceAll(' ', '')
  if (first.letters.startsWith(joined)) return [[first.from, endOf(text, first, joined.length)]]
  const isElided = !term.includes(' ') && /^[dlo]$/.test(first.letters) && term.startsWith(first.letters)
  const parts = isElided ? [first.letters, term.slice(1)] : term.split(' ')
  const begun = parts.pop() ?? ''
  const last = tokens[at + parts.length]
  const follows = parts.every((part, index) => tokens[at + index]?.letters === part)
  return follows && last?.letters.startsWith(begun) ? [[first.from, endOf(text, last, begun.length)]] : []
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
