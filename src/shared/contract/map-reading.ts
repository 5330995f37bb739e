import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { acquaintanceSources, PersonId } from '../domain/person'
import { tieBands, tieStates } from '../domain/measures/words'
import { query } from './method'

/** What somebody holds together; of the active core for `cutOff`, of everybody they are noted to know for `circles`. */
const Bridge = z.object({
  id: PersonId,
  /** How many others would be cut off without them; 0 for somebody who is no connector. */
  cutOff: z.int(),
  /** Circles of origin, other than their own, of those they know. */
  circles: z.int()
})
export type Bridge = z.infer<typeof Bridge>

/** The state of a tie at the end of a month: `-` not known yet, `a` active, `s` silent for long, `d` dormant. */
const MapHistory = z.object({
  /** From the first that anything is known of to the present one. */
  months: z.array(z.object({ month: z.string(), meetings: z.int() })),
  /** One letter a month. */
  people: z.array(z.object({ id: PersonId, states: z.string() })),
  /** The place in `months` from which two people know each other; 0 where no date is noted. */
  ties: z.array(z.object({ a: PersonId, b: PersonId, from: z.int() }))
})
export type MapHistory = z.infer<typeof MapHistory>

/** Whom a path leads to: somebody, or anybody of an organisation, by its name. */
export const PathEnd = z.union([
  z.object({ personId: PersonId }),
  z.object({ organisation: z.string().min(1).max(300) })
])
export type PathEnd = z.infer<typeof PathEnd>

/** Somebody on a path, and how the one before knows them. */
const PathStep = z.object({
  id: PersonId,
  name: z.string(),
  organisation: z.string().nullable(),
  band: z.enum(tieBands),
  state: z.enum(tieStates),
  lastContactOn: PartialDate.nullable(),
  /** Null for the first of a path that begins with them, and for whom the user knows directly. */
  source: z.enum(acquaintanceSources).nullable(),
  since: PartialDate.nullable()
})
export type PathStep = z.infer<typeof PathStep>

/** The shortest path first, then up to two others; none where there is no way. */
const MapPaths = z.object({
  paths: z.array(z.array(PathStep)),
  /** The user is in touch with the end already; the paths then say who else could bring them together. */
  isKnown: z.boolean()
})
export type MapPaths = z.infer<typeof MapPaths>

export const mapReading = {
  'map.bridges': query(z.object({ ids: z.array(PersonId).max(1000) }), z.array(Bridge)),
  'map.history': query(z.object({ ids: z.array(PersonId).max(1000) }), MapHistory),
  /** From somebody, or from the user when null, through people who know each other. */
  'map.paths': query(z.object({ fromId: PersonId.nullable(), to: PathEnd }), MapPaths),
  /** People and organisations by name, for the end of a path: also those who are not drawn. */
  'map.ends': query(
    z.object({ text: z.string().max(200) }),
    z.array(z.object({ end: PathEnd, name: z.string(), detail: z.string().nullable() }))
  )
}
