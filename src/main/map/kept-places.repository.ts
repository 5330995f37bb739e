import type { Db } from '../db/open'

/** Without these people the same places, as JSON; `@ids` are theirs. */
const without = (places: string): string =>
  `(SELECT json_group_array(json(value)) FROM json_each(${places})
    WHERE value ->> 0 NOT IN (SELECT value FROM json_each(@ids)))`
/** Whether any of them has a place there. */
const names = (places: string): string =>
  `json_valid(${places}) AND EXISTS (
     SELECT 1 FROM json_each(${places}) WHERE value ->> 0 IN (SELECT value FROM json_each(@ids)))`

/** Takes the places of these people out of the layouts that are kept. */
export function forgetKeptPlaces({ raw }: Db, personIds: readonly string[]): void {
  raw
    .prepare(`UPDATE keptLayout SET places = ${without('places')} WHERE ${names('places')}`)
    .run({ ids: JSON.stringify(personIds) })
}

/** Takes them out of the undo log as well, for good. */
export function eraseKeptPlaces(db: Db, personIds: readonly string[]): void {
  forgetKeptPlaces(db, personIds)
  for (const side of ['before', 'after']) {
    const places = `${side} ->> '$.places'`
    db.raw
      .prepare(
        `UPDATE changeRow SET ${side} = json_set(${side}, '$.places', ${without(places)})
         WHERE tableName = 'keptLayout' AND ${side} IS NOT NULL AND ${names(places)}`
      )
      .run({ ids: JSON.stringify(personIds) })
  }
}
