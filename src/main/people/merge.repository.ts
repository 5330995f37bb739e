import type { MergeMoves } from '#shared/contract/people-merge'
import type { MergeChoice, MergeChoices, MergedList } from '#shared/domain/merge'
import { fold } from '#shared/domain/names'
import type { PersonRole } from '#shared/domain/person'
import type { Db } from '../db/open'
import { insertRecord, parseRow, sqlFor } from '../db/tables'
import { circlesOf, contactPoints, replaceCircles, replaceContactPoints } from './person-parts.repository'

type Two = { kept: string; other: string }

const counts: Record<keyof MergeMoves, string> = {
  meetings: `SELECT count(*) FROM participation p JOIN meeting m ON m.id = p.meetingId
    WHERE p.personId = @other AND m.deletedAt IS NULL`,
  sharedMeetings: `SELECT count(*) FROM participation p JOIN meeting m ON m.id = p.meetingId
    JOIN participation k ON k.meetingId = m.id AND k.personId = @kept WHERE p.personId = @other AND m.deletedAt IS NULL`,
  favours: 'SELECT count(*) FROM favour WHERE personId = @other AND deletedAt IS NULL',
  promises: 'SELECT count(*) FROM promise WHERE personId = @other AND deletedAt IS NULL',
  acquaintances: `SELECT count(*) FROM acquaintance
    WHERE (a = @other OR b = @other) AND a <> @kept AND b <> @kept AND deletedAt IS NULL`,
  introductions: `SELECT count(*) FROM favour
    WHERE (viaPersonId = @other OR introducedPersonId = @other) AND personId <> @kept AND deletedAt IS NULL`,
  introduced: 'SELECT count(*) FROM person WHERE introducedById = @other AND id <> @kept AND deletedAt IS NULL',
  targets: 'SELECT count(*) FROM target WHERE personId = @other AND deletedAt IS NULL',
  doubts: 'SELECT count(*) FROM doubt WHERE personId = @other AND deletedAt IS NULL',
  importLines: 'SELECT count(*) FROM importLine WHERE personId = @other',
  between: `SELECT (SELECT count(*) FROM acquaintance
      WHERE a = min(@kept, @other) AND b = max(@kept, @other) AND deletedAt IS NULL)
    + (SELECT count(*) FROM person WHERE (id, introducedById) IN (VALUES (@kept, @other), (@other, @kept)))
    + (SELECT count(*) FROM favour WHERE deletedAt IS NULL
      AND ((personId = @kept AND @other IN (viaPersonId, introducedPersonId))
        OR (personId = @other AND @kept IN (viaPersonId, introducedPersonId))))`
}

/** What would pass from one to the other, counted without what is in the bin. */
export function mergeMoves({ raw }: Db, two: Two): MergeMoves {
  const entries = Object.entries(counts).map(([name, sql]) => [name, raw.prepare(sql).pluck().get(two)])
  return Object.fromEntries(entries) as MergeMoves
}

/** Both lists one after the other, what is in both once. */
function together<T>(choice: MergeChoice, kept: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  if (choice !== 'both') return [...(choice === 'kept' ? kept : other)]
  const known = new Set(kept.map(keyOf))
  return [...kept, ...other.filter((item) => !known.has(keyOf(item)) && known.add(keyOf(item)))]
}

const digits = (text: string): string => text.replaceAll(/[^\d+]/g, '') || fold(text)

/** The lists of the one who stays, as chosen; those of the one who goes stay with them. */
export function mergeLists(db: Db, { kept, other }: Two, choices: MergeChoices): void {
  const choiceOf = (list: MergedList): MergeChoice => choices[list] ?? 'both'
  const addresses = { emails: 'email', phones: 'phone', links: 'link' } as const
  for (const [list, table] of Object.entries(addresses) as [keyof typeof addresses, 'email' | 'phone' | 'link'][]) {
    const keyOf = ({ value }: { value: string }) => (table === 'phone' ? digits(value) : value.trim().toLowerCase())
    const [own, others] = [contactPoints(db, table, kept), contactPoints(db, table, other)]
    replaceContactPoints(db, table, kept, together(choiceOf(list), own, others, keyOf))
  }
  mergeRoles(db, { kept, other }, choiceOf('roles'))
  const [own, others] = [circlesOf(db, kept), circlesOf(db, other)]
  const circles = together(choiceOf('circles'), own, others, ({ id }) => id).map(({ id }) => id)
  if (circles.length !== own.length || circles.some((id, index) => id !== own[index]?.id))
    replaceCircles(db, kept, circles)
}

const rolesOf = (db: Db, personId: string): PersonRole[] =>
  db
    .all(sqlFor.selectFrom('personRole').selectAll().where('personId', '=', personId).orderBy('position'))
    .map((row) => parseRow('personRole', row))

function mergeRoles(db: Db, { kept, other }: Two, choice: MergeChoice): void {
  const keyOf = ({ organisationId, role, from, to }: PersonRole) =>
    JSON.stringify([organisationId, fold(role ?? ''), from, to])
  const own = rolesOf(db, kept)
  const roles = together(choice, own, rolesOf(db, other), keyOf)
  if (roles.length === own.length && roles.every((role, index) => role === own[index])) return
  db.run(sqlFor.deleteFrom('personRole').where('personId', '=', kept))
  for (const [position, role] of roles.entries()) insertRecord(db, 'personRole', { ...role, personId: kept, position })
}
