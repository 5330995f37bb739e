import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { temporaryFolder } from '../support/files'
import { importFile } from '../support/import-file'

const settings = {
  question: { count: 60, filter: { states: ['dormant' as const] }, folded: ['no such circle'] },
  lens: 'bridges' as const,
  sight: { x: 12.5, y: -40, zoom: 0.75 }
}

test('a view keeps who is drawn, the lens and what was in sight, and every step is taken back', async () => {
  const { call } = startApp()
  const { id } = await call('map.saveView', { name: 'À revoir', settings })
  const [saved] = await call('map.views')
  expect(saved).toMatchObject({ id, name: 'À revoir', settings: { ...settings, question: { projection: 'map' } } })
  await call('map.renameView', { id, name: 'À retrouver' })
  await call('map.removeView', { id })
  expect(await call('map.views')).toEqual([])
  await call('history.undo', {})
  expect(await call('map.views')).toMatchObject([{ name: 'À retrouver' }])
  await call('history.undo', {})
  expect(await call('map.views')).toEqual([saved])
})

test('saving under a name that is taken replaces that view; renaming to one is refused', async () => {
  const { call, bridge } = startApp()
  const { id } = await call('map.saveView', { name: 'Mes élus', settings })
  const again = await call('map.saveView', {
    name: 'mes elus',
    settings: { ...settings, lens: 'circles', sight: null }
  })
  expect(again).toEqual({ id })
  expect(await call('map.views')).toMatchObject([{ name: 'mes elus', settings: { lens: 'circles', sight: null } }])
  await call('history.undo', {})
  expect(await call('map.views')).toMatchObject([{ name: 'Mes élus', settings: { lens: 'bridges' } }])
  const { id: other } = await call('map.saveView', { name: 'Autre', settings })
  expect(await bridge.call('map.renameView', { id: other, name: 'MES ÉLUS' })).toMatchObject({
    error: { code: 'view-exists', values: { name: 'Mes élus' } }
  })
  await call('map.renameView', { id: other, name: 'AUTRE' })
  expect((await call('map.views')).map(({ name }) => name)).toEqual(['AUTRE', 'Mes élus'])
})

test('a filter of the list of people, and what cannot be read, are no views of the map', async () => {
  const { call, db } = startApp()
  await call('people.saveFilter', { name: 'Proches', filter: { minCloseness: 4 } })
  const insert = db.raw.prepare(
    `INSERT INTO view (id, name, filters, lens, createdAt, updatedAt) VALUES (?, ?, ?, ?, '', '')`
  )
  insert.run('1', 'Broken', '{', 'bridges')
  insert.run('2', 'Empty', 'null', 'bridges')
  insert.run('3', 'Later', '{"question": {"count": 9000}, "sight": null}', 'circles')
  insert.run('4', 'Unknown lens', '{"question": {}, "sight": null}', 'kindness')
  expect(await call('map.views')).toEqual([])
})

test('views and filters of the list of people are not taken for each other', async () => {
  const { call } = startApp()
  const view = await call('map.saveView', { name: 'Vue', settings })
  const filter = await call('people.saveFilter', { name: 'Filtre', filter: { minCloseness: 4 } })
  const refused = { code: 'not-found', fields: { id: 'not-found' } }
  await expect(call('map.removeView', filter)).rejects.toMatchObject(refused)
  await expect(call('map.renameView', { ...filter, name: 'x' })).rejects.toMatchObject(refused)
  await expect(call('people.removeFilter', view)).rejects.toMatchObject(refused)
  await expect(call('people.renameFilter', { ...view, name: 'x' })).rejects.toMatchObject(refused)
  expect(await call('people.filters')).toMatchObject([{ name: 'Filtre' }])
  expect(await call('map.views')).toMatchObject([{ name: 'Vue' }])
})

test('views come back from an exported file', async () => {
  const app = startApp()
  await app.call('map.saveView', { name: ' Mes élus ', settings })
  const path = join(temporaryFolder(), 'carnet.json')
  await app.call('transfer.export', { path })
  const other = startApp()
  await importFile(other, path)
  expect(await other.call('map.views')).toEqual(await app.call('map.views'))
  expect(await other.call('map.views')).toMatchObject([{ name: 'Mes élus' }])
})
