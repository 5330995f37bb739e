import type { circleKinds } from '#shared/domain/circle'
import { nameScanner } from '#shared/domain/names-in-text'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

type CircleKind = (typeof circleKinds)[number]

/** The circles whose name holds the name of somebody in the journal, or a given name alone, also of somebody in the bin, each with its kind. */
export function circlesNamedAfterPeople(db: Db): Map<string, CircleKind> {
  const circles = db.all(sqlFor.selectFrom('circle').select(['id', 'name', 'kind']).where('deletedAt', 'is', null))
  const names = nameScanner(
    db.all(sqlFor.selectFrom('person').select(['givenName', 'familyName', 'particle', 'preferredName']))
  )
  return new Map(
    circles.filter(({ name }) => names.find(name, { givenNames: true }).length > 0).map(({ id, kind }) => [id, kind])
  )
}

/** Those of these people who may stand in a list without their name: neither left out of reports nor for figures alone. */
export function listedPeople({ raw }: Db, ids: readonly string[]): Set<string> {
  const rows = raw
    .prepare(
      `SELECT person.id FROM json_each(?) JOIN person ON person.id = value WHERE reportLevel IN ('named', 'pseudonym')`
    )
    .pluck()
    .all(JSON.stringify(ids)) as string[]
  return new Set(rows)
}

export const knownCodes = (db: Db): { personId: string; code: string }[] =>
  db.all(sqlFor.selectFrom('pseudonym').select(['personId', 'code']))
