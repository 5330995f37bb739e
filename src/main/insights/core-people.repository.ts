import type { IsoDate } from '#shared/domain/dates'
import { displayName } from '#shared/domain/names'
import type { CorePerson } from '#shared/domain/structure/structure'
import { targetsOf, type TargetAim } from '#shared/domain/structure/targets'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { openTargets, staffOf } from './suggestions/targets.repository'

/**
 * What structure needs of these people besides whom they know; nothing from the bin. Without a day, the targets that they
 * are on then are left out.
 */
export function readCorePeople(db: Db, ids: readonly string[], asOf?: IsoDate): CorePerson[] {
  const people = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', (join) =>
        join.onRef('o.id', '=', 'p.organisationId').on('o.deletedAt', 'is', null)
      )
      .select(['p.id', 'p.roleText', 'p.roleFamily', 'p.sector', 'p.city'])
      .select(['o.name as organisation', 'o.sector as organisationSector', 'o.city as organisationCity'])
      .where('p.id', 'in', setOf(ids))
      .where('p.deletedAt', 'is', null)
      .orderBy('p.id')
  )
  // What is not said of the person is taken from where they work.
  const open = asOf === undefined ? [] : namedTargets(db)
  const places = asOf === undefined ? new Map<string, string[]>() : workplaces(db, asOf, open)
  const placed = people.map((person) => ({
    ...person,
    organisationIds: places.get(person.id) ?? [],
    sector: person.sector || person.organisationSector,
    city: person.city || person.organisationCity
  }))
  const targets = targetsOf(placed, open)
  const circles = circlesByPerson(db)
  return placed.map(({ id, organisation, sector, city }) => {
    const theirs = circles.get(id) ?? []
    const organisations = organisation === null ? [] : [organisation]
    return {
      id,
      doors: {
        organisation: organisations,
        sector: sector ? [sector] : [],
        city: city ? [city] : [],
        // That one alone leads to oneself says nothing.
        target: targets.get(id)?.flatMap(({ personId, name }) => (personId === null ? [name] : [])) ?? []
      },
      variety: {
        sector: sector || null,
        city: city || null,
        organisation,
        circle: theirs[0]?.name ?? null,
        circleKind: theirs[0]?.kind ?? null
      },
      traits: { circle: theirs.map(({ name }) => name), organisation: organisations }
    }
  })
}

/** The circles of each person, the circle of origin first; where none is said to be it, in the order of their ids. */
function circlesByPerson(db: Db): Map<string, { name: string; kind: string }[]> {
  const rows = db.all(
    sqlFor
      .selectFrom('membership as m')
      .innerJoin('circle as c', 'c.id', 'm.circleId')
      .select(['m.personId', 'c.name', 'c.kind'])
      .where('m.deletedAt', 'is', null)
      .where('c.deletedAt', 'is', null)
      .orderBy('m.primary', 'desc')
      .orderBy('c.id')
  )
  return Map.groupBy(rows, ({ personId }) => personId)
}

/** Where each person works on a day, of the organisations that are aimed for. */
function workplaces(db: Db, asOf: IsoDate, targets: readonly TargetAim[]): Map<string, string[]> {
  const wanted = targets.flatMap(({ organisationId }) => organisationId ?? [])
  const places = new Map<string, string[]>()
  for (const [organisationId, staff] of staffOf(db, asOf, wanted))
    for (const id of staff) places.set(id, [...(places.get(id) ?? []), organisationId])
  return places
}

/** What open objectives are after and is not closed, with the name it goes by: the organisation's, else the person's, the role or the sector. */
function namedTargets(db: Db): (TargetAim & { name: string })[] {
  const rows = db.all(
    openTargets()
      .leftJoin('person as p', (join) => join.onRef('p.id', '=', 't.personId').on('p.deletedAt', 'is', null))
      .leftJoin('organisation as o', (join) =>
        join.onRef('o.id', '=', 't.organisationId').on('o.deletedAt', 'is', null)
      )
      .select(['p.id as personId', 'o.id as organisationId', 'o.name as organisation', 't.role', 't.sector'])
      .select(['p.givenName', 'p.familyName', 'p.particle', 'p.suffix', 'p.preferredName'])
      .orderBy('t.id')
  )
  return rows.map(({ personId, organisationId, organisation, role, sector, givenName, ...parts }) => {
    const person = givenName === null ? null : displayName({ givenName, ...parts })
    return { personId, organisationId, role, sector, name: organisation ?? person ?? (role || sector || '') }
  })
}
