const THIN = '\u202F'
const WORD = '\u00A0'

/** What both languages share: the typographic apostrophe, one character for three dots. */
export function typo(text: string): string {
  return text.replaceAll("'", '’').replaceAll('...', '…')
}

/**
 * French typography for the application's own sentences: no-break spaces before `; : ! ? %` and inside « », besides
 * what both languages share. Never applied to what a user typed.
 */
export function typoFr(text: string): string {
  return typo(text)
    .replace(/[ \u00A0\u202F]+([;!?])/g, `${THIN}$1`)
    .replace(/[ \u00A0\u202F]+:/g, `${WORD}:`)
    .replace(/«[ \u00A0\u202F]*/g, `«${THIN}`)
    .replace(/[ \u00A0\u202F]*»/g, `${THIN}»`)
    .replace(/(\d|\}\}) ?([%€])/g, `$1${WORD}$2`)
}
