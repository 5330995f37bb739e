import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { freshnessClasses } from '../domain/map-style'
import { balances, notices, tieBands, tieStates } from '../domain/measures/words'
import { everybody, PeopleFilter } from '../domain/people-filter'
import { acquaintanceSources, Closeness, PersonId } from '../domain/person'
import { command, query } from './method'
import { Page, pageOf } from './paging'
import { PeopleOrder, PersonRow } from './people'

/** The map by forces, and the circles of closeness around the user; each has places of its own. */
export const projections = ['map', 'rings'] as const
export type Projection = (typeof projections)[number]

/** What is asked of the map: how many people, which, and which circles stand as one bubble. */
export const MapQuestion = z.object({
  projection: z.enum(projections).default('map'),
  count: z.int().min(20).max(150).default(80),
  filter: PeopleFilter.default(everybody),
  /** People whom the user put on the map, whatever the filter says. */
  added: z.array(PersonId).max(500).default([]),
  /** People whom the user took off it; nobody else takes their room. */
  removed: z.array(PersonId).max(500).default([]),
  /** Circles of origin whose people are drawn as one bubble. */
  folded: z.array(Id).max(1000).default([]),
  /** Circles of origin that were opened: their closest forty people are drawn too. */
  opened: z.array(Id).max(10).default([])
})
export type MapQuestion = z.infer<typeof MapQuestion>

/** Somebody drawn: where, how large, and what each lens colours. */
export const MapPerson = z.object({
  id: PersonId,
  name: z.string(),
  listName: z.string(),
  label: z.string(),
  initials: z.string(),
  organisation: z.string().nullable(),
  roleText: z.string().nullable(),
  city: z.string().nullable(),
  circles: z.array(z.string()),
  /** The circle of origin. */
  circleId: Id.nullable(),
  closeness: Closeness.nullable(),
  band: z.enum(tieBands),
  state: z.enum(tieStates),
  lastContactOn: PartialDate.nullable(),
  silenceDays: z.number().nullable(),
  noLedger: z.boolean(),
  given: z.number(),
  received: z.number(),
  balance: z.enum(balances),
  notice: z.enum(notices).nullable(),
  openPromises: z.int(),
  /** Left out of every report. */
  isConfidential: z.boolean(),
  /** Met for the first time in the present quarter. */
  isNew: z.boolean(),
  /** On a target of a live objective. */
  isTarget: z.boolean(),
  introducedById: PersonId.nullable(),
  x: z.number(),
  y: z.number(),
  pinned: z.boolean()
})
export type MapPerson = z.infer<typeof MapPerson>

/** Two people drawn who know each other, `a` before `b` in code order. */
export const MapTie = z.object({
  a: PersonId,
  b: PersonId,
  source: z.enum(acquaintanceSources),
  since: PartialDate.nullable(),
  /** Who of the two introduced the other, whatever the source; null where a third person or the user did. */
  introducerId: PersonId.nullable(),
  /** 1, or 2 from two small meetings attended together, 3 from five. */
  strength: z.int().min(1).max(3),
  /** When they were last seen together at a small meeting. */
  lastTogetherOn: PartialDate.nullable()
})
export type MapTie = z.infer<typeof MapTie>

/** A circle of origin of somebody who matches the filter, the largest first. */
const MapCircle = z.object({
  id: Id,
  name: z.string(),
  /** Two letters that no other circle of this list has. */
  code: z.string(),
  isClub: z.boolean(),
  /** Its place among the six colours, the same whatever the filter; null for the others. */
  colour: z.int().min(0).max(5).nullable(),
  /** How many match the filter, drawn or not. */
  people: z.int(),
  drawn: z.int()
})
export type MapCircle = z.infer<typeof MapCircle>

/** A circle drawn as one: in the middle of its people. */
const MapBubble = z.object({
  circleId: Id,
  people: z.int(),
  /** How many of them in each class of freshness, in the order of `freshnessClasses`. */
  freshness: z.array(z.int()).length(freshnessClasses.length),
  x: z.number(),
  y: z.number()
})

/** How many people of a bubble and of another bubble, or a person drawn, know each other. */
const BubbleTie = z.object({ bubble: Id, other: z.string(), isBubble: z.boolean(), ties: z.int() })
export type BubbleTie = z.infer<typeof BubbleTie>

export const MapView = z.object({
  /** Everybody alive who matches the filter, and everybody alive. */
  matching: z.int(),
  total: z.int(),
  people: z.array(MapPerson),
  ties: z.array(MapTie),
  circles: z.array(MapCircle),
  bubbles: z.array(MapBubble),
  bubbleTies: z.array(BubbleTie),
  /** Of the rings: the outer radius of each around the origin, the closest band's first; none on the map. */
  rings: z.array(z.number()),
  /** Of the circles that were opened: how many of their people are still not drawn. */
  left: z.array(z.object({ circleId: Id, people: z.int() }))
})
export type MapView = z.infer<typeof MapView>

/** How many of those who match the rest of the filter each value would leave. */
const Facet = z.array(z.object({ value: z.string(), label: z.string(), people: z.int() }))
const MapFacets = z.object({
  bands: Facet,
  states: Facet,
  silences: Facet,
  balances: Facet,
  /** By id; the twenty largest of each, and whichever is asked for. */
  circles: Facet,
  organisations: Facet,
  cities: Facet,
  withoutCircle: z.int(),
  onTarget: z.int(),
  openPromise: z.int()
})
export type MapFacets = z.infer<typeof MapFacets>

export const map = {
  /** The people most worth drawing, with positions; somebody without a place is placed first, nobody else moves. */
  'map.view': query(MapQuestion, MapView),
  'map.facets': query(z.object({ filter: PeopleFilter.default(everybody) }), MapFacets),
  /** Which six circles have a colour of their own; by default the largest. */
  'map.colourCircles': command(z.object({ circleIds: z.array(Id).max(6) }), z.void(), 'history.circlesColoured'),
  /** Those who match and are not drawn, for the table beside the map. */
  'map.others': query(Page.extend({ question: MapQuestion, ...PeopleOrder.shape }), pageOf(PersonRow))
}
