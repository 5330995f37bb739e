import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { recordedCommands } from '../support/any-command'
import { startApp } from '../support/app'
import { age, withBin, words } from '../support/bin'
import { aFavour, aMeeting, aMeetingFavour, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'
import { temporaryFolder } from '../support/files'
import { connections, importText } from '../support/import-file'
import { inOrder } from '../support/in-order'
import { begin, perform, rewrite } from '../support/undoing'

describe('erasing for good', () => {
  test('one entry goes, with what hangs on it, and everything else stays whole', async () => {
    const { call, db, bin, put, marie, paul, meeting } = await withBin()
    await call('people.link', { personId: marie, otherId: paul })
    await call('people.update', {
      id: paul,
      ...aPerson({ givenName: 'Paul', familyName: 'Martin', introducedById: marie })
    })
    const id = await put(() => call('people.remove', { id: marie }))
    await put(() => call('meetings.remove', { id: meeting }))
    expect(await call('bin.purge', { ids: [id] })).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'favour', count: 1 }
    ])
    expect((await bin()).map(words)).toEqual(['Déjeuner du 15 juin 2026 avec Paul Martin'])
    expect(dump(db)).not.toContain(marie)
    expect(db.raw.prepare('SELECT group_concat(coalesce(before, after)) FROM changeRow').pluck().get()).not.toContain(
      marie
    )
    expect(checkJournal(db)).toEqual([])
  })

  test('emptying the bin erases all of it, and says how many of what', async () => {
    const { call, db, bin, put, bridge, marie, meeting } = await withBin()
    await put(() => call('meetings.remove', { id: meeting }))
    await put(() => call('people.remove', { id: marie }))
    expect(await call('bin.purge', { ids: null })).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'meeting', count: 1 },
      { kind: 'favour', count: 1 },
      { kind: 'promise', count: 1 }
    ])
    expect(await bin()).toEqual([])
    expect(checkJournal(db)).toEqual([])
    expect(await bridge.call('bin.purge', { ids: null })).toMatchObject({ error: { code: 'not-found' } })
  })

  test('it is in the history, is not taken back, and Ctrl+Z goes on with what can be', async () => {
    const { call, db, put, bridge, marie, paul } = await withBin()
    await put(() => call('people.remove', { id: marie }))
    const number = db.raw.prepare('SELECT max(sequence) FROM change').pluck().get() as number
    await call('bin.purge', { ids: null })
    expect(db.raw.prepare('SELECT max(sequence) FROM change').pluck().get()).toBeGreaterThan(number)
    const [last, ...others] = await call('history.list', {})
    expect(last).toMatchObject({ label: 'history.erased', values: { count: 2 }, final: true })
    expect(await bridge.call('history.undo', { changeId: last!.id })).toMatchObject({ error: { code: 'undo-final' } })
    // Her part of the meeting is gone, and so is her name; the rest can still be taken back.
    expect(others).toMatchObject([
      { label: 'history.meetingSaved', values: { occasion: 'lunch', person: '…' } },
      { label: 'history.personAdded', values: { name: 'Paul Martin' } },
      { label: 'history.personAdded', values: { name: '…' } }
    ])
    await call('history.undoTo', { changeId: others.at(-1)!.id })
    expect(dump(db)).not.toContain(paul)
    expect(
      db.raw.prepare('SELECT (SELECT count(*) FROM meeting) + (SELECT count(*) FROM organisation)').pluck().get()
    ).toBe(0)
    expect(checkJournal(db)).toEqual([])
  })

  test('what changed somebody who is erased together with others can no longer be taken back, nor what came before on those', async () => {
    const { call, db, put, bridge, marie, paul } = await withBin()
    await call('people.bulkSet', { ids: [marie, paul], fact: { cadenceDays: 30 } })
    const [bulk] = await call('history.list', {})
    await put(() => call('people.remove', { id: marie }))
    await call('bin.purge', { ids: null })
    expect(await bridge.call('history.undo', { changeId: bulk!.id })).toMatchObject({ error: { code: 'undo-final' } })
    const paulAdded = (await call('history.list', {})).find(({ values }) => values['name'] === 'Paul Martin')
    expect(await bridge.call('history.undo', { changeId: paulAdded!.id })).toMatchObject({
      error: { code: 'undo-blocked-for-good' }
    })
    expect(checkJournal(db)).toEqual([])
  })

  test('what was taken back and would need it cannot be done again, nor what was to be done again after it', async () => {
    const { call, put, bridge, db, marie } = await withBin()
    const { id: favour } = await call('favours.create', aFavour(marie))
    await call('favours.update', { id: favour, ...aFavour(marie, { description: 'relu deux fois' }) })
    await call('circles.create', { name: 'Club' })
    await call('history.undo', {})
    await call('history.undo', {})
    // Put there by a journal that was imported, say: no command of the user's stands between.
    await put(async () => {
      db.raw.prepare('UPDATE favour SET deletedAt = ? WHERE id = ?').run(new Date().toISOString(), favour)
    })
    expect((await call('history.state')).redo).not.toBeNull()
    await call('bin.purge', { ids: null })
    expect(await bridge.call('history.redo', undefined)).toMatchObject({ error: { code: 'nothing-to-redo' } })
    expect(JSON.stringify(db.raw.prepare('SELECT before, after FROM changeRow').all())).not.toContain('relu deux fois')
    expect(checkJournal(db)).toEqual([])
  })

  test('what was taken back and has nothing to do with it can still be done again', async () => {
    const { call, put, marie, paul } = await withBin()
    const { id: favour } = await call('favours.create', aFavour(marie))
    await put(() => call('favours.remove', { id: favour }))
    await call('circles.create', { name: 'Club' })
    const [circle, , added] = await call('history.list', {})
    await call('people.setFacts', { id: paul, facts: { closeness: 4 } })
    await call('history.undo', {})
    await call('history.undo', { changeId: circle!.id })
    await call('bin.purge', { ids: null })
    expect((await call('history.list', {})).map(({ id }) => id)).not.toContain(added!.id)
    await call('history.redo')
    expect((await call('circles.list')).map(({ name }) => name)).toEqual(['Club'])
  })
})

