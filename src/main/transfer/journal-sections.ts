import type { z } from 'zod'
import { firstDay, lastDay, PartialDate } from '#shared/domain/dates'
import { optional } from '#shared/domain/fields'
import { foldKey, sameName, sortKey } from '#shared/domain/names'
import { records, type RecordName } from '#shared/domain/records'

/** Rows that belong to a record and stand inside it in the file, in the order of `position` or of their key. */
export interface ChildSection {
  record: RecordName
  /** The column that names the record they belong to. */
  parent: string
  /** Columns that name other records. */
  refs: Readonly<Record<string, RecordName>>
}

export interface Section {
  record: RecordName
  refs: Readonly<Record<string, RecordName>>
  children: Readonly<Record<string, ChildSection>>
  /** Columns that are not in the file because they follow from the others. */
  computed: readonly string[]
  compute(record: Record<string, unknown>): Record<string, unknown>
}

const section = (
  record: RecordName,
  refs: Section['refs'] = {},
  children: Section['children'] = {},
  computed: readonly string[] = [],
  compute: Section['compute'] = () => ({})
): Section => ({ record, refs, children, computed, compute })

const contactPoints = (record: 'email' | 'phone' | 'link'): ChildSection => ({ record, parent: 'personId', refs: {} })
type Name = Parameters<typeof sortKey>[0]

/** What a journal file holds, in the order of its keys; each key is an array, but for `plan`, of which there is one. */
const sections = {
  people: section(
    'person',
    { organisationId: 'organisation', introducedById: 'person' },
    {
      emails: contactPoints('email'),
      phones: contactPoints('phone'),
      links: contactPoints('link'),
      roles: { record: 'personRole', parent: 'personId', refs: { organisationId: 'organisation' } }
    },
    ['sortKey', 'foldKey'],
    (person) => ({ sortKey: sortKey(person as Name), foldKey: foldKey(person as Name) })
  ),
  organisations: section('organisation', {}, {}, ['foldKey'], ({ name }) => ({ foldKey: sameName(String(name)) })),
  circles: section('circle'),
  memberships: section('membership', { personId: 'person', circleId: 'circle' }),
  meetings: section(
    'meeting',
    { circleId: 'circle' },
    { participants: { record: 'participation', parent: 'meetingId', refs: { personId: 'person' } } }
  ),
  favours: section('favour', {
    personId: 'person',
    meetingId: 'meeting',
    viaPersonId: 'person',
    introducedPersonId: 'person'
  }),
  promises: section(
    'promise',
    { personId: 'person', meetingId: 'meeting', favourId: 'favour' },
    { history: { record: 'promiseDueDate', parent: 'promiseId', refs: {} } }
  ),
  doubts: section('doubt', { meetingId: 'meeting', personId: 'person', favourId: 'favour', promiseId: 'promise' }),
  acquaintances: section('acquaintance', { a: 'person', b: 'person' }),
  objectives: section('objective'),
  targets: section('target', { objectiveId: 'objective', organisationId: 'organisation', personId: 'person' }),
  milestones: section('milestone', { objectiveId: 'objective' }),
  timeLogs: section('timeLog'),
  plan: section('plan', {}, {}, ['id'], () => ({ id: 'plan' })),
  layouts: section('layout', { personId: 'person' }),
  keptLayouts: section('keptLayout'),
  views: section('view'),
  suggestionStates: section('suggestionState'),
  settings: section('setting')
} satisfies Record<string, Section>

export type SectionName = keyof typeof sections
export const sectionNames = Object.keys(sections) as SectionName[]
export const sectionOf = (name: SectionName): Section => sections[name]

export const journalFormat = 'navette-journal'
export const journalVersion = 1

type Shape = Record<string, z.ZodType>
export const shapeOf = (record: RecordName): Shape => records[record].schema.shape

/** A promise is made and due on a day; of a month or a year, where a file has no more, it is made on the first and due on the last. */
const promiseDay = PartialDate.transform(lastDay)
const readAs: Partial<Record<RecordName, Shape>> = {
  promise: { madeOn: PartialDate.transform(firstDay), dueOn: optional(promiseDay), closedOn: optional(promiseDay) },
  promiseDueDate: { dueOn: optional(promiseDay), movedOn: promiseDay }
}

/** What is accepted from a file, which may be less exact than what is kept. */
export const readingShapeOf = (record: RecordName): Shape => ({ ...shapeOf(record), ...readAs[record] })

/** The columns that stand in the file under their own name. */
export const sectionColumns = ({ record, computed }: Section): string[] =>
  Object.keys(shapeOf(record)).filter((column) => !computed.includes(column))

/** The same for rows inside a record: whose they are and their order is said by where they stand. */
export const childColumns = ({ record, parent }: ChildSection): string[] =>
  Object.keys(shapeOf(record)).filter((column) => column !== parent && column !== 'position')
