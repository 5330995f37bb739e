import { sql } from 'kysely'
import type { z } from 'zod'
import type { peopleMerge } from '#shared/contract/people-merge'
import { possibleDuplicates, type MaybeTwice } from '#shared/domain/duplicates'
import type { Db } from '../db/open'
import { insertRecord, sqlFor } from '../db/tables'
import { personNames } from './people.repository'

type Duplicates = z.output<(typeof peopleMerge)['people.duplicates']['output']>

/** What the user answered to the question whether two people are one. */
const rule = 'duplicate'
const pairOf = (one: string, other: string): string => [one, other].toSorted().join('|')

/** So many pairs are shown; who has looked through them gets the next ones. */
const shown = 200

/** Keeps that these are two people. */
export function setApart(db: Db, one: string, other: string): void {
  const subject = pairOf(one, other)
  const known = sqlFor
    .selectFrom('suggestionState')
    .select('subject')
    .where('rule', '=', rule)
    .where('subject', '=', subject)
  if (db.first(known)) return
  insertRecord(db, 'suggestionState', { rule, subject, snoozedUntil: null, dismissed: true, reason: null })
}

/** People who may be noted twice, the surest first, then by name; compares everybody, so off the main thread. */
export function findDuplicates(db: Db): Duplicates {
  const apart = new Set(
    db
      .all(sqlFor.selectFrom('suggestionState').select('subject').where('rule', '=', rule).where('dismissed', '=', 1))
      .map(({ subject }) => subject)
  )
  const found = possibleDuplicates(everybody(db), (one, other) => apart.has(pairOf(one, other)))
  const first = found.slice(0, shown)
  const names = personNames(db, [...new Set(first.flatMap(({ one, other }) => [one, other]))])
  const pairs = first.map(({ one, other, reason, address }) => ({
    one: names.get(one)!,
    other: names.get(other)!,
    reason,
    address
  }))
  return { total: found.length, pairs }
}

/** Everybody by name, without those who are forgotten. */
function everybody(db: Db): MaybeTwice[] {
  return db
    .all(
      sqlFor
        .selectFrom('person as p')
        .select(['p.id', 'givenName', 'preferredName', 'familyName', 'organisationId'])
        .select(
          sql<string>`(SELECT json_group_array(value) FROM
            (SELECT value FROM email WHERE email."personId" = p.id UNION SELECT value FROM link WHERE link."personId" = p.id
              AND value LIKE '%linkedin.com/in/%'))`.as('addresses')
        )
        .where('p.deletedAt', 'is', null)
        .where('p.forgottenOn', 'is', null)
        .orderBy('p.sortKey')
        .orderBy('p.id')
    )
    .map(({ addresses, ...person }) => ({ ...person, addresses: JSON.parse(addresses) as string[] }))
}
