import type { Circle } from '#shared/domain/circle'
import type { DoubtWaiting } from '#shared/domain/doubt'
import type { FavourKind } from '#shared/domain/favour'
import type { Occasion } from '#shared/domain/meeting'
import type { Person } from '#shared/domain/person'
import type { Language } from '#shared/i18n/languages'
import type { Random } from './random'

/** A text in both languages of the application. */
export type Words = Readonly<Record<Language, string>>

/** What the people of a circle talk about. */
export type Theme = 'club' | 'alumni' | 'work' | 'formerly' | 'association' | 'sports' | 'friends' | 'trade'

export interface OrganisationSketch {
  key: string
  name: string
  sector: Words
  city: string
}

export interface CircleSketch {
  key: string
  name: Words
  kind: Circle['kind']
  theme: Theme
  why?: Words
  myRole?: Words
  duesPerYear?: number
  /** Days before today. */
  since?: number
  until?: number
}

/** How contact with somebody went over the years; all numbers are days before today. */
export interface Story {
  /** The first and the last day between which there was contact; null when there never was. */
  span: { from: number; to: number } | null
  /** How much of the journal's meetings this tie gets, against the others. */
  share: number
  /** A single encounter, however large the journal. */
  once?: boolean
  /** The same week every year, as fairs are. */
  yearly?: boolean
  /** The chance that a favour between us is one that I did; favours turn back towards it. */
  giving: number
  /** No favour but those that scenes tell, so that the balance of the tie is what was meant. */
  sealed?: boolean
}

export interface PersonSketch {
  key: string
  given: string
  family: string
  particle?: string
  preferred?: string
  organisation?: string
  role?: Words
  roleFamily?: Words
  city?: string
  /** The first circle is the circle of origin. */
  circles: readonly string[]
  introducedBy?: string
  facts?: Partial<
    Pick<
      Person,
      | 'closeness'
      | 'temperament'
      | 'tieNature'
      | 'noLedger'
      | 'noSuggestions'
      | 'reportLevel'
      | 'cadenceDays'
      | 'isFamily'
      | 'birthday'
    >
  >
  deceased?: number
  needs?: Words
  offers?: Words
  notes?: Words
  email?: string
  phone?: string
  link?: string
  story: Story
}

export interface FavourScene {
  who: string
  given?: boolean
  kind: FavourKind
  weight?: 1 | 2 | 3
  what: Words
  introduced?: string
  via?: string
  outcome?: 'interview' | 'hire' | 'mission' | 'client' | 'information'
  outcomeAgo?: number
  thankedAgo?: number
  reportedAgo?: number
  confidential?: boolean
}

export interface PromiseScene {
  who: string
  theirs?: boolean
  what: Words
  /** Days from today on, negative when past; undated when left out. */
  due?: number
  dueKind?: 'on' | 'before' | 'about'
  /** Open when left out. */
  end?: 'kept' | 'dropped' | 'moved'
  closedAgo?: number
  /** The due date that it had before it was moved, in days from today. */
  movedFrom?: number
  /** Days before today on which the other was told that it will be later. */
  toldAgo?: number
  /** The promise became the first favour of the scene. */
  becameFavour?: boolean
}

/** What of a scene is left to settle: a name that may be several people's, or the first promise of the scene. */
export interface DoubtScene {
  subject: 'person' | 'promise'
  words: Words
  /** What waits for the name. */
  waiting?: DoubtWaiting
}

/** One meeting that is told rather than drawn by chance. */
export interface Scene {
  /** Days before today; negative for what is planned. */
  ago: number
  who: readonly string[]
  mentioned?: readonly string[]
  occasion: Occasion
  circle?: string
  place?: string
  time?: string
  minutes?: number
  status?: 'planned' | 'cancelled'
  intent?: 'mutualHelp' | 'prospecting' | 'both'
  category?: 'decisionMaker' | 'insider' | 'other'
  obtained?: Words
  /** As it was typed. */
  text?: Words
  notes?: Words
  confidential?: boolean
  /** Only the month or the year is remembered. */
  precision?: 'month' | 'year'
  favours?: readonly FavourScene[]
  promises?: readonly PromiseScene[]
  /** What one means to ask at a meeting to come. */
  preparation?: Words
  doubts?: readonly DoubtScene[]
}

/** What counts as the present in a story, in days: two quarters. */
const present = 185

/** The days before today of `count` contacts of a story, oldest first. */
export function contactDays({ span, yearly }: Story, count: number, random: Random): number[] {
  if (!span || count === 0) return []
  const { from, to } = span
  if (yearly) {
    const week = to + random.between(0, 6)
    return Array.from({ length: count }, (_, index) => week + 364 * index + random.between(0, 2)).toReversed()
  }
  // Of a tie that goes on, up to four contacts are recent: what is recent is what one writes down.
  const goesOn = to < 60 && from > 2 * present
  const recent = goesOn ? Math.round(count * Math.min(0.6, Math.max(present / (from - to), 4 / count))) : 0
  const days = [
    ...spread(count - recent, from, goesOn ? present : to, random),
    ...spread(recent, present, to, random)
  ].toSorted((a, b) => b - a)
  days[count - 1] = to + random.between(0, Math.min(20, Math.round((from - to) / count / 2)))
  return days.toSorted((a, b) => b - a)
}

/** Evenly over the days, each a little out of step. */
const spread = (count: number, from: number, to: number, random: Random): number[] =>
  Array.from({ length: count }, (_, index) =>
    Math.round(to + ((from - to) * (index + 0.15 + 0.7 * random.next())) / count)
  )
