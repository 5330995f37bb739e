import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { acquaintanceSources, PersonId, Closeness } from '../domain/person'
import { balances, notices, tieBands, tieStates } from '../domain/measures/words'
import { command, query } from './method'

/** Somebody drawn: where, how large, and what each lens colours. */
export const MapPerson = z.object({
  id: PersonId,
  name: z.string(),
  label: z.string(),
  organisation: z.string().nullable(),
  roleText: z.string().nullable(),
  circles: z.array(z.string()),
  closeness: Closeness.nullable(),
  band: z.enum(tieBands),
  state: z.enum(tieStates),
  lastContactOn: PartialDate.nullable(),
  silenceDays: z.int().nullable(),
  noLedger: z.boolean(),
  given: z.number(),
  received: z.number(),
  balance: z.enum(balances),
  notice: z.enum(notices).nullable(),
  openPromises: z.int(),
  x: z.number(),
  y: z.number(),
  pinned: z.boolean()
})
export type MapPerson = z.infer<typeof MapPerson>

export const MapTie = z.object({
  a: PersonId,
  b: PersonId,
  source: z.enum(acquaintanceSources),
  since: PartialDate.nullable()
})
export type MapTie = z.infer<typeof MapTie>

export const MapView = z.object({ total: z.int(), people: z.array(MapPerson), ties: z.array(MapTie) })
export type MapView = z.infer<typeof MapView>

export const map = {
  /** The people most worth drawing, with positions; somebody without a place is placed first, nobody else moves. */
  'map.view': query(z.object({ count: z.int().min(20).max(150).default(80) }), MapView),
  'map.move': command(z.object({ personId: PersonId, x: z.number(), y: z.number() }), z.void(), 'history.placeMoved')
}