describe('after thirty days', () => {
  test('only what is old enough goes', async () => {
    const app = await withBin()
    const { call, db, put, marie, paul, bin } = app
    const log = () => db.raw.prepare(`SELECT count(*) FROM change WHERE label = 'history.oldErased'`).pluck().get()
    await put(() => call('people.remove', { id: marie }))
    age(app, 31)
    await put(() => call('people.remove', { id: paul }))
    expect(app.purgeOld(new Date())).toBe(true)
    expect((await bin()).map(words)).toEqual(['Paul Martin'])
    expect(checkJournal(db)).toEqual([])
    expect(app.purgeOld(new Date())).toBe(false)
    expect(log()).toBe(1)
  })

  test('somebody who was forgotten cannot be brought back any more', async () => {
    const { call, db, bridge, purgeOld, marie } = await withBin()
    await call('people.forget', { id: marie })
    const inLog = () =>
      JSON.stringify(
        db.raw.prepare('SELECT before, after, labelValues FROM changeRow JOIN change ON change.id = changeId').all()
      )
    expect(inLog()).toContain('Dupont')
    expect(purgeOld(new Date())).toBe(false)
    expect(purgeOld(new Date(Date.now() + 31 * 86_400_000))).toBe(true)
    expect(inLog()).not.toContain('Dupont')
    const forgetting = (await call('history.list', {})).find(({ label }) => label === 'history.personForgotten')
    expect(await bridge.call('history.undo', { changeId: forgetting!.id })).toMatchObject({
      error: { code: 'undo-final' }
    })
    expect(checkJournal(db)).toEqual([])
  })
})

/** Erases some of what is in the bin, and answers what is then wrong with the journal. */
async function purgeSome({ call, db }: ReturnType<typeof startApp>, seed: number) {
  const ids = (await call('bin.page', {})).rows.map(({ id }) => id)
  const some = ids.filter((_, index) => (seed >> (index % 16)) % 2 === 0)
  if (some.length > 0) await call('bin.purge', { ids: some })
  return checkJournal(db)
}

