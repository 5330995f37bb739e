import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { PersonChoice, PersonRow, personSorts } from '#shared/contract/people'
import { fold, listName } from '#shared/domain/names'
import { lettersForNear } from '#shared/domain/near-names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { nameColumns, nameOf, type NameRow } from './people.repository'
import { circleNames } from './person-parts.repository'

export interface PeopleFilter {
  text: string
  states: readonly string[]
  notice: string | null
  circleId: string | null
}

export interface PeopleOrder {
  sort: (typeof personSorts)[number]
  descending: boolean
  offset: number
  limit: number
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)

/** Live people with their organisation and their measures; what a query does not use of these, SQLite leaves out. */
const livePeople = () =>
  sqlFor
    .selectFrom('person as p')
    .leftJoin('organisation as o', 'o.id', 'p.organisationId')
    .leftJoin('tieMeasure as t', 't.personId', 'p.id')
    .where('p.deletedAt', 'is', null)

/** The word occurs in the person's name or in the organisation's, accents and case aside. */
const named = (word: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(instr(p."foldKey", ${word}) > 0 OR instr(o."foldKey", ${word}) > 0)`

function filtered({ text, states, notice, circleId }: PeopleFilter) {
  let query = livePeople()
  for (const word of wordsOf(text)) query = query.where(named(word))
  if (states.length > 0) query = query.where((eb) => eb.fn.coalesce('t.state', eb.val('neverMet')), 'in', setOf(states))
  if (notice === 'any') query = query.where('t.notice', 'is not', null)
  else if (notice !== null) query = query.where('t.notice', '=', notice)
  if (circleId !== null)
    query = query.where('p.id', 'in', (from) =>
      from.selectFrom('membership').select('personId').where('circleId', '=', circleId).where('deletedAt', 'is', null)
    )
  return query
}

const sortColumn = {
  name: 'p.sortKey',
  organisation: 'o.foldKey',
  closeness: 'p.closeness',
  lastContact: 't.lastContactOn',
  strength: 't.strength',
  given: 't.given',
  received: 't.received'
} as const satisfies Record<PeopleOrder['sort'], string>

/** The ids of one window of the table; what is not known of somebody stands last in either direction. */
function windowIds(filter: PeopleFilter, { sort, descending, offset, limit }: PeopleOrder) {
  const query = filtered(filter).select('p.id').limit(limit).offset(offset)
  const direction = descending ? 'desc' : 'asc'
  if (sort === 'name') return query.orderBy('p.sortKey', direction).orderBy('p.id', direction)
  return query
    .orderBy(sortColumn[sort], (order) => (descending ? order.desc() : order.asc()).nullsLast())
    .orderBy('p.sortKey')
    .orderBy('p.id')
}

export function countPeople(db: Db, filter: PeopleFilter): number {
  return db.first(filtered(filter).select(({ fn }) => fn.countAll<number>().as('total')))?.total ?? 0
}

/** One window of the table of people, in its order. */
export function peopleRows(db: Db, filter: PeopleFilter, order: PeopleOrder): PersonRow[] {
  const ids = db.all(windowIds(filter, order)).map(({ id }) => id)
  const rows = db.all(
    livePeople()
      .select([
        ...nameColumns,
        'p.roleText',
        'p.closeness',
        'p.noLedger',
        't.lastContactOn',
        't.state',
        't.band',
        't.given',
        't.received',
        't.notice'
      ])
      .select((from) =>
        from
          .selectFrom('promise as r')
          .select(({ fn }) => fn.countAll<number>().as('open'))
          .whereRef('r.personId', '=', 'p.id')
          .where('r.status', 'in', ['open', 'moved'])
          .where('r.deletedAt', 'is', null)
          .as('openPromises')
      )
      .where('p.id', 'in', setOf(ids))
  )
  const circles = circleNames(db, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    return Object.assign(nameOf(row), {
      listName: listName(row),
      roleText: row.roleText,
      circles: circles.get(id) ?? [],
      closeness: row.closeness,
      noLedger: row.noLedger === 1,
      lastContactOn: row.lastContactOn,
      state: (row.state ?? 'neverMet') as PersonRow['state'],
      band: (row.band ?? 'unknown') as PersonRow['band'],
      given: row.given ?? 0,
      received: row.received ?? 0,
      notice: row.notice as PersonRow['notice'],
      openPromises: row.openPromises ?? 0
    })
  })
}

export const choiceOf = (row: NameRow & { lastContactOn: string | null }): PersonChoice =>
  Object.assign(nameOf(row), { lastContactOn: row.lastContactOn })

/** True when every word begins a word of the column. */
const beginsWords = (column: 'p.foldKey' | 'o.foldKey', words: readonly string[]): Expression<SqlBool>[] =>
  words.map((word) => sql<SqlBool>`instr(' ' || ${sql.ref(column)}, ${` ${word}`}) > 0`)

/** The best matches for what was typed: names whose words begin so come first, then who was met most recently. */
export function pickPeople(db: Db, text: string, except: readonly string[], limit: number): PersonChoice[] {
  const words = wordsOf(text)
  let query = livePeople()
    .select([...nameColumns, 't.lastContactOn'])
    .where('p.id', 'not in', setOf(except))
    .limit(limit)
  for (const word of words) query = query.where(named(word))
  if (words.length > 0) query = query.orderBy((eb) => eb.and(beginsWords('p.foldKey', words)), 'desc')
  return db
    .all(
      query
        .orderBy('t.lastContactOn', (order) => order.desc().nullsLast())
        .orderBy('p.sortKey')
        .orderBy('p.id')
    )
    .map(choiceOf)
}

/** Somebody whose name may be near, with what it takes to compare. */
export type NearCandidate = NameRow & { sortKey: string; lastContactOn: string | null }

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
export function nearCandidates(db: Db, keys: readonly string[]): NearCandidate[] {
  const [first = ''] = keys
  return db.all(
    livePeople()
      .select([...nameColumns, 'p.sortKey', 't.lastContactOn'])
      .where((eb) =>
        eb.or([...keys.map(mayBeNear), eb.and([eb('p.preferredName', 'is not', null), ...wordsOf(first).map(named)])])
      )
  )
}
