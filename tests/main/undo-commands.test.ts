import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { contract, type MethodName } from '#shared/contract/index'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aMeetingFavour, aMeetingPromise, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>

/** A journal with some of everything, and the ids of what a command can act on. */
async function withEverything() {
  const app = startApp()
  onTestFinished(app.close)
  const { call } = app
  const circle = (await call('circles.create', { name: 'Club' })).id
  const marie = (await call('people.create', aPerson({ roleText: 'DRH' }, { organisation: 'Airbus' }))).id
  const paul = (
    await call(
      'people.create',
      aPerson({ givenName: 'Paul' }, { circleIds: [circle], emails: [{ label: null, value: 'paul@example.com' }] })
    )
  ).id
  const karim = (await call('people.create', aPerson({ givenName: 'Karim' }))).id
  await call('people.link', { personId: marie, otherId: paul })
  const meeting = (
    await call(
      'meetings.save',
      aMeeting([marie, paul], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(paul)] })
    )
  ).id
  const favour = (await call('favours.create', aFavour(marie))).id
  const promise = (await call('promises.create', aPromise(marie))).id
  const filter = (await call('people.saveFilter', { name: 'Sans cercle', filter: { withoutCircle: true } })).id
  return { ...app, circle, marie, paul, karim, meeting, favour, promise, filter }
}

type Everything = Awaited<ReturnType<typeof withEverything>>

/** For each command, an input that changes something of everything it can change. */
const commands: Record<string, (ids: Everything) => unknown> = {
  'people.create': ({ circle, marie }) =>
    aPerson(
      { introducedById: marie },
      { organisation: 'Safran', circleIds: [circle], phones: [{ label: 'bureau', value: '01' }] }
    ),
  'people.update': ({ paul, circle }) => ({
    id: paul,
    ...aPerson(
      { givenName: 'Paul-Henri', roleText: 'DG' },
      { organisation: 'Thales', links: [{ label: null, value: 'https://example.com' }], circleIds: [circle] }
    )
  }),
  'people.setFacts': ({ marie }) => ({ id: marie, facts: { closeness: 5, needs: 'un DAF', metOn: '2019' } }),
  'people.setIntroducer': ({ marie }) => ({ id: marie, newIntroducer: 'Hélène Œuvrard' }),
  'people.setCircles': ({ marie, circle }) => {
    const id = crypto.randomUUID()
    return { id: marie, circleIds: [id, circle], newCircles: [{ id, name: 'Anciens' }] }
  },
  'people.setRoles': ({ marie }) => ({
    id: marie,
    roles: [
      { organisation: 'Suez', role: 'DG', from: '2020', to: null },
      { organisation: 'Airbus', role: 'DRH', from: null, to: '2019-12' }
    ]
  }),
  'people.setAddresses': ({ paul }) => ({ id: paul, emails: [], phones: [{ label: null, value: '01' }], links: [] }),
  'people.setTie': ({ marie, paul }) => ({ personId: marie, otherId: paul, source: 'introduced', since: '2015' }),
  'people.remove': ({ marie }) => ({ id: marie }),
  'people.bulkCircle': ({ marie, karim, circle }) => ({ ids: [marie, karim], circle: { id: circle } }),
  'people.bulkSet': ({ marie, paul }) => ({ ids: [marie, paul], fact: { reportLevel: 'figures' } }),
  'people.bulkRemove': ({ marie, paul }) => ({ ids: [marie, paul] }),
  'people.saveFilter': () => ({ name: 'Proches', filter: { minCloseness: 4 } }),
  'people.renameFilter': ({ filter }) => ({ id: filter, name: 'Anciens proches' }),
  'people.removeFilter': ({ filter }) => ({ id: filter }),
  'people.merge': ({ marie, paul }) => ({ keptId: marie, otherId: paul }),
  'people.keepApart': ({ marie, karim }) => ({ oneId: marie, otherId: karim }),
  'people.forget': ({ paul }) => ({ id: paul }),
  'people.link': ({ marie, karim }) => ({ personId: marie, otherId: karim }),
  'people.unlink': ({ marie, paul }) => ({ personId: marie, otherId: paul }),
  'circles.create': () => ({ name: 'Alumni' }),
  'meetings.save': ({ meeting, marie, karim }) => {
    const id = crypto.randomUUID()
    return aMeeting(
      [karim, id],
      { occasion: 'call' },
      {
        id: meeting,
        newPeople: [{ id, name: 'Sophie de La Tour', organisation: 'Suez' }],
        favours: [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: karim })],
        promises: [aMeetingPromise(id)]
      }
    )
  },
  'meetings.remove': ({ meeting }) => ({ id: meeting }),
  'favours.create': ({ karim, paul }) => aFavour(karim, { kind: 'introduction', introducedPersonId: paul }),
  'favours.update': ({ favour, karim, paul }) => ({
    id: favour,
    ...aFavour(karim, { kind: 'introduction', introducedPersonId: paul })
  }),
  'favours.remove': ({ favour }) => ({ id: favour }),
  'promises.create': ({ karim }) => aPromise(karim),
  'promises.update': ({ promise }) => ({ id: promise, ...aPromise(null, { text: 'x' }) }),
  'promises.keep': ({ promise }) => ({ id: promise, on: TODAY }),
  'promises.drop': ({ promise }) => ({ id: promise, on: TODAY }),
  'promises.reopen': ({ promise }) => ({ id: promise }),
  'promises.move': ({ promise }) => ({ id: promise, dueOn: '2026-08-01', on: TODAY }),
  'promises.remove': ({ promise }) => ({ id: promise })
}

