import { z } from 'zod'
import { PartialDate } from './dates'
import { Id } from './fields'
import { freshnessClasses } from './map-style'
import { balances, notices, rhythms, tieBands, tieStates } from './measures/words'
import { Closeness } from './person'

/** Said from today, so that a kept filter means this year in any year. */
export const metPeriods = ['thisYear', 'lastYear'] as const

/** For how long a favour is open: at all, three months, a year. */
export const openSpans = ['any', 'quarter', 'year'] as const

/** What narrows the list of people; every part that is set must hold. */
export const PeopleFilter = z.object({
  /** Words of the name or of the organisation, in any order. */
  text: z.string().max(200).default(''),
  states: z.array(z.enum(tieStates)).default([]),
  notice: z
    .enum([...notices, 'any'])
    .nullable()
    .default(null),
  band: z.enum(tieBands).nullable().default(null),
  rhythm: z.enum(rhythms).nullable().default(null),
  balance: z.enum(balances).nullable().default(null),
  /** How long ago the last contact was. */
  silences: z.array(z.enum(freshnessClasses)).default([]),
  /** A favour that nothing has matched yet. */
  open: z.enum(openSpans).nullable().default(null),
  /** A silence longer than usual between the two. */
  quieter: z.boolean().default(false),
  circleId: Id.nullable().default(null),
  /** The name of an organisation, accents and case aside. */
  organisation: z.string().trim().max(300).nullable().default(null),
  /** The name of a town, accents and case aside. */
  city: z.string().trim().max(300).nullable().default(null),
  minCloseness: Closeness.nullable().default(null),
  /** When the two first met: as noted, or the first meeting they were both at. */
  met: z.enum(metPeriods).nullable().default(null),
  /** When the two first met, at the earliest. */
  metSince: PartialDate.nullable().default(null),
  /** On a target of a live objective. */
  onTarget: z.boolean().default(false),
  openPromise: z.boolean().default(false),
  withoutCircle: z.boolean().default(false),
  notCounted: z.boolean().default(false)
})
export type PeopleFilter = z.output<typeof PeopleFilter>

export const everybody: PeopleFilter = PeopleFilter.parse({})

/** True when somebody may be left out. */
export const isNarrowed = (filter: PeopleFilter): boolean =>
  JSON.stringify({ ...everybody, ...filter, text: filter.text.trim() }) !== JSON.stringify(everybody)
