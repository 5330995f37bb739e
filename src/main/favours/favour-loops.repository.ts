import type { FavourLoop } from '#shared/contract/favours'
import { addDays, type IsoDate } from '#shared/domain/dates'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'

type StoredLoop = Omit<FavourLoop, 'person' | 'introduced'> & { introducedPersonId: string | null }

const loops = () =>
  sqlFor
    .selectFrom('favour as f')
    .select([
      'f.id',
      'f.date',
      'f.direction',
      'f.kind',
      'f.personId',
      'f.description',
      'f.outcome',
      'f.thankedOn',
      'f.reportedBackOn',
      'f.meetingId',
      'f.introducedPersonId'
    ])
    .where('f.deletedAt', 'is', null)

/** Rows with the names of the people in them. */
function named(db: Db, rows: readonly StoredLoop[]): FavourLoop[] {
  const names = personNames(
    db,
    rows.flatMap(({ personId, introducedPersonId }) => [personId, introducedPersonId ?? []].flat())
  )
  return rows.map(({ introducedPersonId, ...row }) =>
    Object.assign(row, {
      person: names.get(row.personId)?.name ?? '',
      introduced: names.get(introducedPersonId ?? '')?.name ?? null
    })
  )
}

/** The live favours noted with each of these meetings, in the order in which they were written. */
export function favoursByMeeting(db: Db, meetingIds: readonly string[]): Map<string | null, FavourLoop[]> {
  const rows = named(db, db.all(loops().where('f.meetingId', 'in', setOf(meetingIds)).orderBy('f.rowid')))
  return Map.groupBy(rows, ({ meetingId }) => meetingId)
}

/** The newest favours between the user and this person. */
export function favoursOfPerson(db: Db, personId: string, limit: number): FavourLoop[] {
  const rows = loops().where('f.personId', '=', personId).orderBy('f.date', 'desc').orderBy('f.rowid', 'desc')
  return named(db, db.all(rows.limit(limit)))
}

/** These favours by their id; those in the bin are left out. */
export function favoursById(db: Db, ids: readonly string[]): Map<string, FavourLoop> {
  const rows = named(db, db.all(loops().where('f.id', 'in', setOf(ids))))
  return new Map(rows.map((row) => [row.id, row]))
}

/** So long after a favour one is reminded to say thanks, and after an introduction to tell how it went, in days (conventions). */
const THANKS_DAYS = 30
const NEWS_DAYS = 90

/** How long one waits with telling the introducer, in days after having met (a convention). */
const NEWS_WAIT = 2

/** Favours received of late for which thanks are still to be said, or the introducer to be told: newest first. */
const toThank = (today: IsoDate) =>
  loops()
    .innerJoin('person as p', 'p.id', 'f.personId')
    .where('f.direction', '=', 'received')
    .where('f.date', '>=', addDays(today, -NEWS_DAYS))
    .where('f.date', '<=', today)
    .where('p.deletedAt', 'is', null)
    .where('p.deceasedOn', 'is', null)
    .where('p.noSuggestions', '=', 0)
    .where((eb) =>
      eb.or([
        eb.and([eb('f.thankedOn', 'is', null), eb('f.date', '>=', addDays(today, -THANKS_DAYS))]),
        eb.and([
          eb('f.reportedBackOn', 'is', null),
          eb('f.kind', 'in', ['introduction', 'recommendation']),
          eb.or([
            eb('f.outcome', 'is not', null),
            eb.exists(
              eb
                .selectFrom('participation as a')
                .innerJoin('meeting as m', 'm.id', 'a.meetingId')
                .select('m.id')
                .whereRef('a.personId', '=', 'f.introducedPersonId')
                .where('a.role', '=', 'present')
                .where('m.status', '=', 'held')
                .where('m.deletedAt', 'is', null)
                .whereRef('m.date', '>=', 'f.date')
                .where('m.date', '<=', addDays(today, -NEWS_WAIT))
            )
          ])
        ])
      ])
    )

export function countToThank(db: Db, today: IsoDate): number {
  const query = toThank(today).clearSelect()
  return db.first(query.select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

export function toThankRows(
  db: Db,
  today: IsoDate,
  { offset, limit }: { offset: number; limit: number }
): FavourLoop[] {
  const rows = toThank(today).orderBy('f.date', 'desc').orderBy('f.id').limit(limit).offset(offset)
  return named(db, db.all(rows))
}
