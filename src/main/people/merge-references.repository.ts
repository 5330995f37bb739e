import { sql } from 'kysely'
import type { Acquaintance } from '#shared/domain/person'
import { pairOf, pairsIn } from '#shared/domain/suggestion'
import type { Db } from '../db/open'
import { parseRow, sqlFor } from '../db/tables'

/** The one who stays, the one who goes, and when. */
export interface Merge {
  kept: string
  other: string
  at: string
}

type Move = (db: Db, merge: Merge) => void

/** A column that names the person of a record, and nothing more. */
const renamed =
  (table: 'favour' | 'promise' | 'target' | 'doubt', column: 'personId' | 'viaPersonId' | 'introducedPersonId'): Move =>
  (db, { kept, other, at }) => {
    db.statement(`UPDATE "${table}" SET "${column}" = ?, updatedAt = ? WHERE "${column}" = ?`).run(kept, at, other)
  }

/** Of the lists of a person, what the user chose is copied; the rest stays with the one who goes, in the bin. */
const chosen: Move = () => undefined

/** Both at one meeting become one, who was present if either was. */
function moveParticipations(db: Db, { kept, other }: Merge): void {
  db.statement(
    `UPDATE participation SET role = 'present' WHERE personId = ? AND role <> 'present'
     AND meetingId IN (SELECT meetingId FROM participation WHERE personId = ? AND role = 'present')`
  ).run(kept, other)
  db.statement(
    'DELETE FROM participation WHERE personId = ? AND meetingId IN (SELECT meetingId FROM participation WHERE personId = ?)'
  ).run(other, kept)
  db.statement('UPDATE participation SET personId = ? WHERE personId = ?').run(kept, other)
}

const sideOf = ({ a, b }: Acquaintance, id: string): string => (a === id ? b : a)

/** A tie stays one row for a pair, the smaller id first; what is known of it from either side is kept. */
function moveAcquaintances(db: Db, { kept, other, at }: Merge): void {
  const tiesOf = (id: string) =>
    db
      .all(
        sqlFor
          .selectFrom('acquaintance')
          .selectAll()
          .where((eb) => eb.or([eb('a', '=', id), eb('b', '=', id)]))
          .orderBy('rowid')
      )
      .map((row) => parseRow('acquaintance', row))
  const known = new Map(tiesOf(kept).map((tie) => [sideOf(tie, kept), tie]))
  const remove = db.statement('DELETE FROM acquaintance WHERE a = ? AND b = ?')
  for (const tie of tiesOf(other)) {
    const friend = sideOf(tie, other)
    const own = known.get(friend)
    const [a, b] = kept < friend ? [kept, friend] : [friend, kept]
    if (friend === kept) remove.run(tie.a, tie.b)
    else if (!own)
      db.statement('UPDATE acquaintance SET a = ?, b = ?, updatedAt = ? WHERE a = ? AND b = ?').run(
        a,
        b,
        at,
        tie.a,
        tie.b
      )
    else {
      remove.run(tie.a, tie.b)
      const { source, since, deletedAt } = bothTies(own, tie)
      db.statement(
        'UPDATE acquaintance SET source = ?, since = ?, deletedAt = ?, updatedAt = ? WHERE a = ? AND b = ?'
      ).run(source, since, deletedAt, at, a, b)
    }
  }
}

/** One tie out of two: one that is not in the bin before one that is, and since the earlier day. */
function bothTies(own: Acquaintance, tie: Acquaintance): Acquaintance {
  if (own.deletedAt !== null && tie.deletedAt === null) return tie
  if (tie.deletedAt !== null) return own
  const since = [own.since, tie.since].filter((date) => date !== null).toSorted()[0] ?? null
  return { ...own, since }
}

/** Somebody who was placed stays where they are; else they take the place of the one who goes. */
function moveLayout(db: Db, { kept, other }: Merge): void {
  db.statement(
    `UPDATE layout SET personId = ? WHERE personId = ?
     AND kind NOT IN (SELECT kind FROM layout WHERE personId = ?)`
  ).run(kept, other, kept)
}

