import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

test('circles are listed as French sorts names, with how many people are in each', async () => {
  const { call } = startApp()
  const created = await inOrder(['Zumba', 'École', 'Alumni'], (name) => call('circles.create', { name, kind: 'club' }))
  const [, school = ''] = created.map(({ id }) => id)
  await call('people.create', aPerson({}, { circleIds: [school] }))
  const left = await call('people.create', aPerson({}, { circleIds: [school] }))
  const binned = await call('people.create', aPerson({}, { circleIds: [school] }))
  await call('people.update', { id: left.id, ...aPerson() })
  await call('people.remove', { id: binned.id })
  expect(await call('circles.list')).toEqual([
    { id: created[2]?.id, name: 'Alumni', kind: 'club', members: 0 },
    { id: school, name: 'École', kind: 'club', members: 1 },
    { id: created[0]?.id, name: 'Zumba', kind: 'club', members: 0 }
  ])
})

test('a circle whose name is there already, accents and case aside, is refused by its name', async () => {
  const { bridge, call, db } = startApp()
  await call('circles.create', { name: 'École des Mines' })
  const before = dump(db)
  expect(await bridge.call('circles.create', { name: ' ECOLE  des mines ' })).toMatchObject({
    ok: false,
    error: { code: 'circle-exists', values: { name: 'École des Mines' }, fields: { name: 'circle-exists' } }
  })
  expect(await bridge.call('circles.create', { name: ' ' })).toMatchObject({
    error: { code: 'invalid-input', fields: { name: expect.any(String) } }
  })
  expect(dump(db)).toBe(before)
})

test('the history tells a circle by its name', async () => {
  const { call } = startApp()
  await call('circles.create', { name: 'Club DSI' })
  expect(await call('history.list', {})).toMatchObject([{ label: 'history.circleAdded', values: { name: 'Club DSI' } }])
})
