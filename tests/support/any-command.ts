import { z } from 'zod'
import type { Projection } from '#shared/contract/map'
import { contract, type Input, type MethodName } from '#shared/contract/index'
import { Birthday, IsoDate, PartialDate } from '#shared/domain/dates'
import { WaitingText } from '#shared/domain/doubt'
import { Flag } from '#shared/domain/fields'
import { DayOfYear } from '#shared/domain/measures/conventions'
import { Meeting } from '#shared/domain/meeting'
import { dismissals, EVERYBODY, pairOf } from '#shared/domain/suggestion'
import { TODAY, type startApp } from './app'
import type { Draw } from './draw'
import { connections, previewText } from './import-file'
import { journalFile } from './commands'

type App = ReturnType<typeof startApp>

/** Every command that the history records: from the contract, so that none is forgotten. */
export const recordedCommands = (Object.keys(contract) as MethodName[]).filter(
  (name) => contract[name].kind === 'command' && contract[name].label
)

/** The table of the record that a field named so points at, whatever the command. */
const tableOfField: Readonly<Record<string, string>> = {
  personId: 'person',
  otherId: 'person',
  keptId: 'person',
  oneId: 'person',
  knownIds: 'person',
  strangerIds: 'person',
  introducedById: 'person',
  introducerId: 'person',
  introducedPersonId: 'person',
  viaPersonId: 'person',
  organisationId: 'organisation',
  circleId: 'circle',
  circleIds: 'circle',
  meetingId: 'meeting',
  favourId: 'favour',
  promiseId: 'promise'
}

/** The table that `id` or `ids` of a command point at, where it is not the one of its area. */
const tableOfCommand: Readonly<Record<string, string>> = {
  'people.renameFilter': 'view',
  'people.removeFilter': 'view',
  'map.renameView': 'view',
  'map.removeView': 'view',
  'meetings.settle': 'doubt'
}
const tableOfArea: Readonly<Record<string, string>> = {
  people: 'person',
  circles: 'circle',
  meetings: 'meeting',
  favours: 'favour',
  promises: 'promise'
}

/** The few words of which all texts are made, so that the same name comes up again. */
const words = ['Marie', 'Dupont', 'Paul', 'Airbus', 'Club', 'Zoé 👩‍🚀', 'l’œuvre', '"x" \\ é', 'DE LA TOUR', 'marie']
const days = ['2026-06-15', '2026-06-30', '2026-01-02', '2024-02-29', '2026-07-03', '1999-12-31']
const waiting = JSON.stringify({
  role: 'present',
  favours: [{ direction: 'received', kind: 'advice', description: null, introducedPersonId: null }]
})

type Special = (draw: Draw) => unknown
const special = new Map<unknown, Special>([
  [IsoDate, (draw) => draw.pick(days)],
  [PartialDate, (draw) => draw.pick(days).slice(0, draw.pick([4, 7, 10, 10]))],
  [Birthday, (draw) => draw.pick(['--05-09', '1980', '1980-05-09'])],
  [DayOfYear, (draw) => draw.pick(['08-01', '08-31', '12-20', '01-03'])],
  [Flag, (draw) => draw.isOneIn(2)],
  [WaitingText, () => waiting],
  [Meeting.shape.startTime.def.innerType.def.innerType, () => '12:30']
])