const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ command: fc.constantFrom(...recordedCommands), seed: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      command: fc.constantFrom('people.remove', 'meetings.remove', 'people.bulkRemove', 'people.merge'),
      seed: fc.nat()
    })
  },
  { weight: 2, arbitrary: fc.record({ command: fc.constantFrom('history.undo', 'history.redo'), seed: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ command: fc.constant('bin.purge'), seed: fc.nat() }) }
)

test('whatever is erased, the journal is whole, and nothing that is taken back or done again later makes it less so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 15, maxLength: 30, size: 'max' }), async (steps) => {
      const app = startApp()
      const { call, db } = app
      try {
        await begin(app, 16)
        const broken = await inOrder(steps, async ({ command, seed }) => {
          if (command === 'bin.purge') return purgeSome(app, seed)
          if (command === 'history.undo' || command === 'history.redo') await rewrite(app, command)
          else await perform(app, command, seed)
          return []
        })
        expect(broken.flat()).toEqual([])
        // Everything that can still be taken back is, as far as what is final lets it.
        const changes = (await call('history.list', {})).filter(({ undone, final }) => !undone && !final)
        const taken = await inOrder(changes, ({ id }) => rewrite(app, 'history.undo', id))
        expect(checkJournal(db)).toEqual([])
        await inOrder(
          taken.filter(({ ok }) => ok),
          () => rewrite(app, 'history.redo')
        )
        expect(checkJournal(db)).toEqual([])
      } finally {
        app.close()
      }
    }),
    { numRuns: 10 }
  )
})

/** A word that stands nowhere else. */
const mark = (where: string) => `Zyxwvut-${where}`

test('nothing of what is erased is left in the files of the journal, five seconds later', async () => {
  const folder = temporaryFolder()
  const app = startApp({ path: join(folder, 'journal.navette') })
  const { call, db } = app
  const gone = aPerson(
    { givenName: mark('given'), familyName: mark('family'), notes: mark('notes').repeat(300), needs: mark('needs') },
    { emails: [{ label: null, value: `${mark('mail')}@example.com` }], organisation: 'Airbus' }
  )
  const { id } = await call('people.create', gone)
  const { id: other } = await call('people.create', aPerson())
  await inOrder(Array(40).keys(), async (step) => {
    const offers = mark(`offer ${step} `).repeat(step + 1)
    await call('people.update', { id, ...gone, person: { ...gone.person, offers } })
    await call('promises.create', aPromise(id, { text: mark(`promise ${step} `).repeat(step + 1) }))
    await call('favours.create', aFavour(other, { description: `stays ${step}` }))
  })
  await call('people.link', { personId: id, otherId: other })
  await call('people.keepApart', { oneId: id, otherId: other })
  const { id: meeting } = await call(
    'meetings.save',
    aMeeting(
      [other],
      { rawText: mark('raw').repeat(2000), place: mark('place') },
      { favours: [aMeetingFavour(other, { description: mark('favour') })] }
    )
  )
  await call('meetings.keepDraft', { context: `meeting:${id}`, content: mark('draft') })
  await importText(app, connections(`${mark('imported')},Nom,,,Airbus,,05 Mar 2024`))
  const [imported] = (await call('people.page', { text: mark('imported') })).rows
  await call('people.bulkRemove', { ids: [id, imported!.id] })
  await call('meetings.remove', { id: meeting })
  await call('bin.purge', { ids: null })
  expect(checkJournal(db)).toEqual([])
  db.raw.pragma('wal_checkpoint(TRUNCATE)')
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))
  app.close()
  expect(files.join('\n').match(/Zyxwvut[ -~]{0,20}|zyxwvut[ -~]{0,20}/g)).toBeNull()
  expect(files.join('\n')).not.toContain(id)
  expect(files.join('\n')).toContain('stays 7')
})
