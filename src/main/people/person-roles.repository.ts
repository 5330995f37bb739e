import type { RoleLine } from '#shared/contract/people'
import type { Person, PersonRole } from '#shared/domain/person'
import { inOrderOfTime, isHeld } from '#shared/domain/roles'
import type { Db } from '../db/open'
import { insertRecord, parseRow, sqlFor } from '../db/tables'

type Role = Omit<PersonRole, 'personId' | 'position'>

/** The role and the organisation that stand beside the person's name, as a role held today; none when neither is known. */
function presentRole({ roleText, organisationId }: Person): Role | null {
  const role = roleText || null
  return role === null && organisationId === null ? null : { role, organisationId, from: null, to: null }
}

const isSame = (one: Role, other: Role): boolean =>
  one.role === other.role && one.organisationId === other.organisationId

/** The roles as they were noted, in their order. */
export function storedRoles(db: Db, personId: string): Role[] {
  const rows = db.all(sqlFor.selectFrom('personRole').selectAll().where('personId', '=', personId).orderBy('position'))
  return rows.map((row) => parseRow('personRole', row))
}

/** Everything the person did and does; what stands beside the name comes first, whether it was noted with dates or not. */
function rolesOf(db: Db, person: Person): Role[] {
  const stored = storedRoles(db, person.id)
  const present = presentRole(person)
  if (!present) return inOrderOfTime(stored)
  const noted = stored.find((role) => isHeld(role) && isSame(role, present))
  return inOrderOfTime([noted ?? present, ...stored.filter((role) => role !== noted)])
}

/** The same with the organisations' names. */
export function roleLines(db: Db, person: Person): RoleLine[] {
  const roles = rolesOf(db, person)
  const ids = roles.flatMap(({ organisationId }) => organisationId ?? [])
  const rows = ids.length
    ? db.all(
        sqlFor
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('id', 'in', [...new Set(ids)])
      )
    : []
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return roles.map(({ role, from, to, organisationId }) => ({
    role,
    from,
    to,
    organisation: names.get(organisationId ?? '') ?? null
  }))
}

/** Writes these roles in place of those there were, and tells whether they differ. */
export function replaceRoles(db: Db, personId: string, roles: readonly Role[]): boolean {
  const before = storedRoles(db, personId)
  const same = (old: Role, index: number) => {
    const role = roles[index]
    return role !== undefined && isSame(old, role) && old.from === role.from && old.to === role.to
  }
  if (before.length === roles.length && before.every(same)) return false
  db.run(sqlFor.deleteFrom('personRole').where('personId', '=', personId))
  for (const [position, { organisationId, role, from, to }] of roles.entries())
    insertRecord(db, 'personRole', { personId, position, organisationId, role, from, to })
  return true
}

/** The role that somebody leaves ends: as it was noted, or else anew behind the others. */
export function endPresentRole(db: Db, before: Person, to: string): void {
  const left = presentRole(before)
  if (!left) return
  const stored = storedRoles(db, before.id)
  const noted = stored.find((role) => isHeld(role) && isSame(role, left))
  const ended = { ...left, to }
  replaceRoles(
    db,
    before.id,
    noted ? stored.map((role) => (role === noted ? { ...role, to } : role)) : [...stored, ended]
  )
}
