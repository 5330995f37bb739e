import type { IsoDate } from '#shared/domain/dates'
import { displayName } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import type { Db } from '../db/open'
import { newStamps } from '../db/stamps'
import { csvRecords, linesOf } from './csv-records'
import type { KnownPerson } from './imported-person'
import { findHeader, readRow, type LinkedinRow } from './linkedin-csv'
import { limits } from './limits'
import { planPeople, type Verdict } from './people-plan'
import type { ImportSource, PlannedLine, PreparedImport, Settle } from './prepared-import'
import type { Work } from '../db/slices'
import {
  fillKnownPerson,
  insertKnownPerson,
  insertOrganisation,
  knownOrganisations,
  knownPeople
} from './transfer.repository'

/** LinkedIn's contacts in a text, or nothing when it has no such header; `certain` asks for every sign of it. */
export function* readLinkedin(
  text: string,
  encoding: string,
  today: IsoDate,
  certain: boolean
): Work<ImportSource | undefined> {
  const lines = linesOf(text)
  const header = findHeader(lines, certain)
  if (!header) return undefined
  const rows: LinkedinRow[] = []
  for (const record of csvRecords(lines, header.line + 1, header.delimiter, header.width)) {
    if (rows.push(readRow(record, header, today)) > limits.rows)
      throw new AppError('too-many-rows', { limit: limits.rows })
    yield
  }
  return { encoding, delimiter: header.delimiter, prepare: (db, newId, settle) => prepare(rows, db, newId, settle) }
}

function* prepare(rows: readonly LinkedinRow[], db: Db, newId: () => string, settle: Settle): Work<PreparedImport> {
  const plan = planPeople(yield* knownPeople(db), knownOrganisations(db), newId)
  const verdicts = new Map<LinkedinRow, Verdict>()
  // A later line may tell who an earlier one is: until nothing more follows, so that the same file again changes nothing.
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const row of surestFirst(rows)) {
      const before = verdicts.get(row)
      if (!row.person || before?.outcome === 'created') continue
      const verdict = plan.add(row.person, settle(row.line))
      if (verdict.outcome === 'created' || verdict.outcome === 'merged') isSettled = false
      verdicts.set(row, before ? both(before, verdict) : verdict)
      yield
    }
  }
  return {
    lines: rows.map((row) => plannedLine(row, verdicts.get(row))),
    write: () => {
      const stamps = newStamps()
      for (const organisation of plan.createdOrganisations()) insertOrganisation(db, organisation, stamps)
      for (const known of plan.createdPeople()) insertKnownPerson(db, known, stamps)
      for (const known of plan.filledPeople()) fillKnownPerson(db, known)
      return rows.map((row) => {
        const verdict = verdicts.get(row)
        const outcome = verdict?.outcome ?? 'unreadable'
        const personId = verdict && outcome !== 'doubtful' ? verdict.known.id : null
        return { row: row.line, outcome, personId, raw: row.raw }
      })
    }
  }
}

/** What became of a line in the end: what it made or filled counts, whenever that was. */
function both(before: Verdict, after: Verdict): Verdict {
  if (before.outcome !== 'merged') return after
  return { ...before, fields: [...new Set([...before.fields, ...after.fields])] }
}

const rank = ({ person }: LinkedinRow): number => (person?.link ? 0 : person?.email ? 1 : 2)

/** Lines with a profile first, then those with an e-mail: what has only a name is compared with all of them. */
function surestFirst(rows: readonly LinkedinRow[]): LinkedinRow[] {
  return [0, 1, 2].flatMap((wanted) => rows.filter((row) => rank(row) === wanted))
}

const candidateOf = (known: KnownPerson) => ({
  id: known.id,
  name: displayName(known),
  organisation: known.organisation?.name ?? null
})

function plannedLine(row: LinkedinRow, verdict: Verdict | undefined): PlannedLine {
  if (!row.person || !verdict) {
    const code = row.person ? null : row.problem
    return { row: row.line, outcome: 'unreadable', name: '', organisation: null, fields: [], candidate: null, code }
  }
  const { known, outcome, fields, doubt } = verdict
  return {
    row: row.line,
    outcome,
    name: displayName(row.person),
    organisation: row.person.organisation?.text ?? null,
    fields,
    candidate: outcome === 'doubtful' ? candidateOf(known) : null,
    code: doubt ?? row.remark
  }
}
