import type { z } from 'zod'
import type { peopleMerge } from '#shared/contract/people-merge'
import type { IsoDate } from '#shared/domain/dates'
import type { ForgottenName } from '#shared/domain/forgotten-name'
import { fold } from '#shared/domain/names'
import { Person } from '#shared/domain/person'
import { foldedWords, wordsInText } from '#shared/domain/words-in-text'
import { apart } from '../db/search-writing'
import type { Db } from '../db/open'
import { findRecord } from '../db/tables'
import { forgetKeptPlaces } from '../map/kept-places.repository'
import { erasedTexts, type Erased } from './forget-texts.repository'
import { updatePerson } from './people.repository'
import { contactPoints } from './person-parts.repository'

type Forgetting = z.output<(typeof peopleMerge)['people.forgetting']['output']>

const addressesOf = (db: Db, id: string): string[] =>
  (['email', 'phone', 'link'] as const).flatMap((table) => contactPoints(db, table, id).map(({ value }) => value))

const asForgotten = (db: Db, person: Person): Person & ForgottenName => ({
  ...person,
  addresses: addressesOf(db, person.id)
})

const counts = {
  meetings: `SELECT count(*) FROM participation p JOIN meeting m ON m.id = p.meetingId
    WHERE p.personId = @id AND m.deletedAt IS NULL`,
  favours: 'SELECT count(*) FROM favour WHERE personId = @id AND deletedAt IS NULL',
  promises: 'SELECT count(*) FROM promise WHERE personId = @id AND deletedAt IS NULL',
  circles: 'SELECT count(*) FROM membership WHERE personId = @id AND deletedAt IS NULL',
  acquaintances: 'SELECT count(*) FROM acquaintance WHERE (a = @id OR b = @id) AND deletedAt IS NULL'
}

/** What would be erased and what stays, counted; off the main thread, because every text is read. */
export function forgetting(db: Db, { id }: { id: string }): Forgetting {
  const person = findRecord(db, 'person', id)!
  const count = (name: keyof typeof counts) => db.raw.prepare(counts[name]).pluck().get({ id }) as number
  const texts = erasedTexts(db, asForgotten(db, person)).filter((text) => !isOwnFact(text, db, id))
  return {
    meetings: count('meetings'),
    favours: count('favours'),
    promises: count('promises'),
    circles: count('circles'),
    acquaintances: count('acquaintances'),
    addresses: addressesOf(db, id).length,
    importLines: importLinesOf(db, person).length,
    texts: new Set(texts.map(({ table, rowid }) => `${table} ${rowid}`)).size
  }
}

/** What stands on the person's own page goes as a whole, and is no text in which a word is replaced. */
function isOwnFact({ table, rowid }: Erased, db: Db, id: string): boolean {
  if (table !== 'person' && table !== 'personRole') return false
  const column = table === 'person' ? 'id' : 'personId'
  return db.statement(`SELECT 1 FROM "${table}" WHERE rowid = ? AND "${column}" = ?`).get(rowid, id) !== undefined
}

/** The lines of files from which the person came, and those that became nobody but name them. */
function importLinesOf(db: Db, { id, givenName, familyName }: Person): number[] {
  const own = db.raw
    .prepare(`SELECT rowid FROM importLine WHERE personId = ? AND raw <> ''`)
    .pluck()
    .all(id) as number[]
  const words = [...foldedWords(givenName), ...foldedWords(familyName)]
  if (foldedWords(familyName).length === 0) return own
  const rest = db.raw.prepare(`SELECT rowid, raw FROM importLine WHERE personId IS NULL AND raw <> ''`).raw()
  const naming: number[] = []
  for (const [rowid, raw] of rest.iterate() as Iterable<[number, string]>) {
    const written = new Set(wordsInText(raw).map(({ folded }) => folded))
    if (words.every((word) => written.has(word))) naming.push(rowid)
  }
  return [...own, ...naming]
}

interface Forgotten {
  today: IsoDate
  /** What the person is called from now on. */
  name: string
}

/** Erases who the person is, wherever that stands; says in how many places a name gave way. */
export function forget(db: Db, person: Person, { today, name }: Forgotten): number {
  const { id, createdAt, noLedger } = person
  const texts = erasedTexts(db, asForgotten(db, person))
  for (const rowid of importLinesOf(db, person))
    db.statement(`UPDATE importLine SET raw = '' WHERE rowid = ?`).run(rowid)
  for (const told of Map.groupBy(texts, ({ table }) => table).values())
    apart(db, () => told.forEach((text) => writeText(db, text)))
  for (const table of ['email', 'phone', 'link', 'personRole', 'membership'])
    db.statement(`DELETE FROM "${table}" WHERE personId = ?`).run(id)
  db.statement('DELETE FROM acquaintance WHERE a = ? OR b = ?').run(id, id)
  db.statement(`DELETE FROM suggestionState WHERE instr('|' || subject || '|', ?) > 0`).run(`|${id}|`)
  forgetKeptPlaces(db, [id])
  const nobody = Person.parse({ id, givenName: name, sortKey: '', foldKey: '', createdAt, updatedAt: createdAt })
  updatePerson(db, person, {
    ...nobody,
    noLedger,
    noSuggestions: true,
    reportLevel: 'figures',
    forgottenOn: today
  })
  return new Set(texts.map(({ table, rowid }) => `${table} ${rowid}`)).size
}

/** Places that are found by their words are found by the new ones. */
function writeText(db: Db, { table, rowid, column, text }: Erased): void {
  db.statement(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(text, rowid)
  if (table === 'organisation' && column === 'name')
    db.statement('UPDATE organisation SET foldKey = ? WHERE rowid = ?').run(fold(text) || text, rowid)
}

/** The changes by which somebody was forgotten before that instant and could still be brought back. */
export const forgottenBefore = ({ raw }: Db, before: string): number[] =>
  raw
    .prepare(
      `SELECT id FROM change WHERE label = 'history.personForgotten' AND final = 0 AND undoneAt IS NULL AND at < ?`
    )
    .pluck()
    .all(before) as number[]

/**
 * Makes it final, inside a transaction, that somebody was forgotten by these changes: all that was done up to then leaves
 * the undo log, because any of it may still tell the name, and nobody could say which.
 */
export function eraseForgotten({ raw }: Db, changeIds: readonly number[]): void {
  if (changeIds.length === 0) return
  const last = Math.max(...changeIds)
  // The change with the highest number stays, so that numbers never go back.
  raw
    .prepare(
      `DELETE FROM change WHERE id < ? AND id NOT IN (SELECT value FROM json_each(?))
       AND sequence < (SELECT max(sequence) FROM change)`
    )
    .run(last, JSON.stringify(changeIds))
  raw.prepare('DELETE FROM changeRow WHERE changeId <= ?').run(last)
  raw.prepare(`UPDATE change SET final = 1, labelValues = '{}', redoOrder = NULL WHERE id <= ?`).run(last)
}
