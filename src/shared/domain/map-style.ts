import type { Balance, TieBand } from './measures/words'

/** How people are drawn on the map, in the legend, in the table and in the report's picture: one place for all. */
export const lenses = ['freshness', 'balance'] as const
export type Lens = (typeof lenses)[number]

/** Diameter in pixels by tie strength; a size never changes with the lens. */
export const diameter: Record<TieBand, number> = { unknown: 20, weak: 28, moderate: 38, strong: 50 }

export const freshnessClasses = ['month', 'quarter', 'year', 'older', 'never'] as const
export type FreshnessClass = (typeof freshnessClasses)[number]

/** How long ago the last contact was: 30, 90 and 365 days are conventions; null is never met. */
export function freshnessClass(silenceDays: number | null): FreshnessClass {
  if (silenceDays === null) return 'never'
  if (silenceDays <= 30) return 'month'
  if (silenceDays <= 90) return 'quarter'
  return silenceDays <= 365 ? 'year' : 'older'
}

/** How somebody looks: a fill with the text colour that reads on it, and a sign that says the same without colour. */
export interface Look {
  fill: string
  ink: string
  glyph: string
  /** A hollow, dashed mark: no contact for more than a year, or none ever. */
  hollow: boolean
}

const look = (fill: string, ink: string, glyph: string, hollow = false): Look => ({ fill, ink, glyph, hollow })

/** A single hue from dark (fresh) to pale, solid, dotted, half; hollow beyond a year. */
export const freshnessLooks: Record<FreshnessClass, Look> = {
  month: look('#084081', '#ffffff', ''),
  quarter: look('#3d85c0', '#000000', '●'),
  year: look('#a6c8e4', '#1f2933', '◐'),
  older: look('#ffffff', '#1f2933', '◌', true),
  never: look('#ffffff', '#1f2933', '·', true)
}

/** Purple for given, orange for received: never red and green, and a sign for every class. */
export const balanceLooks: Record<Balance, Look> = {
  clearlyGave: look('#5e3c99', '#ffffff', '▲▲'),
  ratherGave: look('#b2abd2', '#1f2933', '▲'),
  even: look('#f0f0f0', '#1f2933', '='),
  ratherReceived: look('#fdb863', '#1f2933', '▼'),
  clearlyReceived: look('#e66101', '#000000', '▼▼'),
  none: look('#ffffff', '#1f2933', '·', true),
  notCounted: look('#ffffff', '#1f2933', '∞')
}

interface Drawn {
  silenceDays: number | null
  balance: Balance
}

/** The look of somebody through a lens. */
export function lookThrough(lens: Lens, person: Drawn): Look {
  return lens === 'freshness' ? freshnessLooks[freshnessClass(person.silenceDays)] : balanceLooks[person.balance]
}

/** Marks are outlined so that pale fills stay visible on the ground of each appearance (5.9:1 and 8.8:1). */
export const outline = { light: '#5b6670', dark: '#aeb8c4' } as const