test('every command of these areas that the history records is tried below', () => {
  const areas = new Set(['people', 'circles', 'meetings', 'favours', 'promises'])
  const recorded = (Object.keys(contract) as MethodName[]).filter(
    (name) => areas.has(name.split('.')[0] ?? '') && contract[name].kind === 'command' && contract[name].label
  )
  expect(Object.keys(commands).toSorted()).toEqual(recorded.toSorted())
})

test.each(Object.keys(commands))('%s is taken back and done again, byte for byte', async (name) => {
  const everything = await withEverything()
  const { bridge, call, db, promise } = everything
  if (name === 'promises.reopen') await call('promises.keep', { id: promise, on: TODAY })
  const before = dump(db)
  expect(await bridge.call(name, commands[name]!(everything))).toMatchObject({ ok: true })
  const after = dump(db)
  expect(after).not.toBe(before)
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
  await call('history.redo')
  expect(dump(db)).toBe(after)
})

const small = fc.nat(7)
/** A command and three numbers that pick whom and what it acts on. */
const step = fc.record({ command: fc.constantFrom(...Object.keys(commands)), one: small, other: small, third: small })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Runs the command on whatever the journal holds by now; one that does not fit is refused and changes nothing. */
async function perform({ bridge, db }: App, { command, one, other, third }: Step) {
  const id = (table: 'person' | 'circle' | 'meeting' | 'favour' | 'promise' | 'view', index: number) => {
    const ids = db.raw.prepare(`SELECT id FROM "${table}" ORDER BY rowid`).pluck().all() as string[]
    return ids[index % Math.max(ids.length, 1)] ?? 'nobody'
  }
  const ids = {
    circle: id('circle', one),
    marie: id('person', one),
    paul: id('person', other),
    karim: id('person', third),
    meeting: id('meeting', one),
    favour: id('favour', one),
    promise: id('promise', one),
    filter: id('view', one)
  }
  const before = dump(db)
  const reply = await bridge.call(command, commands[command]!({ ...ids } as Everything))
  expect([
    'same-person',
    'introduced-in-circle',
    'person-twice',
    'not-found',
    'circle-exists',
    'filter-exists',
    undefined
  ]).toContain(reply.ok ? undefined : reply.error.code)
  expect(reply.ok || dump(db) === before).toBe(true)
}

test('whatever was done is taken back completely, and done again completely', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const app = startApp()
      const { bridge, call, db } = app
      try {
        const empty = dump(db)
        await call('people.create', aPerson())
        await call('people.create', aPerson({ givenName: 'Paul' }))
        await inOrder(steps, (each) => perform(app, each))
        const done = dump(db)
        const changes = (await call('history.list', {})).length
        await inOrder(Array(changes).keys(), () => call('history.undo', {}))
        expect(dump(db)).toBe(empty)
        expect(checkJournal(db)).toEqual([])
        expect(await bridge.call('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
        await inOrder(Array(changes).keys(), () => call('history.redo'))
        expect(dump(db)).toBe(done)
        expect(checkJournal(db)).toEqual([])
      } finally {
        app.close()
      }
    }),
    { numRuns: 20 }
  )
})
