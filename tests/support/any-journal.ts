import fc from 'fast-check'
import { z } from 'zod'
import { Birthday, Instant, IsoDate, PartialDate } from '#shared/domain/dates'
import { WaitingText } from '#shared/domain/doubt'
import { Flag } from '#shared/domain/fields'
import { PlacesText } from '#shared/domain/keeping'
import { Meeting } from '#shared/domain/meeting'
import { records, type RecordName, type RecordOf } from '#shared/domain/records'
import type { Db } from '../../src/main/db/open'
import { insertRecord } from '../../src/main/db/tables'
import { sectionNames, sectionOf } from '../../src/main/transfer/journal-sections'

type Row = Record<string, unknown>
export type AnyJournal = Partial<Record<RecordName, Row[]>>

const text = (minLength: number, maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 12) })
    .map((value) => value.replaceAll('\0', '').trim())
    .filter((value) => value.length >= Math.max(minLength, 1) && value.length <= maxLength)

const two = (value: number) => String(value).padStart(2, '0')
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const isoDate = day.map((date) => date.toISOString().slice(0, 10))
const partialDate = fc.tuple(isoDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

const timeOfDay = Meeting.shape.startTime.def.innerType.def.innerType

/** What waits for a name, about somebody who is in the journal. */
const waitingFor = (introducedPersonId: string | null) =>
  JSON.stringify({
    role: 'present',
    favours: [{ direction: 'received', kind: 'introduction', description: null, introducedPersonId }]
  })

/** Where somebody of the journal stood, or somebody who is gone. */
const keptPlaces = fc
  .array(
    fc.tuple(
      fc.constantFrom('person-0', 'person-2', 'gone'),
      fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100),
      fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100),
      fc.constantFrom(0, 1)
    ),
    { minLength: 1, maxLength: 3 }
  )
  .map((places) => JSON.stringify(places))

const known = new Map<unknown, fc.Arbitrary<unknown>>([
  [IsoDate, isoDate],
  [PartialDate, partialDate],
  [
    Birthday,
    fc.oneof(
      partialDate,
      isoDate.map((date) => `-${date.slice(4)}`)
    )
  ],
  [Instant, day.map((date) => date.toISOString())],
  [Flag, fc.boolean()],
  [PlacesText, keptPlaces],
  [WaitingText, fc.constantFrom('person-0', 'person-2', null).map(waitingFor)],
  [timeOfDay, fc.tuple(fc.nat(23), fc.nat(59)).map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`)]
])

/** A value that a column accepts; `full` leaves none empty, false or as it is by default. */
function valueOf(schema: z.core.$ZodType, full: boolean): fc.Arbitrary<unknown> {
  const special = known.get(schema)
  if (special) return full && schema === Flag ? fc.constant(true) : special
  if (schema instanceof z.ZodDefault) return valueOf(schema.def.innerType, full)
  if (schema instanceof z.ZodNullable) {
    const inner = valueOf(schema.def.innerType, full)
    return full ? inner : fc.option(inner, { nil: null })
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = schema
    if (!isInt) return fc.double({ min: Math.max(minValue ?? 0, -1e6), max: 1e6, noNaN: true })
    return fc.integer({ min: Math.max(minValue ?? 0, 0), max: Math.min(maxValue ?? 1000, 1000) })
  }
  if (schema instanceof z.ZodString) return text(schema.minLength ?? 0, schema.maxLength ?? 100)
  throw new Error('no example is known for a value of this kind')
}

const idsOf = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`)
const pick = (ids: readonly string[], index: number) => ids[index % ids.length]!

/** A journal with rows in every table and any value in every column, whose references all hold. */
export function anyJournal({ full = false } = {}): fc.Arbitrary<AnyJournal> {
  const tables = sectionNames.flatMap((name) => {
    const section = sectionOf(name)
    const count = name === 'plan' ? 1 : 3
    const own = fc
      .array(rowOf(section.record, full), { minLength: count, maxLength: count })
      .map((rows) => rows.map((row, index) => referring(section, row, section.record, index)))
      .map((rows) => rows.map((row) => ({ ...row, ...section.compute(row) })))
    const children = Object.values(section.children).map((child) =>
      fc
        .array(rowOf(child.record, full), { minLength: 1, maxLength: 3 })
        .map((rows) => rows.map((row, index) => ({ ...row, [child.parent]: `${section.record}-1`, position: index })))
        .map((rows) => rows.map((row, index) => referring(child, row, child.record, index)))
        .map((rows) => [child.record, rows.map((row) => columnsOnly(child.record, row))] as const)
    )
    return [own.map((rows) => [section.record, rows] as const), ...children]
  })
  return fc.tuple(...tables).map((parts) => Object.fromEntries(parts) as AnyJournal)
}

const rowOf = (name: RecordName, full: boolean): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(
      Object.entries(records[name].schema.shape).map(([column, schema]) => [column, valueOf(schema, full)])
    )
  )

const columnsOnly = (name: RecordName, row: Row): Row =>
  Object.fromEntries(Object.keys(records[name].schema.shape).map((column) => [column, row[column]]))

/** Gives a row an id and references that hold, each to another of the records it may name. */
function referring(
  { refs }: { refs: Readonly<Record<string, RecordName>> },
  row: Row,
  name: RecordName,
  index: number
): Row {
  const named = Object.entries(refs).map(([column, table], at) => [
    column,
    row[column] === null ? null : pick(idsOf(table, 3), index + at)
  ])
  const unique: Row = {
    ...('id' in row && { id: name === 'plan' ? 'plan' : `${name}-${index}` }),
    ...('key' in row && { key: `${index}${String(row.key)}`.slice(0, 100) }),
    ...('rule' in row && { rule: `${index}${String(row.rule)}`.slice(0, 100) }),
    ...(name === 'layout' && { personId: `person-${index}` })
  }
  const result: Row = { ...row, ...unique, ...Object.fromEntries(named) }
  if (name === 'acquaintance')
    Object.assign(
      result,
      [
        { a: 'person-0', b: 'person-1' },
        { a: 'person-0', b: 'person-2' },
        { a: 'person-1', b: 'person-2' }
      ][index]
    )
  if (name === 'person' && !result.familyName) result.givenName ||= 'Marie'
  return result
}

export function insertJournal(db: Db, journal: AnyJournal): void {
  db.raw
    .transaction(() => {
      db.raw.pragma('defer_foreign_keys = ON')
      for (const name of Object.keys(records) as RecordName[])
        for (const row of journal[name] ?? []) insertRecord(db, name, row as RecordOf<typeof name>)
    })
    .immediate()
}
