import { html, type Markup } from './markup'

/** Five fills that stay apart without colour: dark, mid, stripes, dots, none. */
export const fills = ['dark', 'mid', 'stripes', 'dots', 'plain'] as const
type Fill = (typeof fills)[number]

const DARK = '#1b3a57'
const MID = '#9db2c5'

/** Patterns are found by their id, which has to be one of its own in each drawing. */
const patterns = (id: string): Markup =>
  html`<defs>
    <pattern id="${id}-stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="#ffffff" /><rect width="1.6" height="5" fill="${DARK}" />
    </pattern>
    <pattern id="${id}-dots" width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" fill="#ffffff" /><circle cx="2.5" cy="2.5" r="1" fill="${DARK}" />
    </pattern>
  </defs>`

const paint = (fill: Fill, id: string): string =>
  fill === 'dark' ? DARK : fill === 'mid' ? MID : fill === 'plain' ? '#ffffff' : `url(#${id}-${fill})`

const block = (fill: Fill, id: string, x: number, y: number, width: number, height: number): Markup =>
  html`<rect
    x="${round(x)}"
    y="${round(y)}"
    width="${round(width)}"
    height="${round(height)}"
    fill="${paint(fill, id)}"
    stroke="${DARK}"
    stroke-width="0.7"
  />`

/** A number on a fill: white on dark, else dark with a white edge, so that stripes and dots do not run through it. */
const numberOn = (fill: Fill, value: number, x: number, y: number): Markup =>
  fill === 'dark'
    ? html`<text x="${round(x)}" y="${round(y)}" text-anchor="middle" fill="#ffffff">${value}</text>`
    : html`<text
        x="${round(x)}"
        y="${round(y)}"
        text-anchor="middle"
        fill="#1f2933"
        stroke="#ffffff"
        stroke-width="2.6"
        paint-order="stroke"
        stroke-linejoin="round"
        >${value}</text
      >`

export interface Series {
  name: string
  fill: Fill
}

/** What each fill stands for, beside the drawing. */
export function legend(series: readonly Series[], id: string): Markup {
  return html`<ul class="legend">
    ${series.map(
      ({ name, fill }, index) =>
        html`<li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            ${patterns(`${id}${index}`)}${block(fill, `${id}${index}`, 0.5, 0.5, 19, 11)}</svg
          >${name}
        </li>`
    )}
  </ul>`
}

export interface StackedBar {
  label: string
  /** One value for each series. */
  values: number[]
}

const WIDTH = 660

/** Stacked bars, one a week, with the total above each and the numbers inside where they fit. */
export function stackedBars(bars: readonly StackedBar[], series: readonly Series[], id: string, alt: string): Markup {
  const top = 18
  const bottom = 178
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)))
  const step = WIDTH / bars.length
  const width = Math.min(34, step * 0.72)
  const scale = (bottom - top) / most
  return html`<svg viewBox="0 0 ${WIDTH} 200" role="img" aria-label="${alt}" font-family="inherit" font-size="9.5">
    ${patterns(id)}
    ${bars.map(({ label, values }, index) => {
      const middle = step * (index + 0.5)
      const total = sum(values)
      let y = bottom
      return html`${values.map((value, at) => {
          const height = value * scale
          y -= height
          const { fill } = series[at]!
          if (value === 0) return null
          return html`${block(fill, id, middle - width / 2, y, width, height)}${height >= 12 && values.some((other, place) => place !== at && other > 0) ? numberOn(fill, value, middle, y + height / 2 + 3.4) : null}`
        })}<text x="${round(middle)}" y="${round(y - 5)}" text-anchor="middle" fill="#1f2933" font-weight="600"
          >${total}</text
        ><text x="${round(middle)}" y="194" text-anchor="middle" fill="#4a5560">${label}</text>`
    })}
    <line x1="0" x2="${WIDTH}" y1="${bottom}" y2="${bottom}" stroke="#1f2933" stroke-width="1" />
  </svg>`
}

/** Two bars for each row, one under the other, each with its number at the end. */
export function pairedBars(bars: readonly StackedBar[], series: readonly Series[], id: string, alt: string): Markup {
  const from = 190
  const room = WIDTH - from - 40
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  const height = bars.length * 32 + 4
  return html`<svg
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-label="${alt}"
    font-family="inherit"
    font-size="10.5"
  >
    ${patterns(id)}
    ${bars.map(({ label, values }, index) => {
      const y = index * 32 + 2
      return html`<text x="${from - 10}" y="${y + 17}" text-anchor="end" fill="#1f2933">${label}</text>${values.map(
          (value, at) => {
            const width = (value / most) * room
            return html`${value > 0 && block(series[at]!.fill, id, from, y + at * 13, width, 11)}<text
                x="${round(from + width + 6)}"
                y="${y + at * 13 + 9}"
                fill="#1f2933"
                font-size="9.5"
                >${value}</text
              >`
          }
        )}`
    })}
    <line x1="${from}" x2="${from}" y1="0" y2="${height}" stroke="#1f2933" stroke-width="1" />
  </svg>`
}

/** One bar of shares, each with its number where it fits. */
export function shareBar(values: readonly number[], series: readonly Series[], id: string, alt: string): Markup {
  const total = Math.max(1, sum(values))
  let x = 1
  return html`<svg viewBox="0 0 ${WIDTH} 34" role="img" aria-label="${alt}" font-family="inherit" font-size="11">
    ${patterns(id)}
    ${values.map((value, at) => {
      const width = (value / total) * (WIDTH - 2)
      const start = x
      x += width
      if (value === 0) return null
      const { fill } = series[at]!
      return html`${block(fill, id, start, 1, width, 32)}${width > 20 ? numberOn(fill, value, start + width / 2, 21) : null}`
    })}
  </svg>`
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const round = (value: number): number => Math.round(value * 100) / 100
