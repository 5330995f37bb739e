import { firstDay, lastDay, type IsoDate } from '#shared/domain/dates'
import { targetsOf, type TargetCandidate } from '#shared/domain/structure/targets'
import { setOf } from '../../db/conditions'
import type { Db } from '../../db/open'
import { sqlFor } from '../../db/tables'
import { knownTo } from '../known-contacts.repository'
import { livePeople, personNames } from '../../people/people.repository'

/** How somebody stands to the user's targets, and to which. */
export interface TargetTie {
  kind: 'on' | 'via'
  targetId: string
}

/** What is aimed for: the targets that are not closed, of objectives that are open. */
export const openTargets = () =>
  sqlFor
    .selectFrom('target as t')
    .innerJoin('objective as b', 'b.id', 't.objectiveId')
    .where('t.deletedAt', 'is', null)
    .where('b.deletedAt', 'is', null)
    .where('b.status', '=', 'open')
    .where('t.state', '!=', 'closed')

/**
 * Who is on a target, in person, by working there or, of a target that is a sector or a role alone, by being of it; and who
 * knows somebody alive on a target that is a person or an organisation. Nobody is both.
 */
export function targetTies(db: Db, asOf: IsoDate, smallMeeting: number): Map<string, TargetTie> {
  const ties = new Map<string, TargetTie>()
  const add = (personId: string, kind: TargetTie['kind'], targetId: string) => {
    if (!ties.has(personId)) ties.set(personId, { kind, targetId })
  }
  const targets = db.all(
    openTargets().select(['t.id', 't.personId', 't.organisationId', 't.role', 't.sector']).orderBy('t.id')
  )
  const live = livePeople(
    db,
    targets.flatMap(({ personId }) => personId ?? [])
  )
  for (const { id, personId } of targets) if (personId !== null && live.has(personId)) add(personId, 'on', id)
  const staff = staffOf(
    db,
    asOf,
    targets.flatMap(({ organisationId }) => organisationId ?? [])
  )
  for (const { id, organisationId } of targets)
    for (const personId of staff.get(organisationId ?? '') ?? []) add(personId, 'on', id)

  const doors = alive(db, asOf, [...ties.keys()])
  const wide = targets.filter(({ personId, organisationId }) => personId === null && organisationId === null)
  for (const [personId, theirs] of wide.length === 0 ? [] : targetsOf(everybodysTrade(db), wide))
    add(personId, 'on', theirs[0]!.id)
  const known = knownTo(db, asOf, doors, smallMeeting)
  for (const id of doors) for (const personId of known.get(id) ?? []) add(personId, 'via', ties.get(id)!.targetId)
  return ties
}

/** Those of these people who live on a day, in the order of their ids. */
function alive(db: Db, asOf: IsoDate, ids: readonly string[]): string[] {
  const people = db.all(
    sqlFor.selectFrom('person').select(['id', 'deceasedOn']).where('id', 'in', setOf(ids)).orderBy('id')
  )
  return people.flatMap(({ id, deceasedOn }) => (deceasedOn === null || firstDay(deceasedOn) > asOf ? [id] : []))
}

/** What everybody does and in which sector, that of where they work when none is noted. */
function everybodysTrade(db: Db): TargetCandidate[] {
  return db
    .all(
      sqlFor
        .selectFrom('person as p')
        .leftJoin('organisation as o', (join) =>
          join.onRef('o.id', '=', 'p.organisationId').on('o.deletedAt', 'is', null)
        )
        .select(['p.id', 'p.roleText', 'p.roleFamily', 'p.sector', 'o.sector as organisationSector'])
        .where('p.deletedAt', 'is', null)
        .orderBy('p.id')
    )
    .map(({ organisationSector, ...person }) => ({
      ...person,
      sector: person.sector || organisationSector,
      organisationIds: []
    }))
}

/** The people of each of these organisations on a day. */
export function staffOf(db: Db, asOf: IsoDate, organisationIds: readonly string[]): Map<string, string[]> {
  const present = db.all(
    sqlFor
      .selectFrom('person')
      .select(['id', 'organisationId'])
      .where('organisationId', 'in', setOf(organisationIds))
      .where('deletedAt', 'is', null)
      .orderBy('id')
  )
  const roles = db.all(
    sqlFor
      .selectFrom('personRole as r')
      .innerJoin('person as p', 'p.id', 'r.personId')
      .select(['p.id', 'r.organisationId', 'r.from', 'r.to'])
      .where('r.organisationId', 'in', setOf(organisationIds))
      .where('p.deletedAt', 'is', null)
      .orderBy('p.id')
  )
  const held = roles.filter(
    ({ from, to }) => (from === null || firstDay(from) <= asOf) && (to === null || lastDay(to) >= asOf)
  )
  const staff = new Map<string, string[]>()
  for (const { id, organisationId } of [...present, ...held])
    if (organisationId !== null) staff.set(organisationId, [...(staff.get(organisationId) ?? []), id])
  return staff
}

/** What these targets are called: the organisation, else the person, the role or the sector. */
export function targetNames(db: Db, ids: readonly string[]): Map<string, string> {
  const rows = db.all(
    sqlFor
      .selectFrom('target as t')
      .leftJoin('organisation as o', 'o.id', 't.organisationId')
      .select(['t.id', 't.personId', 't.role', 't.sector', 'o.name'])
      .where('t.id', 'in', setOf(ids))
  )
  const people = personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? [])
  )
  return new Map(
    rows.map(({ id, name, personId, role, sector }) => [
      id,
      name ?? people.get(personId ?? '')?.name ?? role ?? sector ?? ''
    ])
  )
}
