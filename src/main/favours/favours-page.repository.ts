import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { FavourRow, FavoursQuery } from '#shared/contract/favours'
import type { FavourKind } from '#shared/domain/favour'
import { displayName } from '#shared/domain/names'
import { searchedWords } from '#shared/domain/found-words'
import { inPeriod, setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { foundBy, peopleNamed, writtenIn } from '../db/search'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'

type Filter = z.output<typeof FavoursQuery>

/** The word begins one that was written, or one of the name of the person or of whom they introduced. */
function mentions(word: string): RawBuilder<number> {
  return sql`(${writtenIn('favourText', word)}
    UNION ALL SELECT rowid FROM favour WHERE "personId" IN ${peopleNamed(word)}
    UNION ALL SELECT rowid FROM favour WHERE "introducedPersonId" IN ${peopleNamed(word)})`
}

function filtered({ personId, direction, kinds, from, to, text }: Filter, total = 0) {
  let query = sqlFor.selectFrom('favour as f').where('f.deletedAt', 'is', null)
  for (const condition of inPeriod('f.date', from, to)) query = query.where(condition)
  if (personId !== null) query = query.where('f.personId', '=', personId)
  if (direction !== null) query = query.where('f.direction', '=', direction)
  if (kinds.length > 0) query = query.where('f.kind', 'in', setOf(kinds))
  for (const word of searchedWords(text)) query = query.where(foundBy('f.rowid', total), 'in', mentions(word))
  return query
}

interface KindCount {
  kind: FavourKind
  given: number
  received: number
}

/** How many favours there are of each kind in each direction, the most frequent kind first. */
export function countFavours(db: Db, filter: Filter): KindCount[] {
  const counts = db.all(
    filtered(filter)
      .select(['f.kind', 'f.direction'])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .groupBy(['f.kind', 'f.direction'])
  )
  const kinds = new Map<FavourKind, KindCount>()
  for (const { kind, direction, count } of counts)
    kinds.set(kind, { ...(kinds.get(kind) ?? { kind, given: 0, received: 0 }), [direction]: count })
  return [...kinds.values()].toSorted((a, b) => b.given + b.received - a.given - a.received)
}

/** One window of the ledger, of so many in all, the newest favour first. */
export function favourRows(db: Db, filter: Filter, total: number): FavourRow[] {
  const window = filtered(filter, total)
    .select('f.id')
    .orderBy('f.date', 'desc')
    .orderBy('f.createdAt', 'desc')
    .orderBy('f.id')
    .limit(filter.limit)
    .offset(filter.offset)
  return describeFavours(
    db,
    db.all(window).map(({ id }) => id)
  )
}

/** These favours in this order, as the ledger shows them. */
export function describeFavours(db: Db, ids: readonly string[]): FavourRow[] {
  const rows = db.all(
    sqlFor
      .selectFrom('favour as f')
      .innerJoin('person as p', 'p.id', 'f.personId')
      .select([
        'f.id',
        'f.date',
        'f.direction',
        'f.personId',
        'f.kind',
        'f.weight',
        'f.description',
        'f.introducedPersonId',
        'f.viaPersonId',
        'f.outcome',
        'f.thankedOn',
        'f.reportedBackOn',
        'f.meetingId',
        'f.confidential',
        'p.givenName',
        'p.familyName',
        'p.particle',
        'p.suffix',
        'p.preferredName',
        'p.noLedger'
      ])
      .where('f.id', 'in', setOf(ids))
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const others = personNames(
    db,
    rows.flatMap(({ introducedPersonId, viaPersonId }) => [introducedPersonId, viaPersonId]).filter((id) => id !== null)
  )
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { date, direction, personId, kind, weight, description, outcome, thankedOn, reportedBackOn, meetingId } = row
    return {
      id,
      date,
      direction,
      personId,
      person: displayName(row),
      kind,
      weight,
      description,
      introduced: others.get(row.introducedPersonId ?? '')?.name ?? null,
      via: others.get(row.viaPersonId ?? '')?.name ?? null,
      outcome,
      thankedOn,
      reportedBackOn,
      meetingId,
      confidential: row.confidential === 1,
      noLedger: row.noLedger === 1
    }
  })
}
