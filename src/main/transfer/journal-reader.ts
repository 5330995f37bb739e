import { z } from 'zod'
import type { JournalFileProblem } from '#shared/contract/transfer'
import { AppError } from '#shared/errors'
import {
  childColumns,
  journalFormat,
  journalVersion,
  readingShapeOf,
  sectionColumns,
  sectionNames,
  sectionOf,
  type Section,
  type SectionName
} from './journal-sections'
import { repeatedKey } from './repeated-key'
import type { Work } from '../db/slices'

type Fields = Record<string, unknown>

/** One record of the file, as the record it will be, and which fields the file says anything about. */
export interface JournalEntry {
  section: SectionName
  index: number
  record: Fields
  children: Readonly<Record<string, readonly Fields[]>>
  said: ReadonlySet<string>
}

/** What is wrong with a journal file, and where: `favours[3].personId`. */
export class JournalFileError extends Error {
  override name = 'JournalFileError'
  readonly path: string
  readonly problem: JournalFileProblem

  constructor(path: readonly (string | number)[], problem: JournalFileProblem) {
    super(problem)
    this.path = pathText(path)
    this.problem = problem
  }
}

export const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    ''
  )

/** True when the text is meant as JSON of some kind: then it is no list of contacts. */
export const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text.slice(0, 1000))

/** The records of a journal file, each checked by itself; references are checked by `checkReferences`. */
export function* readJournal(text: string, at: string): Work<JournalEntry[]> {
  const root = rootOf(text)
  const repeated = yield* repeatedKey(text)
  if (repeated) throw new JournalFileError(repeated, 'duplicate')
  const entries: JournalEntry[] = []
  for (const name of sectionNames) {
    const section = sectionOf(name)
    const readOne = recordReader(section, at)
    for (const [index, raw] of rowsIn(root, name).entries()) {
      const path = name === 'plan' ? [name] : [name, index]
      entries.push({ section: name, index, ...readOne(raw, path) })
      yield
    }
  }
  return entries
}

function rootOf(text: string): Fields {
  const root = parseJson(text)
  if (!isFields(root) || root.format !== journalFormat) throw new AppError('format-unknown')
  const { version } = root
  if (typeof version === 'number' && version > journalVersion)
    throw new AppError('journal-file-from-future', { version, known: journalVersion })
  if (version !== journalVersion) throw new JournalFileError(['version'], 'wrong-value')
  const unknown = Object.keys(root).find((key) => key !== 'format' && key !== 'version' && !isSection(key))
  if (unknown !== undefined) throw new JournalFileError([unknown], 'unknown-key')
  return root
}

const isSection = (key: string): key is SectionName => (sectionNames as string[]).includes(key)
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new JournalFileError([], 'not-json')
  }
}

function rowsIn(root: Fields, name: SectionName): readonly unknown[] {
  const value = root[name] ?? (name === 'plan' ? null : [])
  if (name === 'plan') return value === null ? [] : [value]
  if (!Array.isArray(value)) throw new JournalFileError([name], 'wrong-type')
  return value
}

type Path = readonly (string | number)[]
type Read = Omit<JournalEntry, 'section' | 'index'>

function recordReader(section: Section, at: string): (raw: unknown, path: Path) => Read {
  const readFields = fieldsReader(section.record, sectionColumns(section), Object.keys(section.children))
  const children = Object.entries(section.children).map(
    ([key, child]) => [key, fieldsReader(child.record, childColumns(child), [])] as const
  )
  return (raw, path) => {
    const fields = readFields(raw, path, at)
    const lists = children.map(([key, readChild]) => {
      const rows = (raw as Fields)[key] ?? []
      if (!Array.isArray(rows)) throw new JournalFileError([...path, key], 'wrong-type')
      return [key, rows.map((row, index) => readChild(row, [...path, key, index], at))] as const
    })
    if (section.record === 'person' && !fields.givenName && !fields.familyName)
      throw new JournalFileError([...path, 'givenName'], 'missing')
    return {
      record: { ...fields, ...section.compute(fields) },
      children: Object.fromEntries(lists),
      said: new Set(
        Object.entries(raw as Fields).flatMap(([key, value]) => (value === null || value === '' ? [] : [key]))
      )
    }
  }
}

/** Reads the columns of one table from an object that has no other keys; a record without stamps was written now. */
function fieldsReader(record: JournalRecord, columns: readonly string[], otherKeys: readonly string[]) {
  const known = new Set([...columns, ...otherKeys])
  const shape = readingShapeOf(record)
  const schema = z.object(Object.fromEntries(columns.map((column) => [column, shape[column]!])))
  const stamped = columns.includes('createdAt')
  return (raw: unknown, path: Path, at: string): Fields => {
    if (!isFields(raw)) throw new JournalFileError(path, 'wrong-type')
    for (const [key, value] of Object.entries(raw)) {
      if (!known.has(key)) throw new JournalFileError([...path, key], 'unknown-key')
      // SQLite would cut or change such text.
      if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0')))
        throw new JournalFileError([...path, key], 'broken-text')
    }
    const createdAt = raw.createdAt ?? at
    const given = stamped ? { ...raw, createdAt, updatedAt: raw.updatedAt ?? createdAt } : raw
    const result = schema.safeParse(given)
    if (result.success) return result.data
    const issue = result.error.issues[0]!
    throw new JournalFileError([...path, ...(issue.path as (string | number)[])], problemOf(issue, given))
  }
}

type JournalRecord = Section['record']

function problemOf(issue: z.core.$ZodIssue, given: Fields): JournalFileProblem {
  if (issue.path.length === 1 && given[String(issue.path[0])] === undefined) return 'missing'
  const isDate = issue.code === 'invalid_format' && ['date', 'datetime'].includes(issue.format)
  if (isDate || issue.message === 'invalid-date') return 'invalid-date'
  if (issue.code === 'invalid_type') return 'wrong-type'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'wrong-value'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'missing' : 'wrong-value'
  return 'wrong-value'
}
