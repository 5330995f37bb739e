import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { Direction, Favour, FavourKind, outcomes } from '../domain/favour'
import { Id } from '../domain/fields'
import { PersonId } from '../domain/person'
import { command, query } from './method'
import { Page } from './paging'

/** One line of the ledger. */
export const FavourRow = z.object({
  id: Id,
  date: PartialDate,
  direction: Direction,
  personId: PersonId,
  person: z.string(),
  kind: FavourKind,
  weight: z.int(),
  description: z.string().nullable(),
  introduced: z.string().nullable(),
  via: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  thankedOn: PartialDate.nullable(),
  meetingId: Id.nullable(),
  noLedger: z.boolean()
})
export type FavourRow = z.infer<typeof FavourRow>

export const FavoursQuery = Page.extend({
  personId: PersonId.nullable().default(null),
  direction: Direction.nullable().default(null),
  kinds: z.array(FavourKind).default([]),
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
  text: z.string().max(200).default('')
})

const KindCount = z.object({ kind: FavourKind, given: z.int(), received: z.int() })

export const FavourDraft = Favour.omit({ id: true, createdAt: true, updatedAt: true, deletedAt: true })
export type FavourDraft = z.input<typeof FavourDraft>

export const favours = {
  'favours.page': query(
    FavoursQuery,
    z.object({
      total: z.int(),
      rows: z.array(FavourRow),
      given: z.int(),
      received: z.int(),
      /** Kinds that occur, most frequent first. */
      kinds: z.array(KindCount)
    })
  ),
  'favours.get': query(z.object({ id: Id }), Favour),
  'favours.create': command(FavourDraft, z.object({ id: Id }), 'history.favourAdded'),
  'favours.update': command(FavourDraft.extend({ id: Id }), z.void(), 'history.favourChanged'),
  'favours.remove': command(z.object({ id: Id }), z.void(), 'history.favourBinned')
}