/** The code of earlier reports stays the person's, unless they have one of their own. */
function movePseudonym(db: Db, { kept, other }: Merge): void {
  db.statement(
    'UPDATE pseudonym SET personId = ? WHERE personId = ? AND NOT EXISTS (SELECT 1 FROM pseudonym WHERE personId = ?)'
  ).run(kept, other, kept)
}

/** A subject is a person, or two with a bar between them; the pair of the two who become one is no subject any more. */
function moveSuggestions(db: Db, { kept, other }: Merge): void {
  const rows = db.all(
    sqlFor
      .selectFrom('suggestionState')
      .select(['rowid', 'rule', 'subject'])
      .where(sql<boolean>`instr('|' || subject || '|', ${`|${other}|`}) > 0`)
      .orderBy('rowid')
  )
  const taken = db.statement('SELECT 1 FROM suggestionState WHERE rule = ? AND subject = ?')
  const person = db.statement('SELECT 1 FROM person WHERE id = ?')
  for (const { rowid, rule, subject } of rows) {
    const pair = pairsIn(subject).find((ids) => ids.includes(other) && ids.every((id) => person.get(id)))
    if (!pair && subject !== other) continue
    const mate = pair && (pair[0] === other ? pair[1] : pair[0])
    const next = mate === undefined ? kept : pairOf(kept, mate)
    if (mate === kept || mate === other || taken.get(rule, next))
      db.statement('DELETE FROM suggestionState WHERE rowid = ?').run(rowid)
    else db.statement('UPDATE suggestionState SET subject = ? WHERE rowid = ?').run(next, rowid)
  }
}

/** Ids inside texts of data stand between quotes. */
const moveQuoted =
  (table: 'doubt' | 'draft', column: 'waiting' | 'content'): Move =>
  (db, { kept, other }) => {
    db.statement(
      `UPDATE "${table}" SET "${column}" = replace("${column}", @from, @to) WHERE instr("${column}", @from) > 0`
    ).run({ from: JSON.stringify(other), to: JSON.stringify(kept) })
  }

/**
 * Every column that names a person, and how it passes to the one who stays. The table is complete: a test holds it
 * against the schema.
 */
export const personReferences: Readonly<Record<string, Move>> = {
  'person.introducedById': (db, { kept, other, at }) => {
    db.statement('UPDATE person SET introducedById = ?, updatedAt = ? WHERE introducedById = ? AND id <> ?').run(
      kept,
      at,
      other,
      kept
    )
  },
  'email.personId': chosen,
  'phone.personId': chosen,
  'link.personId': chosen,
  'personRole.personId': chosen,
  'membership.personId': chosen,
  'participation.personId': moveParticipations,
  'favour.personId': renamed('favour', 'personId'),
  'favour.viaPersonId': renamed('favour', 'viaPersonId'),
  'favour.introducedPersonId': renamed('favour', 'introducedPersonId'),
  'promise.personId': renamed('promise', 'personId'),
  'acquaintance.a': moveAcquaintances,
  'acquaintance.b': moveAcquaintances,
  'target.personId': renamed('target', 'personId'),
  'doubt.personId': renamed('doubt', 'personId'),
  'doubt.waiting': moveQuoted('doubt', 'waiting'),
  'suggestionState.subject': moveSuggestions,
  'layout.personId': moveLayout,
  'pseudonym.personId': movePseudonym,
  'draft.content': moveQuoted('draft', 'content'),
  'importLine.personId': (db, { kept, other }) => {
    db.statement('UPDATE importLine SET personId = ? WHERE personId = ?').run(kept, other)
  }
}

/** What would now say of somebody that they introduced themselves. */
function clearSelves(db: Db, { kept, at }: Merge): void {
  db.statement(
    'UPDATE favour SET viaPersonId = NULL, updatedAt = ? WHERE viaPersonId = ? AND (personId = viaPersonId OR introducedPersonId = viaPersonId)'
  ).run(at, kept)
  db.statement(
    'UPDATE favour SET introducedPersonId = NULL, updatedAt = ? WHERE introducedPersonId = ? AND personId = introducedPersonId'
  ).run(at, kept)
}

/** Everything that names the one who goes names the one who stays. */
export function moveReferences(db: Db, merge: Merge): void {
  for (const move of new Set(Object.values(personReferences))) move(db, merge)
  clearSelves(db, merge)
}
