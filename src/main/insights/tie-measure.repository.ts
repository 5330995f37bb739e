import type { IsoDate } from '#shared/domain/dates'
import type { Conventions } from '#shared/domain/measures/conventions'
import { priorGap } from '#shared/domain/measures/silence'
import type { Db } from '../db/open'
import type { Work } from '../db/slices'
import type { TieMeasureRow } from '../db/tables'
import { silenceOf, type Baseline } from './measure-ties'

const columns = [
  'personId',
  'firstContact',
  'lastContactOn',
  'contactDays',
  'yearDays',
  'silenceDays',
  'countedSilence',
  'gapCount',
  'gapDays',
  'state',
  'signal',
  'rhythm',
  'contactRate',
  'strength',
  'band',
  'given',
  'received',
  'balance',
  'net',
  'notice',
  'openSince'
] as const satisfies readonly (keyof TieMeasureRow)[]

/** Makes the temporary table, empty. It belongs to the connection and is not in the undo log. */
export function createTieMeasures({ raw }: Db): void {
  raw.exec(
    `CREATE TEMP TABLE tieMeasure (
       personId TEXT PRIMARY KEY, firstContact INTEGER, lastContactOn TEXT, contactDays INTEGER NOT NULL,
       yearDays INTEGER NOT NULL, silenceDays INTEGER, countedSilence INTEGER, gapCount INTEGER NOT NULL, gapDays INTEGER NOT NULL,
       state TEXT NOT NULL, signal TEXT, rhythm TEXT NOT NULL, contactRate REAL NOT NULL, strength REAL NOT NULL,
       band TEXT NOT NULL, given INTEGER NOT NULL, received INTEGER NOT NULL, balance TEXT NOT NULL, net INTEGER,
       notice TEXT, openSince TEXT
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX temp.tieMeasure_by_contact ON tieMeasure (lastContactOn);
     CREATE INDEX temp.tieMeasure_by_silence ON tieMeasure (silenceDays);
     CREATE INDEX temp.tieMeasure_by_state ON tieMeasure (state);
     CREATE INDEX temp.tieMeasure_by_strength ON tieMeasure (strength);
     CREATE INDEX temp.tieMeasure_by_given ON tieMeasure (given);
     CREATE INDEX temp.tieMeasure_by_received ON tieMeasure (received);
     CREATE INDEX temp.tieMeasure_by_rhythm ON tieMeasure (rhythm);
     CREATE INDEX temp.tieMeasure_by_year_days ON tieMeasure (yearDays);
     CREATE INDEX temp.tieMeasure_by_band ON tieMeasure (band);
     CREATE INDEX temp.tieMeasure_by_balance ON tieMeasure (balance);
     CREATE INDEX temp.tieMeasure_by_net ON tieMeasure (net);
     CREATE INDEX temp.tieMeasure_by_open_since ON tieMeasure (openSince);
     CREATE INDEX temp.tieMeasure_by_signal ON tieMeasure (signal);
     CREATE INDEX temp.tieMeasure_by_notice ON tieMeasure (notice) WHERE notice IS NOT NULL;`
  )
}

