import { z } from 'zod'
import { circleKinds } from '../domain/circle'
import { IsoDate, PartialDate } from '../domain/dates'
import { Direction, FavourKind, outcomes } from '../domain/favour'
import { Id } from '../domain/fields'
import { tieBands } from '../domain/measures/words'
import { acquaintanceSources, PersonId } from '../domain/person'
import { doorCategories, varietyCategories } from '../domain/structure/categories'
import { opennesses } from '../domain/structure/openness'
import { command, query } from './method'
import { Page, pageOf } from './paging'
import { PersonName } from './people'

const Named = z.object({ id: PersonId, name: z.string() })
/** The first few of a list, and how many there are in all. */
const few = <S extends z.ZodType>(row: S) => z.object({ total: z.int(), first: z.array(row) })

/** What a group goes by: the circle or organisation that at least half of it share, else some of its people; `rest` is most of the network. */
export const GroupName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), name: z.string() }),
  z.object({ kind: z.literal('organisation'), name: z.string() }),
  z.object({ kind: z.literal('people'), names: z.array(z.string()), others: z.int() }),
  z.object({ kind: z.literal('rest') })
])
export type GroupName = z.infer<typeof GroupName>

const Group = z.object({ name: GroupName, people: z.int() })
export type Group = z.infer<typeof Group>

const Variety = z.object({
  /** As if spread evenly over so many; null when nobody's value is known. */
  effectiveNumber: z.number().nullable(),
  /** People of the core whose value is known. */
  known: z.int(),
  /** The commonest values, and how many occur; a kind of circle is its name in the code. */
  values: few(z.object({ value: z.string(), people: z.int() }))
})

/** The structure of the active core on the journal's day, the user left out, ready to be said in sentences. Undefined is null. */
export const NetworkStructure = z.object({
  /** People of the journal, whether they are in touch or not. */
  people: z.int(),
  size: z.int(),
  effectiveSize: z.number().nullable(),
  efficiency: z.number().nullable(),
  density: z.number().nullable(),
  constraint: z.number().nullable(),
  openness: z.enum(opennesses).nullable(),
  coverage: z.object({ acquaintances: z.int(), pairs: z.int() }),
  /** Of the pairs among the strongest contacts, those of whom it is known whether they know each other. */
  asked: z.object({ people: z.int(), settled: z.int(), pairs: z.int() }),
  /** Groups of two people or more, largest first; `alone` are those who are known to know nobody. */
  groups: few(Group),
  alone: z.int(),
  connectors: few(Named.extend({ cutOff: z.int(), parts: z.array(Group) })),
  doors: z.record(z.enum(doorCategories), z.int()),
  variety: z.record(z.enum(varietyCategories), Variety)
})
export type NetworkStructure = z.infer<typeof NetworkStructure>

export const OnlyDoorRow = Named.extend({ value: z.string() })
export type OnlyDoorRow = z.infer<typeof OnlyDoorRow>

/** The days from `from` to `to`, both inside. */
const NetworkPeriod = z
  .object({ from: IsoDate, to: IsoDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'ends-before-start' })

const Brought = Named.extend({
  band: z.enum(tieBands),
  kind: FavourKind,
  outcome: z.enum(outcomes),
  on: PartialDate
})

const BandRow = z.object({
  band: z.enum(tieBands),
  /** People whose tie is of this band today. */
  people: z.int(),
  /** Favours received from them in the period, and from how many of them. */
  received: z.int(),
  givers: z.int(),
  /** What became of these favours, most frequent first. */
  outcomes: z.array(z.object({ outcome: z.enum(outcomes), count: z.int() }))
})
export type BandRow = z.infer<typeof BandRow>

const IntentCounts = z.object({
  mutualHelp: z.int(),
  prospecting: z.int(),
  both: z.int(),
  /** Exchanges of which the intent was not noted. */
  none: z.int()
})
export type IntentCounts = z.infer<typeof IntentCounts>

const GrowthCounts = z.object({
  /** People known before the period, met in it, and known at its end. */
  before: z.int(),
  new: z.int(),
  after: z.int(),
  /** In touch at the beginning, silent at the end. */
  quiet: z.int(),
  /** An exchange in the period after a long silence. */
  again: z.int()
})
const GrowthRow = GrowthCounts.extend({
  /** A circle, people in no circle, or everybody once. */
  row: z.enum(['circle', 'none', 'all']),
  id: Id.nullable(),
  name: z.string().nullable(),
  kind: z.enum(circleKinds).nullable()
})
export type GrowthRow = z.infer<typeof GrowthRow>

const Dated = Named.extend({ on: PartialDate })

/** What happened in a period: what ties of each strength brought, with which intent one met, and how the network grew. */
export const NetworkHistory = z.object({
  ties: z.object({ bands: z.array(BandRow), brought: few(Brought) }),
  intents: z.object({
    counts: IntentCounts,
    /** By month, or by year when the period is long; exchanges whose month is unknown are only in `counts`. */
    steps: z.array(IntentCounts.extend({ step: PartialDate })),
    undated: z.int()
  }),
  growth: z.object({
    /** Circles by their people at the end, then those in none, then everybody. */
    rows: z.array(GrowthRow),
    newcomers: few(Dated),
    quiet: few(Dated),
    again: few(Dated),
    /** People of whom neither the day of meeting nor an exchange is noted; they are not counted. */
    undated: z.int()
  })
})
export type NetworkHistory = z.infer<typeof NetworkHistory>

/** Support and peers of late. Peers are people with whom support went either way, a tie of affinity, or a trade in common. */
export const NetworkPeers = z.object({
  from: IsoDate,
  /** From how many people support came, to how many it went, and the latest of it. */
  receivedFrom: z.int(),
  givenTo: z.int(),
  support: few(Dated.extend({ direction: Direction })),
  seen: few(Dated),
  /** How many peers there are in all, and those who gave or received support last, when nobody was seen. */
  known: z.int(),
  others: z.array(Named)
})
export type NetworkPeers = z.infer<typeof NetworkPeers>

/** Who knows whom among the strongest contacts. */
export const AcquaintanceGrid = z.object({
  /** The strongest first. */
  people: z.array(PersonName),
  /** Pairs who know each other, the smaller id first; what follows from a meeting or an introduction is `fixed`. */
  known: z.array(z.object({ a: PersonId, b: PersonId, source: z.enum(acquaintanceSources), fixed: z.boolean() })),
  /** Pairs of whom it was said that they do not know each other. */
  strangers: z.array(z.object({ a: PersonId, b: PersonId }))
})
export type AcquaintanceGrid = z.infer<typeof AcquaintanceGrid>

const Others = z.array(PersonId).max(50)

/** The user's own network as a whole: its reach, its variety, and what it brought. */
export const network = {
  'network.structure': query(z.void(), NetworkStructure),
  /** The values of a category that one active contact alone has, by value. */
  'network.doors': query(Page.extend({ category: z.enum(doorCategories) }), pageOf(OnlyDoorRow)),
  /** The people of the active core with this value, by name. */
  'network.peopleOf': query(
    Page.extend({ category: z.enum(varietyCategories), value: z.string().max(300) }),
    pageOf(PersonName)
  ),
  'network.history': query(NetworkPeriod, NetworkHistory),
  'network.peers': query(z.void(), NetworkPeers),
  'network.acquaintances': query(z.void(), AcquaintanceGrid),
  /** Whom among others somebody knows and whom they do not: what follows from meetings and introductions stays. */
  'network.setAcquaintances': command(
    z.object({ personId: PersonId, knownIds: Others, strangerIds: Others }),
    z.void(),
    'history.acquaintancesSaid'
  )
}
