import { sql } from 'kysely'
import type { LineOutcome } from '#shared/contract/transfer'
import { fold, foldKey, sortKey } from '#shared/domain/names'
import { Person } from '#shared/domain/person'
import type { Db } from '../db/open'
import { newStamps, now } from '../db/stamps'
import { findRecord, insertRecord, sqlFor, updateRecord } from '../db/tables'
import { organisationKey } from './identity'
import { asEmail, asProfile, namesOf, type KnownOrganisation, type KnownPerson } from './imported-person'
import type { Work } from '../db/slices'

/** The label that says where the address of a profile comes from. */
const profileLabel = 'LinkedIn'

/** So many people are read before others may go on. */
const pageSize = 500

/** Everybody in the journal, the bin included, as far as an import compares them. */
export function* knownPeople(db: Db): Work<KnownPerson[]> {
  const known: KnownPerson[] = []
  for (let last = 0; ;) {
    const page = peopleAfter(db, last)
    known.push(...page.map(asKnown))
    const end = page.at(-1)
    if (!end) return known
    last = end.rowid
    yield
  }
}

type PersonRow = ReturnType<typeof peopleAfter>[number]

const peopleAfter = (db: Db, rowid: number) =>
  db.all(
    sqlFor
      .selectFrom('person')
      .leftJoin('organisation', 'organisation.id', 'person.organisationId')
      .select([
        'person.rowid',
        'person.id',
        'givenName',
        'particle',
        'familyName',
        'preferredName',
        'roleText',
        'metOn',
        'metNote',
        'person.deletedAt',
        'organisation.id as organisationId',
        'organisation.name as organisationName',
        sql<string>`(SELECT json_group_array(value) FROM link WHERE link.personId = person.id)`.as('links'),
        sql<number>`EXISTS (SELECT 1 FROM link WHERE link.personId = person.id
          AND (label = ${profileLabel} OR value LIKE '%linkedin.com/in/%'))`.as('hasProfile'),
        sql<string>`(SELECT json_group_array(value) FROM email WHERE email.personId = person.id)`.as('emails')
      ])
      .where('person.rowid', '>', rowid)
      .orderBy('person.rowid')
      .limit(pageSize)
  )

function asKnown(row: PersonRow): KnownPerson {
  const { rowid: _, deletedAt, organisationId, organisationName, links, hasProfile, emails, ...person } = row
  return {
    ...person,
    names: namesOf(person),
    isNew: false,
    inBin: deletedAt !== null,
    organisation:
      organisationId && organisationName ? knownOrganisation({ id: organisationId, name: organisationName }) : null,
    links: (JSON.parse(links) as string[]).flatMap((link) => asProfile(link) ?? []),
    hasProfile: hasProfile === 1,
    emails: (JSON.parse(emails) as string[]).flatMap((email) => asEmail(email) ?? []),
    filled: []
  }
}

export const knownOrganisations = (db: Db): KnownOrganisation[] =>
  db
    .all(sqlFor.selectFrom('organisation').select(['id', 'name']).where('deletedAt', 'is', null).orderBy('rowid'))
    .map(knownOrganisation)

const knownOrganisation = (organisation: { id: string; name: string }): KnownOrganisation => ({
  ...organisation,
  key: organisationKey(organisation.name),
  isNew: false
})

type Stamps = ReturnType<typeof newStamps>

export function insertOrganisation(db: Db, { id, name }: KnownOrganisation, stamps: Stamps): void {
  insertRecord(db, 'organisation', { id, name, foldKey: fold(name), sector: null, city: null, ...stamps })
}

const blank = Person.parse({ id: 'blank', sortKey: '', foldKey: '', ...newStamps() })

export function insertKnownPerson(db: Db, known: KnownPerson, stamps: Stamps): void {
  const { id, givenName, particle, familyName, roleText, metOn, metNote } = known
  const name = { givenName, particle, familyName }
  insertRecord(db, 'person', {
    ...blank,
    ...stamps,
    ...name,
    id,
    sortKey: sortKey(name),
    foldKey: foldKey(name),
    organisationId: known.organisation?.id ?? null,
    roleText,
    metOn,
    metNote
  })
  known.links.forEach(({ text }, position) => insertLink(db, id, position, text))
  known.emails.forEach(({ text }, position) => insertEmail(db, id, position, text))
}

const insertLink = (db: Db, personId: string, position: number, value: string) =>
  insertRecord(db, 'link', { personId, position, label: profileLabel, value })

const insertEmail = (db: Db, personId: string, position: number, value: string) =>
  insertRecord(db, 'email', { personId, position, label: null, value })

/** Writes what an import adds to somebody; what was there stays as it is. */
export function fillKnownPerson(db: Db, known: KnownPerson): void {
  const person = findRecord(db, 'person', known.id)!
  const next = { ...person, updatedAt: now() }
  if (known.filled.includes('name')) Object.assign(next, { particle: known.particle, familyName: known.familyName })
  if (known.filled.includes('organisation')) next.organisationId = known.organisation?.id ?? null
  if (known.filled.includes('roleText')) next.roleText = known.roleText
  if (known.filled.includes('metOn')) next.metOn = known.metOn
  if (known.filled.includes('metNote')) next.metNote = known.metNote
  updateRecord(db, 'person', { ...next, sortKey: sortKey(next), foldKey: foldKey(next) })
  if (known.filled.includes('link'))
    insertLink(db, known.id, nextPosition(db, 'link', known.id), known.links.at(-1)!.text)
  if (known.filled.includes('email'))
    insertEmail(db, known.id, nextPosition(db, 'email', known.id), known.emails.at(-1)!.text)
}

function nextPosition(db: Db, table: 'link' | 'email', personId: string): number {
  const last = db.first(
    sqlFor
      .selectFrom(table)
      .select((row) => row.fn.max('position').as('position'))
      .where('personId', '=', personId)
  )
  return (last?.position ?? -1) + 1
}

export interface Batch {
  id: string
  format: string
  fileName: string
  digest: string
  counts: object
}

export interface BatchLine {
  row: number
  outcome: LineOutcome
  personId: string | null
  raw: string
}

/** Keeps where an import came from, and its lines as they stood in the file. */
export function insertBatch(db: Db, { counts, ...batch }: Batch, lines: readonly BatchLine[]): void {
  db.run(sqlFor.insertInto('importBatch').values({ ...batch, importedAt: now(), counts: JSON.stringify(counts) }))
  const insert = db.raw.prepare('INSERT INTO importLine (batchId, line, outcome, personId, raw) VALUES (?, ?, ?, ?, ?)')
  for (const { row, outcome, personId, raw } of lines) insert.run(batch.id, row, outcome, personId, raw)
}
