/** Text inside XML: escaped, without characters that XML does not know. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** An attribute that is null or undefined is left out. */
type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** One element; texts in attributes are escaped, numbers rounded to the hundredth, the content is XML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined
      ? []
      : ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`
  )
  const start = `<${name}${written.join('')}`
  return content.length > 0 ? `${start}>${content.join('')}</${name}>` : `${start}/>`
}

/** Without exponents, and without a negative zero. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0
