import { z } from 'zod'
import { IsoDate } from '../dates'

/** A day of any year, `MM-DD`; in a common year, 29 February stands for the day after the 28th. */
export const DayOfYear = z.string().refine((day) => IsoDate.safeParse(`2000-${day}`).success, { error: 'invalid-date' })

/** The half-lives of a contact that are offered, in days. */
export const halfLives = [90, 180, 365] as const

/** The least and the greatest value of each number that can be settled. */
export const conventionRanges = {
  activeDays: { min: 30, max: 1825 },
  dormantDays: { min: 60, max: 7300 },
  smallMeeting: { min: 2, max: 30 },
  evenUpTo: { min: 0, max: 20 },
  clearlyFrom: { min: 1, max: 50 }
} as const

/** As many ranges of quiet weeks as there may be. */
export const mostQuietWeeks = 10

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max)

/** What the measures settle by convention and the user may settle otherwise; the defaults are those of the sources named beside each measure. */
export const Conventions = z
  .object({
    /** Days after which a contact counts half. */
    halfLifeDays: z.union(halfLives.map((days) => z.literal(days))).default(180),
    /** Days of silence up to which a tie is active, and from which it is dormant; lapsed lies between. */
    activeDays: within(conventionRanges.activeDays).default(365),
    dormantDays: within(conventionRanges.dormantDays).default(1095),
    /** The largest meeting, the user included, at which people are taken to have become acquainted. */
    smallMeeting: within(conventionRanges.smallMeeting).default(12),
    /** Up to which difference in weight an exchange is called even, and from which clearly one-sided. */
    evenUpTo: within(conventionRanges.evenUpTo).default(1),
    clearlyFrom: within(conventionRanges.clearlyFrom).default(5),
    /** Weeks of every year in which silence means nothing, such as August; from and to included, over New Year when `to` is earlier. */
    quietWeeks: z
      .array(z.object({ from: DayOfYear, to: DayOfYear }))
      .max(mostQuietWeeks)
      .default([])
  })
  .refine(({ activeDays, dormantDays }) => activeDays < dormantDays, { path: ['dormantDays'] })
  .refine(({ evenUpTo, clearlyFrom }) => evenUpTo < clearlyFrom, { path: ['clearlyFrom'] })
export type Conventions = z.infer<typeof Conventions>

export const defaultConventions: Conventions = Conventions.parse({})
