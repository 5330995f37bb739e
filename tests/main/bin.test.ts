import { describe, expect, onTestFinished, test } from 'vitest'
import { records } from '#shared/domain/records'
import { binnedTables } from '../../src/main/bin/bin.repository'
import { startApp } from '../support/app'
import { aFavour, aPerson } from '../support/builders'
import { age, withBin, words } from '../support/bin'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

describe('what is in the bin', () => {
  test('every kind of record that can go there is listed, but for doubts, which go with their meeting', () => {
    const withBinOf = Object.entries(records).flatMap(([name, { schema }]) =>
      'deletedAt' in schema.shape ? [name] : []
    )
    expect(binnedTables.toSorted()).toEqual(withBinOf.toSorted())
  })

  test('what went together is one entry, said in the user’s words, the last one first', async () => {
    const { call, bin, put, marie, paul, meeting } = await withBin()
    await call('people.link', { personId: marie, otherId: paul })
    const { id: favour } = await call('favours.create', aFavour(paul, { direction: 'given' }))
    await put(() => call('meetings.remove', { id: meeting }))
    await put(() => call('people.unlink', { personId: marie, otherId: paul }))
    await put(() => call('favours.remove', { id: favour }))
    await put(() => call('people.remove', { id: marie }))
    const rows = await bin()
    const [first, second] = [marie, paul].toSorted().map((id) => (id === marie ? 'Marie Dupont' : 'Paul Martin'))
    expect(rows.map(words)).toEqual([
      'Marie Dupont (Airbus)',
      'Conseil, pour Paul Martin',
      `${first} et ${second}`,
      'Déjeuner du 15 juin 2026 avec Marie Dupont et 1 autre'
    ])
    expect(rows.map(({ others }) => others)).toEqual([
      [],
      [],
      [],
      [
        { kind: 'favour', count: 1 },
        { kind: 'promise', count: 1 }
      ]
    ])
    const page = await call('bin.page', { kind: 'meeting' })
    expect(page).toMatchObject({ total: 1, rows: [{ first: { record: 'meeting' } }] })
    expect(page.kinds).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'meeting', count: 1 },
      { kind: 'favour', count: 1 },
      { kind: 'acquaintance', count: 1 }
    ])
    expect(page.records).toContainEqual({ kind: 'favour', count: 2 })
  })

  test('many people who went together are one entry, and pages follow one another', async () => {
    const app = startApp()
    onTestFinished(app.close)
    const made = await inOrder(['Ada', 'Grace', 'Emmy'], (givenName) =>
      app.call('people.create', aPerson({ givenName }))
    )
    const ids = made.map(({ id }) => id)
    await app.call('people.bulkRemove', { ids })
    expect((await app.call('bin.page', {})).rows.map(words)).toEqual(['Ada Dupont et 2 autres'])
    expect(await app.call('bin.page', { offset: 1, limit: 1 })).toMatchObject({ total: 1, rows: [] })
  })

  test('an entry says how many days are left', async () => {
    const app = await withBin()
    await app.put(() => app.call('people.remove', { id: app.paul }))
    expect((await app.bin())[0]?.daysLeft).toBe(30)
    age(app, 18)
    expect((await app.bin())[0]?.daysLeft).toBe(12)
    age(app, 40)
    expect((await app.bin())[0]?.daysLeft).toBe(0)
  })
})

describe('putting back', () => {
  test('what went together comes back together, but for what changed with the time, and that is taken back', async () => {
    const { call, db, bin, put, meeting } = await withBin()
    const live = () => dump(db).replaceAll(/ updatedAt='[^']*'/g, '')
    const before = live()
    await put(() => call('meetings.remove', { id: meeting }))
    const binned = dump(db)
    const [entry] = await bin()
    expect(await call('bin.restore', { id: entry!.id })).toEqual([
      { kind: 'meeting', count: 1 },
      { kind: 'favour', count: 1 },
      { kind: 'promise', count: 1 }
    ])
    expect(live()).toBe(before)
    expect(await bin()).toEqual([])
    expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({ label: 'history.restored' })
    await call('history.undo', {})
    expect(dump(db)).toBe(binned)
  })

  test('what hangs on something in the bin is refused alone, and comes back with it', async () => {
    const { call, bridge, bin, put, marie } = await withBin()
    const { id: favour } = await call('favours.create', aFavour(marie))
    const first = await put(() => call('favours.remove', { id: favour }))
    const second = await put(() => call('people.remove', { id: marie }))
    expect((await bin()).at(-1)).toMatchObject({
      id: first,
      needs: [{ id: second, first: { values: { name: 'Marie Dupont' } } }]
    })
    expect(await bridge.call('bin.restore', { id: first })).toMatchObject({
      error: { code: 'bin-needs', values: { what: 'Marie Dupont (Airbus)' } }
    })
    await call('bin.restore', { id: first, withNeeded: true })
    expect(await bin()).toEqual([])
    expect((await call('favours.page', { personId: marie })).total).toBe(2)
  })

  test('what was put back does not go again by itself while something noted since hangs on it', async () => {
    const { bridge, call, put, bin, marie } = await withBin()
    await call('bin.restore', { id: await put(() => call('people.remove', { id: marie })) })
    const [restored] = await call('history.list', {})
    await call('favours.create', aFavour(marie))
    const [favour, blocked] = await call('history.list', {})
    expect(blocked).toMatchObject({ id: restored!.id, blockedBy: { id: favour!.id } })
    expect(await bridge.call('history.undo', { changeId: restored!.id })).toMatchObject({
      ok: false,
      error: { code: 'undo-blocked' }
    })
    expect(await bin()).toEqual([])
  })

  test('a circle whose name was given to another one meanwhile does not come back', async () => {
    const app = startApp()
    onTestFinished(app.close)
    await app.call('circles.create', { name: 'Club' })
    app.db.raw.prepare(`UPDATE circle SET deletedAt = '2026-06-20T10:00:00.000Z'`).run()
    await app.call('circles.create', { name: 'CLUB' })
    expect(await app.bridge.call('bin.restore', { id: '2026-06-20T10:00:00.000Z' })).toMatchObject({
      error: { code: 'circle-exists' }
    })
  })

  test('what is not in the bin cannot be put back', async () => {
    const { bridge } = await withBin()
    expect(await bridge.call('bin.restore', { id: '2026-01-01T00:00:00.000Z' })).toMatchObject({
      error: { code: 'not-found' }
    })
  })
})
