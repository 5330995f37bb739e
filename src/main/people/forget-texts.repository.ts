import type { RecordName } from '#shared/domain/records'
import { nameEraser, type Alone, type ForgottenName } from '#shared/domain/forgotten-name'
import { foldedWords } from '#shared/domain/words-in-text'
import type { Db } from '../db/open'

interface Told {
  table: RecordName | 'draft' | 'importBatch'
  columns: readonly string[]
  /** The people of whom a row (`r`) tells, where it tells of some. */
  people?: string
}

const ofMeeting = `SELECT personId FROM participation WHERE meetingId = r.meetingId`

/** Wherever the user writes freely. */
export const toldIn: readonly Told[] = [
  {
    table: 'meeting',
    columns: ['channel', 'place', 'rawText', 'notes', 'obtainedThrough', 'preparation'],
    people: `SELECT personId FROM participation WHERE meetingId = r.id UNION SELECT personId FROM favour WHERE meetingId = r.id
      UNION SELECT introducedPersonId FROM favour WHERE meetingId = r.id UNION SELECT personId FROM promise WHERE meetingId = r.id`
  },
  {
    table: 'favour',
    columns: ['description'],
    people: `SELECT r.personId AS personId UNION SELECT r.viaPersonId UNION SELECT r.introducedPersonId UNION ${ofMeeting}`
  },
  { table: 'promise', columns: ['text'], people: `SELECT r.personId AS personId UNION ${ofMeeting}` },
  { table: 'doubt', columns: ['words', 'waiting'], people: `SELECT r.personId AS personId UNION ${ofMeeting}` },
  { table: 'target', columns: ['role', 'sector', 'why', 'nextAction'], people: 'SELECT r.personId AS personId' },
  { table: 'person', columns: ['roleText', 'roleFamily', 'sector', 'city', 'needs', 'offers', 'metNote', 'notes'] },
  { table: 'personRole', columns: ['role'] },
  { table: 'organisation', columns: ['name', 'sector', 'city'] },
  { table: 'circle', columns: ['name', 'why', 'myRole'] },
  {
    table: 'objective',
    columns: ['title', 'strategy', 'means', 'reviewWorked', 'reviewLearnt', 'reviewToChange']
  },
  { table: 'milestone', columns: ['text'] },
  { table: 'plan', columns: ['vision', 'attitudes', 'weeklyRhythm'] },
  { table: 'suggestionState', columns: ['reason'] },
  { table: 'view', columns: ['name', 'filters'] },
  { table: 'importBatch', columns: ['fileName'] },
  { table: 'draft', columns: ['content'] }
]

/** A text that would read otherwise without the person. */
export interface Erased {
  table: Told['table']
  rowid: number
  column: string
  text: string
}

interface Named {
  id: string
  givenName: string
  preferredName: string | null
  familyName: string | null
}

/**
 * Every text in which the person is named, as it reads without them. A given or a family name alone is only taken for
 * theirs in what is told of them, and only where nobody else who is told of bears it; where another person of the journal
 * bears the whole name, it too is only taken for theirs in what is told of them and not of the other.
 */
export function erasedTexts(db: Db, person: Named & ForgottenName): Erased[] {
  const erase = nameEraser(person)
  const namesake = namesakes(db, person)

  function aloneIn({ table, people }: Told, { rowid, texts }: Row): Alone | null {
    const ids = people
      ? peopleOf(db, table, people, rowid)
      : texts.some((text) => text?.includes(JSON.stringify(person.id)))
        ? [person.id]
        : []
    const isOwn = ids.includes(person.id)
    const others = ids.filter((id) => id !== person.id)
    if (namesake.size > 0 && (!isOwn || others.some((id) => namesake.has(id)))) return null
    return isOwn ? aloneAmong(db, person, others) : { givenName: false, familyName: false }
  }

  return toldIn.flatMap((where) =>
    rowsNaming(db, where, erase).flatMap((row) => {
      const alone = aloneIn(where, row)
      if (alone === null) return []
      return where.columns.flatMap((column, index) => {
        const before = row.texts[index]
        const text = before ? erase(before, alone) : before
        return text && text !== before ? [{ table: where.table, rowid: row.rowid, column, text }] : []
      })
    })
  )
}

interface Row {
  rowid: number
  texts: (string | null)[]
}

const anyPart: Alone = { givenName: true, familyName: true }

/** The rows in which some part of the name stands. */
function rowsNaming({ raw }: Db, { table, columns }: Told, erase: ReturnType<typeof nameEraser>): Row[] {
  const quoted = columns.map((column) => `"${column}"`).join(', ')
  const rows = raw.prepare(`SELECT rowid, ${quoted} FROM "${table}" WHERE concat_ws('', ${quoted}) <> ''`).raw()
  const found: Row[] = []
  for (const [rowid, ...texts] of rows.iterate() as Iterable<[number, ...(string | null)[]]>)
    if (texts.some((text) => text && erase(text, anyPart) !== text)) found.push({ rowid, texts })
  return found
}

function peopleOf(db: Db, table: string, people: string, rowid: number): string[] {
  const list = `SELECT json_group_array(personId) AS ids FROM (${people})`
  const row = db.statement(`SELECT (${list}) AS ids FROM "${table}" r WHERE r.rowid = ?`).get(rowid)
  return (JSON.parse((row as { ids: string }).ids) as (string | null)[]).filter((id) => id !== null)
}

/** Other people of the journal who bear the same whole name. */
function namesakes({ raw }: Db, { id }: Named): ReadonlySet<string> {
  const rows = raw
    .prepare(
      'SELECT o.id FROM person o JOIN person p ON p.sortKey = o.sortKey WHERE p.id = ? AND o.id <> p.id AND o.deletedAt IS NULL'
    )
    .pluck()
    .all(id) as string[]
  return new Set(rows)
}

type Parts = readonly (string | null)[]

function share(some: Parts, others: Parts): boolean {
  const words = new Set(others.flatMap(foldedWords))
  return some.flatMap(foldedWords).some((word) => words.has(word))
}

/** Which parts of the name none of the others bears. */
function aloneAmong(db: Db, person: Named, others: readonly string[]): Alone {
  if (others.length === 0) return { givenName: true, familyName: true }
  const names = db
    .statement(
      'SELECT id, givenName, preferredName, familyName FROM person WHERE id IN (SELECT value FROM json_each(?))'
    )
    .all(JSON.stringify(others)) as Named[]
  const isBorne = (of: (one: Named) => (string | null)[]) => names.some((one) => share(of(one), of(person)))
  return {
    givenName: !isBorne(({ givenName, preferredName }) => [givenName, preferredName]),
    familyName: !isBorne(({ familyName }) => [familyName])
  }
}
