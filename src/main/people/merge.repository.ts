import type { MergeMoves } from '#shared/contract/people-merge'
import type { MergeChoice, MergeChoices, MergedList } from '#shared/domain/merge'
import { fold } from '#shared/domain/names'
import type { Db } from '../db/open'
import { circlesOf, contactPoints, replaceAddresses, replaceCircles } from './person-parts.repository'
import { replaceRoles, storedRoles } from './person-roles.repository'

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

const address = ({ value }: { value: string }): string => value.trim().toLowerCase()

/** The lists of the one who stays, as chosen; those of the one who goes stay with them. */
export function mergeLists(db: Db, { kept, other }: Two, choices: MergeChoices): void {
  const chosen = <T>(list: MergedList, of: (id: string) => readonly T[], keyOf: (item: T) => string): T[] =>
    together(choices[list] ?? 'both', of(kept), of(other), keyOf)
  replaceAddresses(db, kept, {
    emails: chosen('emails', (id) => contactPoints(db, 'email', id), address),
    phones: chosen(
      'phones',
      (id) => contactPoints(db, 'phone', id),
      ({ value }) => digits(value)
    ),
    links: chosen('links', (id) => contactPoints(db, 'link', id), address)
  })
  replaceRoles(
    db,
    kept,
    chosen(
      'roles',
      (id) => storedRoles(db, id),
      ({ organisationId, role, from, to }) => JSON.stringify([organisationId, fold(role ?? ''), from, to])
    )
  )
  const circles = chosen(
    'circles',
    (id) => circlesOf(db, id),
    ({ id }) => id
  ).map(({ id }) => id)
  const own = circlesOf(db, kept)
  if (circles.length !== own.length || circles.some((id, index) => id !== own[index]?.id))
    replaceCircles(db, kept, circles)
}
