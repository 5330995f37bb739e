import type { Balance, TieBand, TieState } from './measures/words'

/** How people are drawn on the map, in the legend, in the table and in the report's picture: one place for all. */
export const lenses = ['closeness', 'freshness', 'balance', 'bridges', 'circles'] as const
export type Lens = (typeof lenses)[number]

/** Diameter in pixels by tie strength; a size never changes with the lens. */
export const diameter: Record<TieBand, number> = { unknown: 20, weak: 28, moderate: 38, strong: 50 }

const bubble = { least: 48, most: 110, people: 400 } as const

/** Diameter in pixels of a circle drawn as one, by the square root of its people: the largest from 400 on. */
export const bubbleDiameter = (people: number): number =>
  bubble.least + (bubble.most - bubble.least) * Math.sqrt(Math.min(1, Math.max(0, people - 1) / (bubble.people - 1)))

/** Width in pixels of the line between two people, by its strength. */
export const tieWidth = { 1: 1, 2: 2, 3: 3.5 } as const

/** How strong the line between two people is, by the small meetings they attended together: from two, and from five (conventions). */
export const lineStrength = (meetings: number): keyof typeof tieWidth => (meetings >= 5 ? 3 : meetings >= 2 ? 2 : 1)

/** Width in pixels of the line between a bubble and another, or somebody: 1.5 for one tie, 8 from about ninety on. */
export const bubbleTieWidth = (ties: number): number => Math.min(8, 1.5 + Math.log2(Math.max(1, ties)))

export const freshnessClasses = ['month', 'quarter', 'year', 'older', 'never'] as const
export type FreshnessClass = (typeof freshnessClasses)[number]

/** The last day of each class, counted from the last contact; these are conventions. */
export const freshnessDays = { month: 30, quarter: 90, year: 365 } as const

/** How long ago the last contact was; null is never met. */
export function freshnessClass(silenceDays: number | null): FreshnessClass {
  if (silenceDays === null) return 'never'
  if (silenceDays <= freshnessDays.month) return 'month'
  if (silenceDays <= freshnessDays.quarter) return 'quarter'
  return silenceDays <= freshnessDays.year ? 'year' : 'older'
}

/** How somebody looks: a fill with the text colour that reads on it, and a sign that says the same without colour. */
export interface Look {
  fill: string
  ink: string
  glyph: string
  /** Not filled: the ground shows through. */
  hollow: boolean
}

const look = (fill: string, ink: string, glyph: string, hollow = false): Look => ({ fill, ink, glyph, hollow })

/** One blue in four steps; the size says the same. */
export const closenessLooks: Record<TieBand, Look> = {
  strong: look('#084081', '#ffffff', ''),
  moderate: look('#3d85c0', '#000000', ''),
  weak: look('#a6c8e4', '#1f2933', ''),
  unknown: look('#f7fbff', '#1f2933', '')
}

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

export const bridgeClasses = ['connector', 'links', 'within'] as const
export type BridgeClass = (typeof bridgeClasses)[number]

export const bridgeLooks: Record<BridgeClass, Look> = {
  connector: look('#0b5a4c', '#ffffff', '◆'),
  links: look('#6fb3a4', '#1f2933', '◇'),
  within: look('#e6ecea', '#1f2933', '')
}

/** What is known of somebody's place between others. */
export interface BridgeFacts {
  /** How many would be cut off without them. */
  cutOff: number
  /** Circles of origin, other than their own, of those they know. */
  circles: number
}

/** A connector holds others together; who knows people of two circles beside their own links them. */
export function bridgeClass(facts: BridgeFacts | undefined): BridgeClass {
  if (facts === undefined) return 'within'
  if (facts.cutOff > 0) return 'connector'
  return facts.circles >= 2 ? 'links' : 'within'
}

/** The colours of six circles, told apart under any colour vision, and that of all others. */
export const circlePalette = [
  look('#cc6677', '#000000', ''),
  look('#332288', '#ffffff', ''),
  look('#ddcc77', '#1f2933', ''),
  look('#117733', '#ffffff', ''),
  look('#9a982c', '#1f2933', ''),
  look('#56b4e9', '#1f2933', '')
] as const
export const otherCircles = look('#bbbbbb', '#1f2933', '')
export const noCircle = look('#ffffff', '#1f2933', '·', true)

interface Seen {
  id: string
  band: TieBand
  silenceDays: number | null
  balance: Balance
  circleId: string | null
}

/** What two lenses need beside the person. */
export interface LensKnowledge {
  bridges: ReadonlyMap<string, BridgeFacts>
  circles: ReadonlyMap<string, { code: string; colour: number | null }>
}

/** In the class of a lens: all circles without a colour are one, and so is everybody without a circle. */
export const OTHER_CIRCLES = 'others'
export const NO_CIRCLE = 'none'

/** The class of somebody through a lens, by which the legend groups and filters: a word of the lens, or a circle's id. */
export function lensClass(lens: Lens, person: Seen, { bridges, circles }: LensKnowledge): string {
  switch (lens) {
    case 'closeness':
      return person.band
    case 'freshness':
      return freshnessClass(person.silenceDays)
    case 'balance':
      return person.balance
    case 'bridges':
      return bridgeClass(bridges.get(person.id))
    case 'circles': {
      const circle = person.circleId === null ? undefined : circles.get(person.circleId)
      if (circle === undefined) return NO_CIRCLE
      return circle.colour === null ? OTHER_CIRCLES : person.circleId!
    }
  }
}

/** The look of somebody through a lens. */
export function lookThrough(lens: Lens, person: Seen, knowledge: LensKnowledge): Look {
  switch (lens) {
    case 'closeness':
      return closenessLooks[person.band]
    case 'freshness':
      return freshnessLooks[freshnessClass(person.silenceDays)]
    case 'balance':
      return balanceLooks[person.balance]
    case 'bridges':
      return bridgeLooks[bridgeClass(knowledge.bridges.get(person.id))]
    case 'circles': {
      const circle = person.circleId === null ? undefined : knowledge.circles.get(person.circleId)
      return circle === undefined ? noCircle : circleLook(circle)
    }
  }
}

/** A circle's colour with its code as the sign. */
export const circleLook = ({ code, colour }: { code: string; colour: number | null }): Look => ({
  ...(colour === null ? otherCircles : circlePalette[colour]!),
  glyph: code
})

/** A dashed outline, through every lens: a tie that has gone quiet for a year or more. */
export const isDashed = (state: TieState): boolean => state === 'lapsed' || state === 'dormant'

/** Marks are outlined so that pale fills stay visible on the ground of each appearance (5.9:1 and 8.8:1). */
export const outline = { light: '#5b6670', dark: '#aeb8c4' } as const