/** Puts these rows in the place of what there was for these people. */
export function replaceTieMeasures(db: Db, people: readonly string[], rows: readonly TieMeasureRow[]): void {
  db.raw.transaction(() => {
    db.raw
      .prepare('DELETE FROM temp.tieMeasure WHERE personId IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(people))
    insertTieMeasures(db, rows)
  })()
}

/** So many rows are written before others may go on. */
const batchSize = 250

/** Puts these rows in the place of everybody's; until it is done, the table is not to be read. */
export function* replaceAllTieMeasures(db: Db, rows: readonly TieMeasureRow[]): Work<void> {
  db.raw.exec('DELETE FROM temp.tieMeasure')
  for (let from = 0; from < rows.length; from += batchSize) {
    yield
    db.raw.transaction(() => insertTieMeasures(db, rows.slice(from, from + batchSize)))()
  }
}

function insertTieMeasures({ raw }: Db, rows: readonly TieMeasureRow[]): void {
  const insert = raw.prepare(
    `INSERT INTO temp.tieMeasure (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  )
  for (const row of rows) insert.run(columns.map((column) => row[column]))
}

/** What the measures of each tie take from all of them, once those of a few were replaced. */
export function readBaseline({ raw }: Db, conventions: Conventions): Baseline {
  const { count, days, firstContact } = raw
    .prepare(
      `SELECT coalesce(sum(gapCount), 0) AS count, coalesce(sum(gapDays), 0) AS days, min(firstContact) AS firstContact
       FROM temp.tieMeasure`
    )
    .get() as { count: number; days: number; firstContact: number | null }
  return { conventions, prior: priorGap({ count, days }), firstContact }
}

/** A change to one tie moves the prior for all: everybody's signal is taken from it again. */
export function replaceSignals({ raw }: Db, baseline: Baseline): void {
  const ties = raw
    .prepare('SELECT personId, gapCount, gapDays, countedSilence, signal FROM temp.tieMeasure WHERE signal IS NOT NULL')
    .raw()
    .all() as [string, number, number, number, string][]
  const replace = raw.prepare('UPDATE temp.tieMeasure SET signal = ? WHERE personId = ?')
  raw.transaction(() => {
    for (const [personId, count, days, countedSilence, known] of ties) {
      const { signal } = silenceOf({ count, days }, countedSilence, baseline)
      if (signal !== known) replace.run(signal, personId)
    }
  })()
}

/** The people of the active core on the day of the measures. */
export function activePeople({ raw }: Db, today: IsoDate): string[] {
  return raw
    .prepare(
      `SELECT personId FROM temp.tieMeasure JOIN person ON person.id = personId
       WHERE state = 'active' AND (deceasedOn IS NULL OR deceasedOn > ?)`
    )
    .pluck()
    .all(today) as string[]
}

/** Changes that touched more rows than this are not looked through: measuring everybody is quicker. */
const manyRows = 1000

/**
 * The people whose measures these changes may alter: the touched people themselves, whoever was at a touched meeting (the
 * number present is everybody's weight), and whoever met somebody that went to the bin or came back. Null when more than
 * `limit` may be.
 */
export function peopleTouchedBy({ raw }: Db, changeIds: readonly number[], limit: number): string[] | null {
  const changes = JSON.stringify(changeIds)
  const isLarge = raw
    .prepare('SELECT 1 FROM changeRow WHERE changeId IN (SELECT value FROM json_each(?)) LIMIT 1 OFFSET ?')
    .get(changes, manyRows)
  if (isLarge !== undefined) return null
  const conventions = raw
    .prepare(
      `SELECT 1 FROM changeRow WHERE changeId IN (SELECT value FROM json_each(?)) AND tableName = 'setting'
         AND coalesce(after, before) ->> 'key' = 'conventions' LIMIT 1`
    )
    .get(changes)
  if (conventions !== undefined) return null
  const touched = raw
    .prepare(
      `WITH touched AS (
         SELECT tableName, before, after FROM changeRow
         WHERE changeId IN (SELECT value FROM json_each(?))
           AND tableName IN ('person', 'meeting', 'participation', 'favour')
       ), image AS (
         SELECT tableName, before AS record FROM touched WHERE before IS NOT NULL
         UNION ALL SELECT tableName, after FROM touched WHERE after IS NOT NULL
       ), meetingId AS (
         SELECT record ->> 'id' AS id FROM image WHERE tableName = 'meeting'
         UNION SELECT record ->> 'meetingId' FROM image WHERE tableName = 'participation'
         UNION SELECT meetingId FROM touched JOIN participation ON personId = coalesce(before, after) ->> 'id'
           WHERE tableName = 'person' AND before ->> 'deletedAt' IS NOT after ->> 'deletedAt'
       )
       SELECT record ->> 'id' FROM image WHERE tableName = 'person'
       UNION SELECT record ->> 'personId' FROM image WHERE tableName IN ('participation', 'favour')
       UNION SELECT personId FROM meetingId JOIN participation ON meetingId = meetingId.id
       LIMIT ?`
    )
    .pluck()
    .all(changes, limit + 1) as string[]
  return touched.length > limit ? null : touched
}
