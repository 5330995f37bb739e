import type { circleKinds } from '#shared/domain/circle'
import { fold } from '#shared/domain/names'
import { nameScanner } from '#shared/domain/names-in-text'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

type CircleKind = (typeof circleKinds)[number]

/**
 * The circles whose name holds that of an organisation, or of somebody in the journal, be it a given name alone; also of
 * what is in the bin. Each with its kind.
 */
export function circlesNamedAfterOthers(db: Db): Map<string, CircleKind> {
  const circles = db.all(sqlFor.selectFrom('circle').select(['id', 'name', 'kind']).where('deletedAt', 'is', null))
  const names = nameScanner(
    db.all(sqlFor.selectFrom('person').select(['givenName', 'familyName', 'particle', 'preferredName']))
  )
  const organisations = db.all(sqlFor.selectFrom('organisation').select('name')).flatMap(({ name }) => fold(name) || [])
  const isTelling = (name: string): boolean =>
    names.find(name, { givenNames: true }).length > 0 ||
    organisations.some((organisation) => ` ${fold(name)} `.includes(` ${organisation} `))
  return new Map(circles.filter(({ name }) => isTelling(name)).map(({ id, kind }) => [id, kind]))
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