/** A value that the schema accepts, whose ids are of records in the journal. */
function valueOf(schema: z.core.$ZodType, draw: Draw, command: string, field: string): unknown {
  const known = special.get(schema)
  if (known) return known(draw)
  // Nobody is without any name.
  if (field === 'givenName') return draw.pick(words)
  const inner = (part: z.core.$ZodType, name = field) => valueOf(part, draw, command, name)
  if (schema instanceof z.ZodDefault) return draw.isOneIn(3) ? undefined : inner(schema.def.innerType)
  if (schema instanceof z.ZodOptional) return draw.isOneIn(2) ? undefined : inner(schema.def.innerType)
  const table = schema instanceof z.ZodUUID ? undefined : tableOf(command, field)
  if (schema instanceof z.ZodNullable) {
    const isNone = table !== undefined && draw.liveIds(table).length === 0
    return isNone || draw.isOneIn(3) ? null : inner(schema.def.innerType)
  }
  if (schema instanceof z.ZodUnion) return inner(draw.pick(schema.def.options))
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.core.$ZodType>)
        .map(([key, part]) => [key, inner(part, key)])
        .filter(([, value]) => value !== undefined)
    )
  if (schema instanceof z.ZodArray && table) return idsOf(draw, table, field === 'ids')
  if (schema instanceof z.ZodArray) return Array.from({ length: draw.below(3) + 1 }, () => inner(schema.def.element))
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(draw.some(keysOf(schema), 4).map((key) => [key, inner(schema.def.valueType)]))
  if (schema instanceof z.ZodEnum) return draw.pick(schema.options)
  if (schema instanceof z.ZodLiteral) return draw.pick([...schema.values])
  if (schema instanceof z.ZodBoolean) return draw.isOneIn(2)
  if (schema instanceof z.ZodNumber) {
    const [least, most] = [Math.max(schema.minValue ?? 0, 0), Math.min(schema.maxValue ?? 1000, 1000)]
    return schema.isInt ? least + draw.below(most - least + 1) : least + draw.below(1000) / 7
  }
  if (schema instanceof z.ZodUUID) return draw.newId()
  if (schema instanceof z.ZodString) {
    return table ? draw.idIn(table) : draw.some(words, 3).join(' ') || 'Karim'
  }
  throw new Error(
    `tests/support/any-command.ts does not know how to make ${command} ${field}: teach it this kind of schema`
  )
}

const idsOf = (draw: Draw, table: string, isNeeded: boolean): string[] => {
  const ids = draw.some(draw.liveIds(table), 3)
  return ids.length === 0 && isNeeded ? [draw.idIn(table)] : ids
}

const keysOf = ({ def }: z.ZodRecord): string[] =>
  def.keyType instanceof z.ZodEnum ? def.keyType.options.map(String) : []

function tableOf(command: string, field: string): string | undefined {
  if (field !== 'id' && field !== 'ids') return tableOfField[field]
  const table = tableOfCommand[command] ?? tableOfArea[command.split('.')[0] ?? '']
  if (!table) throw new Error(`tests/support/any-command.ts does not know whose id ${command} takes: say its table`)
  return table
}

type Make = (draw: Draw, app: App) => Promise<unknown>

