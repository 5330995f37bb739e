import { z } from 'zod'
import { IsoDate } from '../dates'

/** A day of any year, `MM-DD`; in a common year, 29 February stands for the day after the 28th. */
export const DayOfYear = z.string().refine((day) => IsoDate.safeParse(`2000-${day}`).success, { error: 'invalid-date' })

/** The half-lives of a contact that are offered, in days. */
export const halfLives = [90, 180, 365] as const

/** What the measures settle by convention and the user may settle otherwise; the defaults are those of the sources named beside each measure. */
export const Conventions = z
  .object({
    /** Days after which a contact counts half. */
    halfLifeDays: z.union(halfLives.map((days) => z.literal(days))).default(180),
    /** Days of silence up to which a tie is active, and from which it is dormant; lapsed lies between. */
    activeDays: z.int().min(30).max(1825).default(365),
    dormantDays: z.int().min(60).max(7300).default(1095),
    /** The largest meeting, the user included, at which people are taken to have become acquainted. */
    smallMeeting: z.int().min(2).max(30).default(12),
    /** Up to which difference in weight an exchange is called even, and from which clearly one-sided. */
    evenUpTo: z.int().min(0).max(20).default(1),
    clearlyFrom: z.int().min(1).max(50).default(5),
    /** Weeks of every year in which silence means nothing, such as August; from and to included, over New Year when `to` is earlier. */
    quietWeeks: z
      .array(z.object({ from: DayOfYear, to: DayOfYear }))
      .max(10)
      .default([])
  })
  .refine(({ activeDays, dormantDays }) => activeDays < dormantDays, { path: ['dormantDays'] })
  .refine(({ evenUpTo, clearlyFrom }) => evenUpTo < clearlyFrom, { path: ['clearlyFrom'] })
export type Conventions = z.infer<typeof Conventions>

export const defaultConventions: Conventions = Conventions.parse({})
