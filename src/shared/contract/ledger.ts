import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { dimensions, outcomes } from '../domain/favour'
import { Id } from '../domain/fields'
import { introductionSources } from '../domain/introduction-chains'
import { balances } from '../domain/measures/words'
import { PersonId } from '../domain/person'
import { FavourLoop, KindCount } from './favours'
import { query } from './method'
import { Page, pageOf } from './paging'
import { PersonName } from './people'

/** The days of a period, both inside; null leaves that side open. What lies after today is no part of any sum. */
const Period = z.object({ from: IsoDate.nullable().default(null), to: IsoDate.nullable().default(null) })
export type Period = z.infer<typeof Period>

const Counts = z.object({ given: z.int(), received: z.int() })

/** How many favours went each way in a period. */
export const FavourSummary = Counts.extend({
  /** Kinds that occur, most frequent first. */
  kinds: z.array(KindCount),
  /** All three, by what the kind or the user says. */
  dimensions: z.array(Counts.extend({ dimension: z.enum(dimensions) })),
  /** Months in which there were any, oldest first; a year stands for the favours of which no month is known. */
  months: z.array(Counts.extend({ month: PartialDate }))
})
export type FavourSummary = z.infer<typeof FavourSummary>

/** Reciprocity over the people whose favours are counted; shares are 0 to 1, null is undefined. */
export const Reciprocity = z.object({
  /** Numbers of people: both ways, only given, only received. */
  mutual: z.int(),
  onlyGiven: z.int(),
  onlyReceived: z.int(),
  /** The share of all that was exchanged which was matched by the other side, by weight. */
  weighted: z.number().nullable(),
  /** The share of what was given which went to people who gave nothing. */
  payForward: z.number().nullable()
})
export type Reciprocity = z.infer<typeof Reciprocity>

/** The favours of a period with one person: how many, how much they weigh, and their balance by weight in words. */
export const PersonFavours = PersonName.extend({
  ...Counts.shape,
  givenWeight: z.int(),
  receivedWeight: z.int(),
  balance: z.enum(balances),
  /** The oldest favour that nothing matched yet at the end of the period, whenever it was; null when all are matched. */
  openSince: PartialDate.nullable()
})
export type PersonFavours = z.infer<typeof PersonFavours>

/** One person led to another; null is the user. */
export const IntroductionStep = z.object({
  by: PersonName.nullable(),
  whom: PersonName,
  /** To whom the user introduced them. */
  to: PersonName.nullable(),
  on: PartialDate.nullable(),
  source: z.enum(introductionSources),
  /** The introduction received that it rests on: whoever did it is thanked and told. */
  favour: FavourLoop.nullable()
})
export type IntroductionStep = z.infer<typeof IntroductionStep>

/** Who led to whom to whom, and what is at the end. */
export const IntroductionPath = z.object({
  steps: z.array(IntroductionStep),
  results: z.array(z.object({ favourId: Id, outcome: z.enum(outcomes), on: PartialDate.nullable() }))
})
export type IntroductionPath = z.infer<typeof IntroductionPath>

/** What the favours of a period amount to, and where introductions led. */
export const ledger = {
  'favours.summary': query(Period, FavourSummary),
  'favours.reciprocity': query(Period, Reciprocity),
  /** People whose favours are counted, with two favours or more in the period; by name, never by balance. */
  'favours.byPerson': query(Page.extend(Period.shape), pageOf(PersonFavours)),
  /** People whose favours are not counted, by name. */
  'favours.uncounted': query(Page, pageOf(PersonName)),
  /** Paths with an introduction in the period: together by who began them, the longest and most fruitful first. */
  'favours.chains': query(Page.extend(Period.shape), pageOf(IntroductionPath)),
  /** The path by which the user came to one person, and the paths on from them. */
  'favours.personChains': query(
    Page.extend({ personId: PersonId }),
    pageOf(IntroductionPath).extend({ arrival: z.array(IntroductionStep) })
  )
}
