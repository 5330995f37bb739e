import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { acquaintanceSources, PersonId } from '../domain/person'
import { tieBands, tieStates } from '../domain/measures/words'
import { query } from './method'

/**
 * What somebody holds together: of the active core for `cutOff`, of everybody alive whom they know for `circles`. Counts
 * that can be told in a sentence, and no betweenness: on a journal it is an estimate that nobody could check.
 */
const Bridge = z.object({
  id: PersonId,
  /** How many others would be cut off without them; 0 for somebody who is no connector. */
  cutOff: z.int(),
  /** Circles of origin, other than their own, of those they know. */
  circles: z.int()
})
export type Bridge = z.infer<typeof Bridge>

/**
 * What was known at the end of each month, of the present one: today. People are known from the month of `metOn`, of the
 * first exchange, favour or promise; who has none of these, from when they were noted. `-` is not known yet; the other
 * letters are those of `stateLetters`. Binned and dead people are left out, and what is planned or still to come.
 */
const MapHistory = z.object({
  /**
   * From the first month that anything is dated in, and at most the last 600, to the present one; the held meetings with
   * anybody of those asked for. A meeting of which only the year is known counts in its last month.
   */
  months: z.array(z.object({ month: z.string(), meetings: z.int() })).max(600),
  /** One letter a month. */
  people: z.array(z.object({ id: PersonId, states: z.string() })),
  /** The place in `months` from which two people know each other, by the earliest that tells it; 0 where no date is noted. */
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

/**
 * The shortest path first, then up to two others with somebody else on them; none where there is no way of thirty
 * people at most. Paths pass through living people only, and stop at the first person of an organisation.
 */
const MapPaths = z.object({
  paths: z.array(z.array(PathStep)),
  /** The user has met the end, or somebody of it, already: the first path is the direct one, others say who else leads there. */
  isKnown: z.boolean()
})
export type MapPaths = z.infer<typeof MapPaths>

export const mapReading = {
  'map.bridges': query(z.object({ ids: z.array(PersonId).max(3000) }), z.array(Bridge)),
  'map.history': query(z.object({ ids: z.array(PersonId).max(3000) }), MapHistory),
  /** From somebody, or from the user when null, through people who know each other. */
  'map.paths': query(z.object({ fromId: PersonId.nullable(), to: PathEnd }), MapPaths),
  /** People and organisations by name, for the end of a path: also those who are not drawn. */
  'map.ends': query(
    z.object({ text: z.string().max(200) }),
    z.array(z.object({ end: PathEnd, name: z.string(), detail: z.string().nullable() }))
  )
}
