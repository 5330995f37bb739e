import { sql } from 'kysely'
import type { Projection } from '#shared/contract/map'
import type { ArrangedPerson } from '#shared/contract/map-layout'
import { FARTHEST, keptPlaces, type KeptPlace, type Layout } from '#shared/domain/keeping'
import type { TieBand } from '#shared/domain/measures/words'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { findRecord, insertRecord, parseRow, sqlFor } from '../db/tables'
import type { Place } from './free-spot'

export type StoredPlace = Place & { pinned: boolean }

/** How many layouts that were replaced are kept of each projection. */
const KEPT = 10

const isDrawable = sql<boolean>`max(abs(x), abs(y)) <= ${FARTHEST}`

/**
 * Every place of a projection, also of people who are not drawn now: nobody new is put on top of them. One that lies
 * beyond where anything can be drawn, as older files may hold, is none; that of people whose arrival was taken back waits
 * for them, and stands in nobody's way.
 */
export function allPlaces(db: Db, projection: Projection): Map<string, StoredPlace> {
  const rows = db.all(
    sqlFor
      .selectFrom('layout')
      .select(['personId', 'x', 'y', 'pinned'])
      .where('kind', '=', projection)
      .where(isDrawable)
      .where('personId', 'in', sqlFor.selectFrom('person').select('id'))
      .orderBy('personId')
  )
  return new Map(rows.map(({ personId, x, y, pinned }) => [personId, { x, y, pinned: pinned === 1 }]))
}

/** The places of both projections as records, in the order of their key; those where nothing can be drawn are left out. */
export const drawablePlaces = (db: Db): Layout[] =>
  db
    .all(sqlFor.selectFrom('layout').selectAll().where(isDrawable).orderBy('kind').orderBy('personId'))
    .map((row) => parseRow('layout', row))

/** How close these people are; who is not measured is not in the answer. */
export function bandsOf({ raw }: Db, ids: Iterable<string>): Map<string, TieBand> {
  const rows = raw
    .prepare('SELECT personId, band FROM tieMeasure WHERE personId IN (SELECT value FROM json_each(?))')
    .raw()
    .all(JSON.stringify([...ids])) as [string, TieBand][]
  return new Map(rows)
}

/** Puts people where this says; who stands there already is not written. */
export function writePlaces(db: Db, projection: Projection, people: readonly ArrangedPerson[]): void {
  const write = db.statement(
    `INSERT INTO layout (kind, personId, x, y, pinned) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, personId) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned
       WHERE (x, y, pinned) IS NOT (excluded.x, excluded.y, excluded.pinned)`
  )
  for (const { personId, x, y, pinned } of people) write.run(projection, personId, x, y, Number(pinned))
}

/** Pins those of these people who have a place, or lets them go. */
export function writePins(db: Db, projection: Projection, personIds: readonly string[], pinned: boolean): void {
  db.run(
    sqlFor
      .updateTable('layout')
      .set({ pinned: Number(pinned) })
      .where('kind', '=', projection)
      .where('personId', 'in', setOf(personIds))
      .where('pinned', '!=', Number(pinned))
  )
}

/** Those of these people of whom there is a record, in the bin or not. */
export function knownPeople({ raw }: Db, ids: readonly string[]): Set<string> {
  const rows = raw
    .prepare('SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids))
  return new Set(rows as string[])
}

/** Keeps the layout in force among the ten last ones; an empty one is not worth it. */
export function keepLayout(db: Db, { id, kind, keptAt }: { id: string; kind: Projection; keptAt: string }): void {
  const places = [...allPlaces(db, kind)].map(([personId, { x, y, pinned }]): KeptPlace => [
    personId,
    x,
    y,
    pinned ? 1 : 0
  ])
  if (places.length === 0) return
  insertRecord(db, 'keptLayout', { id, kind, keptAt, places: JSON.stringify(places) })
  db.statement(
    `DELETE FROM keptLayout WHERE kind = @kind AND id NOT IN (
       SELECT id FROM keptLayout WHERE kind = @kind ORDER BY keptAt DESC, rowid DESC LIMIT ${KEPT})`
  ).run({ kind })
}

/** The layouts that were replaced, the newest first. */
export function listLayouts(db: Db, kind: Projection): { id: string; keptAt: string; people: number }[] {
  return db.all(
    sqlFor
      .selectFrom('keptLayout')
      .select(['id', 'keptAt', sql<number>`json_array_length(places)`.as('people')])
      .where('kind', '=', kind)
      .orderBy('keptAt', 'desc')
      .orderBy('rowid', 'desc')
  )
}

/** Where a kept layout has people; undefined where there is none with this id. */
export function keptLayout(db: Db, id: string): { kind: Projection; people: ArrangedPerson[] } | undefined {
  const layout = findRecord(db, 'keptLayout', id)
  return (
    layout && {
      kind: layout.kind,
      people: keptPlaces(layout.places).map(([personId, x, y, pinned]) => ({ personId, x, y, pinned: pinned === 1 }))
    }
  )
}
