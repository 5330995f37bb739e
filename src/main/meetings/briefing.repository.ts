import { sql } from 'kysely'
import type { Briefing } from '#shared/contract/planning'
import type { PartialDate } from '#shared/domain/dates'
import type { Participation } from '#shared/domain/meeting'
import type { Db } from '../db/open'
import { findRecord, sqlFor } from '../db/tables'
import { favoursOfPerson } from '../favours/favour-loops.repository'
import { circleNames } from '../people/person-parts.repository'
import { personNames } from '../people/people.repository'
import { openPromisesOf } from '../promises/promises-page.repository'

/** So many of the newest favours are told. */
const recentFavours = 3

/** What one likes to have in mind about each of these people before a meeting. */
export function briefings(
  db: Db,
  participants: readonly Pick<Participation, 'personId' | 'role'>[],
  meeting: { meetingId: string; date: PartialDate }
): Briefing[] {
  const circles = circleNames(
    db,
    participants.map(({ personId }) => personId)
  )
  return participants.flatMap(({ personId, role }) => {
    const person = findRecord(db, 'person', personId)
    if (!person) return []
    const names = personNames(db, [personId, person.introducedById ?? ''])
    const name = names.get(personId)
    if (!name) return []
    const { roleText, metOn, needs, offers, noLedger, introducedById, organisationId } = person
    return {
      ...name,
      role,
      roleText,
      circles: circles.get(personId) ?? [],
      introducedBy: names.get(introducedById ?? '') ?? null,
      metOn,
      needs,
      offers,
      noLedger,
      ...exchangesBefore(db, personId, meeting),
      promises: openPromisesOf(db, personId),
      ...favourCounts(db, personId),
      favours: favoursOfPerson(db, personId, recentFavours),
      aims: aimsAbout(db, personId, organisationId)
    }
  })
}

/** The last exchange held before the meeting, and how many there were. */
function exchangesBefore(
  db: Db,
  personId: string,
  { meetingId, date }: { meetingId: string; date: PartialDate }
): Pick<Briefing, 'last' | 'exchanges'> {
  const held = sqlFor
    .selectFrom('participation as a')
    .innerJoin('meeting as m', 'm.id', 'a.meetingId')
    .where('a.personId', '=', personId)
    .where('a.role', '=', 'present')
    .where('m.status', '=', 'held')
    .where('m.deletedAt', 'is', null)
    .where('m.id', '<>', meetingId)
    .where('m.date', '<=', date)
  const last = db.first(
    held
      .select(['m.id', 'm.date', 'm.occasion', 'm.place', 'm.notes', 'm.rawText'])
      .orderBy('m.date', 'desc')
      .orderBy('m.startTime', 'desc')
      .orderBy('m.createdAt', 'desc')
      .limit(1)
  )
  const count = db.first(held.select((eb) => eb.fn.countAll<number>().as('count')))
  return {
    last: last
      ? { id: last.id, date: last.date, occasion: last.occasion, place: last.place, told: last.notes || last.rawText }
      : null,
    exchanges: count?.count ?? 0
  }
}

function favourCounts(db: Db, personId: string): Pick<Briefing, 'given' | 'received'> {
  const rows = db.all(
    sqlFor
      .selectFrom('favour')
      .select('direction')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('personId', '=', personId)
      .where('deletedAt', 'is', null)
      .groupBy('direction')
  )
  const of = (direction: 'given' | 'received') => rows.find((row) => row.direction === direction)?.count ?? 0
  return { given: of('given'), received: of('received') }
}

/** Why this person, or the organisation they work for, is among the targets of the plan. */
function aimsAbout(db: Db, personId: string, organisationId: string | null): Briefing['aims'] {
  return db.all(
    sqlFor
      .selectFrom('target as g')
      .innerJoin('objective as o', 'o.id', 'g.objectiveId')
      .select(['g.id', 'g.why', 'g.nextAction'])
      .where('g.deletedAt', 'is', null)
      .where('o.deletedAt', 'is', null)
      .where((eb) =>
        eb.or([
          eb('g.personId', '=', personId),
          organisationId === null ? sql.lit(false) : eb('g.organisationId', '=', organisationId)
        ])
      )
      .orderBy('g.rowid')
  )
}
