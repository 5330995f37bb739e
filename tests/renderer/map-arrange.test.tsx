import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aPerson } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

const NAMES = ['Ana', 'Bob', 'Cléo', 'Dan', 'Eva', 'Farid']

/** Six people who know each other in a row, one of them moved far away by hand and let go again. */
async function movedAbout(call: Call) {
  const ids: string[] = []
  for (const givenName of NAMES) ids.push((await call('people.create', aPerson({ givenName, familyName: null }))).id)
  for (const [index, personId] of ids.slice(1).entries())
    await call('network.setAcquaintances', { personId, knownIds: [ids[index]!], strangerIds: [] })
  await call('map.view', {})
  await call('map.move', { projection: 'map', people: [{ personId: ids[0]!, x: 2000, y: 2000 }] })
  await call('map.pin', { projection: 'map', personIds: ids, pinned: false })
}

const openMap = async (fill = movedAbout) => {
  const window = await openWindow({ path: '/map', fill })
  const choose = async (entry: string, role = 'menuitem') => {
    await window.user.click(await screen.findByRole('button', { name: 'Disposition' }))
    await window.user.click(
      await screen.findByRole(role, { name: (name) => name.replaceAll(/\s/g, ' ').includes(entry) })
    )
  }
  const places = async () =>
    new Map((await window.call('map.view', {})).people.map(({ name, x, y }) => [name, { x, y }] as const))
  return { ...window, choose, places }
}

const bar = async () => within(await screen.findByRole('region', { name: 'Nouvelle disposition' }))

test('new places are only looked at until they are kept, and undo brings back the former ones exactly', async () => {
  const { user, choose, places } = await openMap()
  const before = await places()
  await choose('Réorganiser la carte')
  const keep = await (await bar()).findByRole('button', { name: 'Garder' })
  expect(keep).toHaveFocus()
  expect(await places()).toEqual(before)
  await user.click(keep)
  await expectSaid('Carte réorganisée. Ctrl+Z pour revenir.')
  expect(await places()).not.toEqual(before)
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Nouvelle disposition' })).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  await expectSaid(/Carte réorganisée/)
  await waitFor(async () => expect(await places()).toEqual(before))
})

test('Escape goes back, with the focus where it was', async () => {
  const { user, choose, places } = await openMap()
  const before = await places()
  await choose('Réorganiser la carte')
  await (await bar()).findByRole('button', { name: 'Garder' })
  await user.keyboard('{Escape}')
  await expectSaid('Chaque personne est à sa place d’avant.')
  expect(await places()).toEqual(before)
  expect(screen.getByRole('button', { name: 'Disposition' })).toHaveFocus()
})

test('a preview ends when something else is drawn, or when the page is left', async () => {
  const { user, choose, places } = await openMap()
  const before = await places()
  await choose('Réorganiser la carte')
  await (await bar()).findByRole('button', { name: 'Garder' })
  await choose('Cercles de proximité', 'menuitemradio')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Nouvelle disposition' })).toBeNull())
  await choose('Carte : qui connaît qui', 'menuitemradio')
  await choose('Réorganiser la carte')
  await (await bar()).findByRole('button', { name: 'Garder' })
  await user.click(screen.getByRole('link', { name: 'Personnes' }))
  await screen.findByRole('heading', { level: 1, name: 'Personnes' })
  await user.click(screen.getByRole('link', { name: 'Carte' }))
  await screen.findByRole('button', { name: 'Disposition' })
  expect(screen.queryByRole('region', { name: 'Nouvelle disposition' })).toBeNull()
  expect(await places()).toEqual(before)
})

test('an earlier layout is found again and brought back', async () => {
  const { user, choose, places } = await openMap()
  const before = await places()
  await choose('Réorganiser la carte')
  await user.click(await (await bar()).findByRole('button', { name: 'Garder' }))
  await expectSaid(/Carte réorganisée/)
  await choose('· 6 personnes')
  await expectSaid(/Disposition du .* rétablie/)
  await waitFor(async () => expect(await places()).toEqual(before))
})

test('who is pinned stays, and all pins are let go at once', async () => {
  const { choose, user, call, places } = await openMap()
  const [first] = (await call('map.view', {})).people
  await call('map.pin', { projection: 'map', personIds: [first!.id], pinned: true })
  const before = await places()
  await choose('Réorganiser la carte')
  expect(await (await bar()).findByText(/1 épinglée reste à sa place/)).toBeVisible()
  await user.click((await bar()).getByRole('button', { name: 'Garder' }))
  await expectSaid(/Carte réorganisée/)
  expect((await places()).get(first!.name)).toEqual(before.get(first!.name))
  await choose('Libérer l’épingle')
  await expectSaid(/Épingle libérée/)
  expect((await call('map.view', {})).people.filter(({ pinned }) => pinned)).toEqual([])
})

test('work that fails changes nothing, says so, and can be tried again', async () => {
  const { bridge, choose, places, user } = await openMap()
  const before = await places()
  const { call } = bridge
  bridge.call = async (name, input) =>
    name === 'map.arrange' ? { ok: false, error: { code: 'unexpected' } } : call(name, input)
  await choose('Réorganiser la carte')
  expect(await (await bar()).findByRole('alert')).toHaveTextContent(/rien n’a changé sur la carte/)
  bridge.call = call
  await user.click((await bar()).getByRole('button', { name: 'Réessayer' }))
  expect(await (await bar()).findByRole('button', { name: 'Garder' })).toBeVisible()
  expect(await places()).toEqual(before)
})

test('work that goes on can be stopped, and its answer is then nothing', async () => {
  const { bridge, choose, user } = await openMap()
  const { call } = bridge
  const stopped = Promise.withResolvers<{ ok: true; value: null }>()
  bridge.call = async (name, input) => {
    if (name === 'map.stopArranging') stopped.resolve({ ok: true, value: null })
    return name === 'map.arrange' ? stopped.promise : call(name, input)
  }
  await choose('Réorganiser la carte')
  expect(await (await bar()).findByRole('progressbar')).toBeVisible()
  await user.click((await bar()).getByRole('button', { name: 'Arrêter' }))
  await expectSaid('Calcul arrêté : rien n’a changé.')
})
