import { sql, type OrderByItemBuilder, type RawBuilder, type SqlBool } from 'kysely'
import type { PersonChoice, PersonRow, personSorts } from '#shared/contract/people'
import type { IsoDate } from '#shared/domain/dates'
import { listName, sortKey } from '#shared/domain/names'
import { isNearName, lettersForNear, possibleSortKeys } from '#shared/domain/near-names'
import { everybody } from '#shared/domain/people-filter'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { filtered, wordsOf, type PeopleConditions } from './people-filter.repository'
import { describePeople, peopleWithTies } from './people-rows.repository'
import { nameColumns, nameOf } from './people.repository'

export interface PeopleOrder {
  sort: (typeof personSorts)[number]
  descending: boolean
  /** Birthdays are put in the order in which they come from here on. */
  today: IsoDate
  offset: number
  limit: number
}

const measureColumn = {
  lastContact: 't.lastContactOn',
  strength: 't.strength',
  given: 't.given',
  received: 't.received',
  rhythm: 't.yearDays',
  balance: 't.net',
  openSince: 't.openSince'
} as const

const isMeasure = (sort: PeopleOrder['sort']): sort is keyof typeof measureColumn => sort in measureColumn

/** Month and day of a birthday of which the year may be missing; nothing where one of these is. */
const dayInYear = sql<string | null>`CASE WHEN p.birthday LIKE '--%' THEN substr(p.birthday, 3)
  WHEN length(p.birthday) = 10 THEN substr(p.birthday, 6) END`

/** The ids of one window of the table; what is not known of somebody stands last in either direction. */
function windowIds(filter: PeopleConditions, { sort, descending, today, offset, limit }: PeopleOrder) {
  const query = filtered(filter, isMeasure(sort)).select('p.id').limit(limit).offset(offset)
  const direction = descending ? 'desc' : 'asc'
  if (sort === 'name') return query.orderBy('p.sortKey', direction).orderBy('p.id', direction)
  const knownFirst = (order: OrderByItemBuilder) => (descending ? order.desc() : order.asc()).nullsLast()
  const sorted = () => {
    if (isMeasure(sort)) return query.orderBy(sql.ref(measureColumn[sort]), knownFirst)
    if (sort === 'closeness') return query.orderBy('p.closeness', knownFirst)
    if (sort === 'met') return query.orderBy('p.metOn', knownFirst)
    if (sort === 'birthday')
      return query
        .orderBy(sql`${dayInYear} IS NULL`)
        .orderBy(sql`${dayInYear} < ${today.slice(5)}`, direction)
        .orderBy(dayInYear, direction)
    return query.leftJoin('organisation as o', 'o.id', 'p.organisationId').orderBy('o.foldKey', knownFirst)
  }
  return sorted().orderBy('p.sortKey').orderBy('p.id')
}

/** The ids of everybody of whom all this is true, or of a part of them, in the order of the table. */
export const peopleIds = (db: Db, filter: PeopleConditions, order: PeopleOrder): string[] =>
  db.all(windowIds(filter, order)).map(({ id }) => id)

export function countPeople(db: Db, filter: PeopleConditions): number {
  return db.first(filtered(filter).select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

/** One window of the table of people, in its order. */
export function peopleRows(db: Db, filter: PeopleConditions, order: PeopleOrder): PersonRow[] {
  const ids = peopleIds(db, filter, order)
  const byId = new Map(describePeople(db, ids).map((person) => [person.names.id, person]))
  return ids.flatMap((id) => {
    const person = byId.get(id)
    return person ? Object.assign(person.described, { listName: listName(person.names) }) : []
  })
}

/** These people as choices, in this order. */
function choices(db: Db, ids: readonly string[]): PersonChoice[] {
  const rows = db.all(
    peopleWithTies()
      .select([...nameColumns, 't.lastContactOn'])
      .where('p.id', 'in', setOf(ids))
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? Object.assign(nameOf(row), { lastContactOn: row.lastContactOn }) : []
  })
}

/** The best matches for what was typed: names whose words begin so come first, then who was met most recently. */
export function pickPeople(db: Db, text: string, except: readonly string[], limit: number): PersonChoice[] {
  const words = wordsOf(text)
  const begins = words.map((word) => sql<SqlBool>`instr(' ' || p."foldKey", ${` ${word}`}) > 0`)
  const unset = { metYear: null, metFrom: null, openBy: null, cities: null, targetOn: null, livingOn: null }
  const query = filtered({ ...everybody, ...unset, text, except }, true)
    .where('p.id', 'not in', sqlFor.selectFrom('person').select('id').where('forgottenOn', 'is not', null))
    .select('p.id')
    .$if(words.length > 0, (some) => some.orderBy((eb) => eb.and(begins), 'desc'))
    .orderBy(sql.ref('t.lastContactOn'), (order) => order.desc().nullsLast())
    .orderBy('p.sortKey')
    .orderBy('p.id')
    .limit(limit)
  return choices(
    db,
    db.all(query).map(({ id }) => id)
  )
}

/**
 * An edit leaves the front or the back of a name as it was; a swap may stand across the middle, so that each part is
 * one letter shorter than half.
 */
function mayBeNear(key: string): RawBuilder<SqlBool> {
  const letters = Array.from(key)
  if (letters.length < lettersForNear) return sql<SqlBool>`p."sortKey" = ${key}`
  const half = Math.floor(letters.length / 2)
  const front = letters.slice(0, half - 1)
  const back = letters.slice(half + 1)
  return sql<SqlBool>`(length(p."sortKey") BETWEEN ${letters.length - 1} AND ${letters.length + 1}
    AND (substr(p."sortKey", 1, ${front.length}) = ${front.join('')} OR substr(p."sortKey", ${-back.length}) = ${back.join('')}))`
}

/** The few people whose names are worth comparing with a name of which these are the possible sort keys. */
function nearCandidates(db: Db, name: string, keys: readonly string[]) {
  const words = wordsOf(name)
  const worthwhile = sqlFor
    .selectFrom('person as p')
    .select('p.id')
    .where('p.deletedAt', 'is', null)
    .where((eb) => {
      // Somebody who goes by another name than the given one has both among the words of `foldKey`.
      const holdsAll = eb.and(words.map((word) => sql<SqlBool>`instr(p."foldKey", ${word}) > 0`))
      return eb.or([...keys.map(mayBeNear), ...(words.length > 1 ? [holdsAll] : [])])
    })
  return db.all(
    sqlFor.selectFrom('person').select(['id', 'familyName', 'preferredName', 'sortKey']).where('id', 'in', worthwhile)
  )
}

/** People whose name is the same or nearly the same; the same comes first. */
export function nearPeople(db: Db, name: string, limit: number): PersonChoice[] {
  const keys = possibleSortKeys(name)
  const [same, near]: [string[], string[]] = [[], []]
  for (const { id, familyName, preferredName, sortKey: formal } of nearCandidates(db, name, keys)) {
    const own = preferredName ? [formal, sortKey({ givenName: preferredName, familyName })] : [formal]
    if (own.some((key) => keys.includes(key))) same.push(id)
    else if (own.some((key) => keys.some((typed) => isNearName(key, typed)))) near.push(id)
  }
  return choices(db, [...same, ...near].slice(0, limit))
}
