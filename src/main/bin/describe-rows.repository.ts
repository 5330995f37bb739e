import type { BinKind } from '#shared/domain/bin'
import { displayName } from '#shared/domain/names'
import type { Db } from '../db/open'

type Values = Record<string, string | number>

interface Row {
  kind: BinKind
  rowid: number
}

/** As much of a long text as names a record. */
const shownText = 200

const named = (table: string, column = 'name') => `SELECT rowid, "${column}" AS name FROM "${table}"`
const person = (id: string) =>
  `(SELECT json_object('givenName', givenName, 'familyName', familyName, 'particle', particle, 'suffix', suffix,
     'preferredName', preferredName) FROM person WHERE person.id = ${id})`

/** The raw values that name a record of each kind, one row a record; `who` marks those that a person is named by. */
const columns: Record<BinKind, string> = {
  person: `SELECT p.rowid, ${person('p.id')} AS "who name", coalesce(o.name, '') AS organisation
    FROM person p LEFT JOIN organisation o ON o.id = p.organisationId`,
  organisation: named('organisation'),
  circle: named('circle'),
  objective: named('objective', 'title'),
  view: named('view'),
  plan: `SELECT rowid, '' AS name FROM plan`,
  meeting: `SELECT m.rowid, occasion, date,
      ${person(`(SELECT a.personId FROM participation a WHERE a.meetingId = m.id ORDER BY a.role = 'mentioned', a.rowid LIMIT 1)`)} AS "who person",
      max((SELECT count(*) FROM participation a WHERE a.meetingId = m.id) - 1, 0) AS others
    FROM meeting m`,
  favour: `SELECT rowid, direction, kind, ${person('favour.personId')} AS "who person" FROM favour`,
  promise: `SELECT rowid, "by", text, ${person('promise.personId')} AS "who person" FROM promise`,
  acquaintance: `SELECT rowid, ${person('a')} AS "who name", ${person('b')} AS "who other" FROM acquaintance`,
  membership: `SELECT m.rowid, ${person('m.personId')} AS "who name", c.name AS circle
    FROM membership m JOIN circle c ON c.id = m.circleId`,
  target: `SELECT rowid, coalesce((SELECT name FROM organisation WHERE id = target.organisationId), role, sector, why, '…') AS name,
      ${person('target.personId')} AS "who name"
    FROM target`,
  milestone: named('milestone', 'text'),
  timeLog: 'SELECT rowid, week, minutes FROM timeLog'
}

/** Gives the raw values that name these rows, which the bin's words are made of. */
export function describeRows({ raw }: Db, rows: readonly Row[]): (kind: BinKind, rowid: number) => Values {
  const known = new Map<string, Values>()
  for (const [kind, some] of Map.groupBy(rows, (row) => row.kind)) {
    const found = raw
      .prepare(`SELECT * FROM (${columns[kind]}) WHERE rowid IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(some.map(({ rowid }) => rowid))) as Record<string, string | number | null>[]
    for (const { rowid, ...values } of found) known.set(`${kind} ${rowid}`, said(values))
  }
  return (kind, rowid) => known.get(`${kind} ${rowid}`) ?? {}
}

function said(row: Record<string, string | number | null>): Values {
  const values: Values = {}
  for (const [key, value] of Object.entries(row)) {
    const who = /^who (.*)$/.exec(key)?.[1]
    if (who === undefined) values[key] = typeof value === 'string' ? shorten(value) : (value ?? '')
    else if (value !== null) values[who] = displayName(JSON.parse(String(value)) as Parameters<typeof displayName>[0])
  }
  return values
}

function shorten(text: string): string {
  const letters = Array.from(text)
  return letters.length > shownText ? `${letters.slice(0, shownText - 1).join('')}…` : text
}