/** Commands whose input must fit together in a way that its schema does not say. */
const makers: Partial<Record<MethodName, Make>> = {
  'settings.setConventions': async (draw) => {
    const drawn = valueOf(contract['settings.setConventions'].input, draw, 'settings.setConventions', 'input') as object
    return { ...drawn, activeDays: 30 + draw.below(300), dormantDays: 400, evenUpTo: draw.below(3), clearlyFrom: 4 }
  },
  'meetings.save': async (draw, { call }) => {
    const drawn = valueOf(contract['meetings.save'].input, draw, 'meetings.save', 'input') as Input<'meetings.save'>
    const known = draw.liveIds('meeting')
    const id = known.length > 0 && draw.isOneIn(2) ? draw.pick(known) : null
    const stored = id === null ? undefined : (await call('meetings.get', { id })).form
    const newPeople = draw.some(drawn.newPeople ?? [], 2)
    const everybody = [...new Set([...draw.liveIds('person'), ...newPeople.map((person) => person.id)])]
    const anybody = () => (everybody.length > 0 ? draw.pick(everybody) : 'nobody')
    const favours = [
      ...draw.some(stored?.favours ?? [], 3),
      ...draw.some(drawn.favours ?? [], 2).map((favour) => ({ ...favour, id: null }))
    ].map((favour) => {
      const [personId, introduced] = [anybody(), anybody()]
      return { ...favour, personId, introducedPersonId: introduced === personId ? null : introduced }
    })
    const promises = [
      ...draw.some(stored?.promises ?? [], 3),
      ...draw.some(drawn.promises ?? [], 2).map((promise) => ({ ...promise, id: null, personId: anybody() }))
    ]
    // What was held is not to come.
    const meeting = drawn.meeting.date > TODAY ? { ...drawn.meeting, status: 'planned' as const } : drawn.meeting
    return {
      ...drawn,
      meeting,
      id,
      newPeople,
      participants: draw
        .some(everybody, 4)
        .map((personId) => ({ personId, role: draw.pick(['present', 'mentioned']) })),
      favours,
      promises,
      doubts: [
        ...draw.some(stored?.doubts ?? [], 2),
        ...draw.some(drawn.doubts ?? [], 2).map((doubt) => ({
          ...doubt,
          id: null,
          personId: draw.isOneIn(2) ? anybody() : null,
          favour: favours.length > 0 && draw.isOneIn(2) ? draw.below(favours.length) : null,
          promise: promises.length > 0 && draw.isOneIn(2) ? draw.below(promises.length) : null
        }))
      ],
      next: drawn.next && { ...drawn.next, personIds: draw.some(everybody, 3) }
    } satisfies Input<'meetings.save'>
  },
  'people.link': async (draw) => {
    const isNew = draw.isOneIn(3)
    return {
      personId: draw.idIn('person'),
      otherId: isNew ? null : draw.idIn('person'),
      newOther: isNew ? draw.pick(words) : null,
      since: draw.pick([null, '2001', '2026-06-01'])
    }
  },
  'people.setIntroducer': async (draw) => {
    const isNew = draw.isOneIn(3)
    return {
      id: draw.idIn('person'),
      introducerId: isNew ? null : draw.pick([null, draw.idIn('person')]),
      newIntroducer: isNew ? draw.pick(words) : null
    }
  },
  'people.setRoles': async (draw) => ({
    id: draw.idIn('person'),
    roles: draw.some(words, 3).map((role) => ({
      role,
      organisation: draw.pick([null, 'Airbus', 'Safran']),
      from: draw.pick([null, '2001', '2010-05']),
      to: draw.pick([null, '2020'])
    }))
  }),
  'map.pin': async (draw, { db }) => {
    const rows = db.raw.prepare('SELECT kind, personId FROM layout ORDER BY rowid').all() as {
      kind: Projection
      personId: string
    }[]
    const placed = rows.length > 0 ? draw.pick(rows) : { kind: 'map' as const, personId: draw.idIn('person') }
    return { projection: placed.kind, personIds: [placed.personId], pinned: draw.isOneIn(2) }
  },
  'map.restoreLayout': async (draw, { db }) => {
    const ids = db.raw.prepare('SELECT id FROM keptLayout ORDER BY rowid').pluck().all() as string[]
    return { id: ids.length > 0 ? draw.pick(ids) : 'nothing' }
  },
  'suggestions.later': async (draw) => ({ ...anySubject(draw), until: draw.pick(days) }),
  'suggestions.dismiss': async (draw) => ({ ...anySubject(draw), reason: draw.pick(dismissals) }),
  'suggestions.restore': async (draw, { call }) => {
    const { rows, rulesOff } = await call('suggestions.hidden')
    const answers = [
      ...rows.map(({ rule, subject }) => ({ rule, subject })),
      ...rulesOff.map((rule) => ({ rule, subject: EVERYBODY }))
    ]
    return answers.length > 0 ? draw.pick(answers) : anySubject(draw)
  },
  'bin.restore': async (draw, { call }) => {
    const { rows } = await call('bin.page', {})
    return { id: rows.length > 0 ? draw.pick(rows).id : new Date(0).toISOString(), withNeeded: draw.isOneIn(2) }
  },
  'transfer.apply': async (draw, app) => {
    const name = () => draw.pick(['Marie,Dupont', 'Paul,Martin', 'Zoé,Dupond', 'Karim,Benali'])
    const rows = Array.from(
      { length: 3 },
      () => `${name()},,${draw.pick(['', 'a@example.com'])},Airbus,${draw.pick(['', 'DRH'])},05 Mar 2024`
    )
    const id = draw.newId()
    const people = [{ id, givenName: draw.pick(words) }]
    const meetings = [{ id: draw.newId(), date: '2026-06-15', participants: [{ personId: id, role: 'present' }] }]
    const content = draw.isOneIn(2) ? connections(...rows) : journalFile({ people, meetings })
    const { token } = await previewText(app, content)
    return { token, doubtful: draw.pick(['skip', 'create', 'merge']) }
  }
}

const anySubject = (draw: Draw) =>
  draw.pick([
    () => ({ rule: draw.pick(['cadence', 'reconnect', 'promise'] as const), subject: draw.idIn('person') }),
    () => ({ rule: 'introduction' as const, subject: pairOf(draw.idIn('person'), draw.idIn('person')) }),
    () => ({ rule: 'thanks' as const, subject: draw.idIn('favour') })
  ])()

/** An input for this command that fits what the journal holds by now, most of the time. */
export async function anyInput(command: MethodName, draw: Draw, app: App): Promise<unknown> {
  const make = makers[command]
  return make ? make(draw, app) : valueOf(contract[command].input, draw, command, 'input')
}
