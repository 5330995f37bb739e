import { sql } from 'kysely'
import type { ChangeEntry } from '#shared/contract/history'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/**
 * The rows that tell of a person, by which the undo log is looked up: their own, their ties, and what was noted with them.
 * Addresses and roles change the person's own row as well.
 */
function rowsAbout(personId: string) {
  const noted = (table: 'favour' | 'promise' | 'participation' | 'membership') =>
    sqlFor
      .selectFrom(table)
      .select([sql.lit<string>(table).as('tableName'), 'rowid as rowKey'])
      .where('personId', '=', personId)
  const tied = (side: 'a' | 'b') =>
    sqlFor
      .selectFrom('acquaintance')
      .select([sql.lit<string>('acquaintance').as('tableName'), 'rowid as rowKey'])
      .where(side, '=', personId)
  return sqlFor
    .selectFrom('person')
    .select([sql.lit<string>('person').as('tableName'), 'rowid as rowKey'])
    .where('id', '=', personId)
    .unionAll(noted('favour'))
    .unionAll(noted('promise'))
    .unionAll(noted('participation'))
    .unionAll(noted('membership'))
    .unionAll(tied('a'))
    .unionAll(tied('b'))
    .unionAll(
      sqlFor
        .selectFrom('participation as p')
        .innerJoin('meeting as m', 'm.id', 'p.meetingId')
        .select([sql.lit<string>('meeting').as('tableName'), 'm.rowid as rowKey'])
        .where('p.personId', '=', personId)
    )
    .as('about')
}

const changesOf = (personId: string) =>
  sqlFor
    .selectFrom(rowsAbout(personId))
    .innerJoin('changeRow as r', (join) =>
      join.onRef('r.tableName', '=', 'about.tableName').onRef('r.rowKey', '=', 'about.rowKey')
    )
    .select('r.changeId')
    .distinct()

export function countPersonChanges(db: Db, personId: string): number {
  const query = sqlFor
    .selectFrom(changesOf(personId).as('touched'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
  return db.first(query)?.total ?? 0
}

/** One window of the changes that touched the person, newest first. */
export function personChanges(
  db: Db,
  personId: string,
  { offset, limit }: { offset: number; limit: number }
): ChangeEntry[] {
  const rows = db.all(
    sqlFor
      .selectFrom('change')
      .select(['id', 'at', 'label', 'labelValues', 'undoneAt'])
      .where('id', 'in', changesOf(personId))
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
  )
  return rows.map(({ id, at, label, labelValues, undoneAt }) => ({
    id,
    at,
    label,
    values: JSON.parse(labelValues) as ChangeEntry['values'],
    undone: undoneAt !== null
  }))
}
