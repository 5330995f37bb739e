import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { balances, notices, rhythms, silenceSignals, tieBands, tieStates } from '../domain/measures/words'
import { priorityReasons } from '../domain/measures/priority'
import { doorCategories, varietyCategories } from '../domain/structure/categories'
import { PersonId } from '../domain/person'
import { query } from './method'

/** Points and the reasons that add up to them; nothing to be said is 0 points and no reason. */
export const Priority = z.object({
  points: z.int(),
  reasons: z.array(z.object({ code: z.enum(priorityReasons), points: z.int() }))
})
export type Priority = z.infer<typeof Priority>

/** The present silence. */
const Silence = z.object({
  /** Calendar days; quiet weeks are taken off for the probability, the signal and `eightTimes`. */
  days: z.int(),
  probability: z.number(),
  signal: z.enum(silenceSignals).nullable(),
  /** The silence has lasted at least eight mean gaps. */
  eightTimes: z.boolean()
})

/** The measures of one person; null is undefined, never zero. */
const PersonInsight = z.object({
  id: PersonId,
  contactRate: z.number(),
  /** The diary is younger than the half-life, so that the rate reads low. */
  contactRateProvisional: z.boolean(),
  peakRate: z.number(),
  rhythm: z.enum(rhythms),
  tieStrength: z.object({ index: z.number(), provisional: z.boolean(), band: z.enum(tieBands) }),
  silence: Silence.nullable(),
  state: z.enum(tieStates),
  reconnectValue: z.number().nullable(),
  reciprocity: z.object({
    given: z.number(),
    received: z.number(),
    net: z.number(),
    balance: z.number().nullable(),
    dyadicReciprocity: z.number().nullable(),
    share: z.number().nullable(),
    interval95: z.tuple([z.number(), z.number()]).nullable(),
    probabilityReceivedMore: z.number().nullable(),
    probabilityGaveMore: z.number().nullable(),
    notice: z.enum(notices).nullable(),
    openSince: PartialDate.nullable()
  })
})

/** The same as `insights --json` prints it: every key is there, also of somebody never met. */
export const PrintedInsight = PersonInsight.extend({
  silence: z.object({
    days: Silence.shape.days.nullable(),
    probability: Silence.shape.probability.nullable(),
    signal: Silence.shape.signal,
    eightTimes: Silence.shape.eightTimes.nullable()
  })
})
export type PrintedInsight = z.infer<typeof PrintedInsight>

/** What the person's page says beside the measures: the facts that the sentences are made of. */
export const PersonTie = PersonInsight.extend({
  balance: z.enum(balances),
  noLedger: z.boolean(),
  noSuggestions: z.boolean(),
  isFamily: z.boolean(),
  deceased: z.boolean(),
  /** What the index of strength is made of, each 0 to 1; closeness is null when not declared. */
  strengthParts: z.object({ time: z.number(), services: z.number(), closeness: z.number().nullable() }),
  firstContactOn: PartialDate.nullable(),
  lastContactOn: PartialDate.nullable(),
  contactDays: z.int(),
  /** How many exchanges there were. */
  contacts: z.int(),
  /** The middle gap between two episodes of contact, in days; null before there are two. */
  usualGapDays: z.number().nullable(),
  /** Between how many pairs of episodes there is a gap of known days. */
  gapCount: z.int(),
  /** What the worth of taking up a silent tie again is made of, each 0 to 1; null while the tie is not silent. */
  reconnectParts: z
    .object({ engagement: z.number(), novelty: z.number(), episodes: z.int(), shareKnown: z.number() })
    .nullable(),
  plannedOn: PartialDate.nullable(),
  givenCount: z.int(),
  receivedCount: z.int()
})
export type PersonTie = z.infer<typeof PersonTie>

/** The structure of the active core, the user left out. Undefined is null. */
export const EgoInsight = z.object({
  size: z.int(),
  effectiveSize: z.number().nullable(),
  efficiency: z.number().nullable(),
  density: z.number().nullable(),
  constraint: z.number().nullable(),
  /** Acquaintances known among the core, of so many pairs. */
  coverage: z.object({ acquaintances: z.int(), pairs: z.int() }),
  /** Everybody of the core in one group; largest first. */
  groups: z.array(z.array(PersonId)),
  connectors: z.array(PersonId),
  onlyDoors: z.array(z.object({ category: z.enum(doorCategories), value: z.string(), personId: PersonId })),
  variety: z.record(
    z.enum(varietyCategories),
    z.object({
      effectiveNumber: z.number().nullable(),
      blau: z.number().nullable(),
      /** Index of qualitative variation; null where the list of categories is open. */
      iqv: z.number().nullable(),
      /** The share of the core whose category is known; null when there is nobody. */
      coverage: z.number().nullable()
    })
  )
})
export type EgoInsight = z.infer<typeof EgoInsight>

export const JournalInsights = z.object({
  asOf: IsoDate,
  people: z.array(PrintedInsight.extend({ priority: Priority })),
  ego: EgoInsight,
  reciprocity: z.object({
    mutual: z.int(),
    onlyGiven: z.int(),
    onlyReceived: z.int(),
    dyad: z.number().nullable(),
    edge: z.number().nullable(),
    weighted: z.number().nullable(),
    payForward: z.number().nullable()
  }),
  /** At most five, whatever was asked of whom. */
  thisWeek: z.array(Priority.extend({ personId: PersonId }))
})

export type JournalInsights = z.infer<typeof JournalInsights>

export const insights = {
  'insights.person': query(z.object({ id: PersonId }), PersonTie),
  /** Everybody at once: for the command and exports, never for a page. */
  'insights.journal': query(z.object({ asOf: IsoDate, personId: PersonId.optional() }), JournalInsights)
}
