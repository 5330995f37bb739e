import { sql } from 'kysely'
import type { Db } from '../db/open'
import { insertRecord, sqlFor } from '../db/tables'
import type { Place } from './place-people'

/** Every place on the map, also of people who are not drawn now: nobody new is put on top of them. */
export function allPlaces(db: Db): Map<string, Place & { pinned: boolean }> {
  const rows = db.all(
    sqlFor.selectFrom('layout').select(['personId', 'x', 'y', 'pinned']).where('kind', '=', 'map').orderBy('personId')
  )
  return new Map(rows.map(({ personId, x, y, pinned }) => [personId, { x, y, pinned: pinned === 1 }]))
}

/** Keeps the places of people who have none yet; a place that exists stays. */
export function addPlaces(db: Db, places: ReadonlyMap<string, Place>): void {
  const known = allPlaces(db)
  for (const [personId, { x, y }] of places) {
    if (!known.has(personId)) insertRecord(db, 'layout', { kind: 'map', personId, x, y, pinned: false })
  }
}

/** Puts somebody where the user wants them. */
export function pinPlace(db: Db, personId: string, { x, y }: Place): void {
  db.run(
    sqlFor
      .insertInto('layout')
      .values({ kind: 'map', personId, x, y, pinned: 1 } as never)
      .onConflict((conflict) => conflict.columns(['kind', 'personId']).doUpdateSet({ x, y, pinned: sql`1` }))
  )
}
