import { element, escapeXml } from '../xml'
import type { Pen } from './pen'

const segmenter = new Intl.Segmenter()
/** The letters of a text as its readers count them: an emoji of several signs is one. */
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** Width of a text in pixels, rather too much than too little, as no font can be measured here. */
export function estimatedWidth(text: string, size: number): number {
  const ems = lettersOf(text).map((letter) => {
    if (/^[ijlI.,:;'’|!()[\] ]/.test(letter)) return 0.36
    if (/^[MWŒÆmw@%—]/.test(letter)) return 0.98
    if (/^[\p{Lu}\d]/u.test(letter)) return 0.74
    return (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1.4 : 0.62
  })
  return ems.reduce((sum, em) => sum + em, 0) * size
}

/** At most so many letters of a text. */
export function shortened(text: string, most: number): string {
  const all = lettersOf(text)
  return all.length > most
    ? `${all
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text
}

interface Written {
  x: number
  /** The line that the letters stand on. */
  y: number
  anchor?: 'start' | 'middle' | 'end'
  size: number
  ink: string
  bold?: boolean
}

/** The first letter with a direction goes to the left. */
const goesLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A text; one that is read from the right says so, and stands around its middle, which no reader of the file mistakes. */
export function letters(text: string, { x, y, anchor = 'start', size, ink, bold }: Written, more = {}): string {
  const isRight = goesLeft.test(text)
  const shift = { start: 0.5, middle: 0, end: -0.5 }[anchor] * estimatedWidth(text, size)
  return element(
    'text',
    {
      x: isRight ? x + shift : x,
      y,
      'text-anchor': isRight ? 'middle' : anchor === 'start' ? undefined : anchor,
      direction: isRight ? 'rtl' : undefined,
      'unicode-bidi': isRight ? 'embed' : undefined,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      fill: ink,
      ...more
    },
    escapeXml(text)
  )
}

/**
 * A text over lines, with an edge of the paper's colour around its letters. Outside of a page the edge is a text of its
 * own below: programs that do not know `paint-order` would draw it over the letters.
 */
export function haloed(text: string, written: Omit<Written, 'ink'>, pen: Pen): string {
  const edge = { stroke: pen.paper, 'stroke-width': pen.font * 0.24, 'stroke-linejoin': 'round' }
  if (pen.inPage) return letters(text, { ...written, ink: pen.ink }, { ...edge, 'paint-order': 'stroke' })
  return (
    letters(text, { ...written, ink: pen.paper }, { ...edge, 'aria-hidden': 'true' }) +
    letters(text, { ...written, ink: pen.ink })
  )
}
