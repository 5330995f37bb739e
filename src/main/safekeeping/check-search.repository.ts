import type { Database } from 'better-sqlite3'
import { openDatabase, type Db } from '../db/open'

/** What is searched, each with the index over its words and the columns that it has. */
const indexes = {
  meeting: ['text'],
  favour: ['text'],
  promise: ['text'],
  person: ['name', 'organisation']
} as const

/** The tables whose search index is not the one that follows from what is written in them. */
export function staleSearchIndexes({ raw }: Db): string[] {
  const fresh = openDatabase(':memory:')
  try {
    return Object.entries(indexes).flatMap(([table, columns]) => {
      const index = `${table}Text`
      const names = ['rowid', ...columns].join(', ')
      const insert = fresh.raw.prepare(
        `INSERT INTO ${index} (${names}) VALUES (?, ${columns.map(() => '?').join(', ')})`
      )
      const rows = raw.prepare(`SELECT ${names} FROM ${table}Words`).raw().iterate()
      fresh.raw.transaction(() => {
        for (const row of rows) insert.run(row)
      })()
      return isSame(terms(raw, index), terms(fresh.raw, index)) ? [] : [table]
    })
  } finally {
    fresh.close()
  }
}

/** Each term of an index in each column, how often it stands there, and a sum over the places where it does. */
function terms(raw: Database, index: string): unknown[] {
  raw.exec(`CREATE VIRTUAL TABLE temp.indexTerm USING fts5vocab (main, ${index}, instance)`)
  try {
    return raw
      .prepare('SELECT term, col, count(*), sum(doc * (offset + 1)) FROM temp.indexTerm GROUP BY term, col')
      .raw()
      .all()
  } finally {
    raw.exec('DROP TABLE temp.indexTerm')
  }
}

const isSame = (one: unknown[], other: unknown[]): boolean => JSON.stringify(one) === JSON.stringify(other)
