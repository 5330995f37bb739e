import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { Direction, Favour, FavourKind, outcomes } from '../domain/favour'
import { Id } from '../domain/fields'
import { PersonId } from '../domain/person'
import { command, query } from './method'
import { Page, pageOf } from './paging'

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
  reportedBackOn: PartialDate.nullable(),
  meetingId: Id.nullable(),
  confidential: z.boolean(),
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

export const KindCount = z.object({ kind: FavourKind, given: z.int(), received: z.int() })

export const FavourDraft = Favour.omit({ id: true, createdAt: true, updatedAt: true, deletedAt: true })
export type FavourDraft = z.input<typeof FavourDraft>

/** What became of a favour: whom it was from, whether they were thanked, and told how it went. */
export const FavourLoop = z.object({
  id: Id,
  date: PartialDate,
  direction: Direction,
  kind: FavourKind,
  personId: PersonId,
  person: z.string(),
  introduced: z.string().nullable(),
  description: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  thankedOn: PartialDate.nullable(),
  reportedBackOn: PartialDate.nullable(),
  meetingId: Id.nullable()
})
export type FavourLoop = z.infer<typeof FavourLoop>

const Noted = z.object({ id: Id, on: PartialDate.nullable() })

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
  /** With a promise, the favour is what that promise became. */
  'favours.create': command(
    FavourDraft.extend({ promiseId: Id.nullable().default(null) }),
    z.object({ id: Id }),
    'history.favourAdded'
  ),
  'favours.update': command(FavourDraft.extend({ id: Id }), z.void(), 'history.favourChanged'),
  'favours.thank': command(Noted, z.void(), 'history.favourThanked'),
  'favours.reportBack': command(Noted, z.void(), 'history.favourReported'),
  'favours.setOutcome': command(
    z.object({ id: Id, outcome: z.enum(outcomes).nullable(), on: PartialDate.nullable() }),
    z.void(),
    'history.favourOutcome'
  ),
  /** Favours received of late for which nobody was thanked yet, or the introducer not told how it went. */
  'favours.toThank': query(Page, pageOf(FavourLoop)),
  'favours.remove': command(z.object({ id: Id }), z.void(), 'history.favourBinned')
}
