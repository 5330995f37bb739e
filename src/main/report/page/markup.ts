/** HTML that is safe to print: what users typed has been escaped on the way in. */
export interface Markup {
  readonly markup: string
}

type Piece = Markup | string | number | null | false | readonly Piece[]

/** A template whose values are escaped, unless they are markup themselves; null and false print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return trusted(strings.map((text, index) => text + (index < values.length ? print(values[index]!) : '')).join(''))
}

/** Markup from a file of our own (the style sheet, a drawing), never from what a user typed. */
export const trusted = (markup: string): Markup => ({ markup })

function print(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(print).join('')
  return escapeHtml(String(piece))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string =>
  // Control characters have no place on a page and some readers refuse them.
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replace(/[&<>"']/g, (sign) => entities[sign]!)
