import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { named, openWindow, type Call } from '../support/render'

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, ' ')

/** Anne, met, who knows Bruno and Chloé; Chloé is promised something and gave advice twice. */
async function threePeople(call: Call) {
  const create = async (givenName: string, familyName: string) =>
    (await call('people.create', aPerson({ givenName, familyName }, { organisation: 'Airbus' }))).id
  const anne = await create('Anne', 'Zola')
  const bruno = await create('Bruno', 'Blanc')
  const chloe = await create('Chloé', 'Martin')
  await call('people.link', { personId: anne, otherId: bruno })
  await call('people.link', { personId: anne, otherId: chloe })
  await call('meetings.save', aMeeting([anne]))
  await call('favours.create', aFavour(chloe))
  await call('favours.create', aFavour(chloe))
  await call('promises.create', aPromise(chloe))
}

async function openTable(fill: (call: Call) => Promise<unknown> = threePeople) {
  const opened = await openWindow({ path: '/map', fill })
  await opened.user.click(await screen.findByRole('radio', { name: 'Table' }))
  const table = within(await screen.findByRole('table', { name: 'Les mêmes personnes, en table' }))
  const names = () => table.getAllByRole('rowheader').map((cell) => plain(cell.textContent))
  const rowOf = (name: string) => table.getAllByRole('row').find((row) => plain(row.textContent).includes(name))!
  return { ...opened, table, names, rowOf }
}

test('the table says all that the map shows, with the words of the map', async () => {
  const { table, rowOf } = await openTable()
  expect(table.getAllByRole('columnheader').map((header) => plain(header.textContent))).toEqual([
    '',
    'Nom ↑',
    'Actions',
    'Organisation',
    'Cercles',
    'Proximité',
    'Dernier échange',
    'Donné',
    'Reçu',
    'Équilibre',
    'Pont',
    'Promesses',
    'Sur la carte'
  ])
  const cells = within(rowOf('MARTIN Chloé'))
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent))
  expect(cells.slice(2, 3)).toEqual(['Airbus'])
  expect(cells.slice(6, 9)).toEqual(['0', '2', 'plutôt reçu'])
  expect(cells[10]).toBe('1')
})

test('the order of the table is the one in which the map is walked', async () => {
  const { user, names } = await openTable()
  expect(names()).toEqual(['BLANC Bruno', 'MARTIN Chloé', 'ZOLA Anne'])
  await user.click(screen.getByRole('button', { name: 'Reçu' }))
  expect(names()[0]).toBe('MARTIN Chloé')
  await user.click(screen.getByRole('button', { name: 'Nom' }))
  await user.click(screen.getByRole('button', { name: 'Nom' }))
  expect(names()).toEqual(['ZOLA Anne', 'MARTIN Chloé', 'BLANC Bruno'])
  await user.click(screen.getByRole('radio', { name: 'Carte' }))
  const map = await screen.findByRole('application')
  map.focus()
  await user.keyboard('{Home}')
  expect(plain(document.getElementById(map.getAttribute('aria-activedescendant')!)?.textContent)).toMatch(/^Anne Zola/)
})

test('Tab stops at one line, and arrows go from line to line', async () => {
  const { user, table } = await openTable()
  const openers = table.getAllByRole('button', { name: /^(BLANC|MARTIN|ZOLA)/ })
  expect(openers.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
  openers[0]!.focus()
  await user.keyboard('{ArrowDown}')
  expect(openers[1]).toHaveFocus()
  expect(openers.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1])
  await user.keyboard('{End}{ArrowDown}')
  expect(openers[2]).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('complementary', { name: 'Fiche d’Anne Zola' })).toBeVisible()
})

test('lines are chosen with boxes, one by one or all, and have a card together', async () => {
  const { user } = await openTable()
  await user.click(screen.getByRole('checkbox', { name: 'Choisir Bruno Blanc' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choisir Anne Zola' }))
  expect(await screen.findByRole('complementary', { name: /^2 personnes choisies/ })).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^Choisir toutes/ }))
  expect(await screen.findByRole('complementary', { name: /^3 personnes choisies/ })).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^Choisir toutes/ }))
  expect(screen.queryByRole('complementary')).toBeNull()
})

test('everything the map can do is in the menu of a line', async () => {
  const { user, call, rowOf, names } = await openTable()
  const choose = async (name: string, item: string) => {
    await user.click(within(rowOf(name)).getByRole('button', { name: /^Plus d’actions/ }))
    await user.click(await screen.findByRole('menuitem', { name: named(item) }))
  }
  await choose('BLANC Bruno', 'Épingler')
  await waitFor(async () =>
    expect((await call('map.view', {})).people.filter(({ pinned }) => pinned).map(({ name }) => name)).toEqual([
      'Bruno Blanc'
    ])
  )
  await choose('BLANC Bruno', 'Autour')
  await waitFor(() => expect(names()).toEqual(['BLANC Bruno', 'ZOLA Anne']))
  await user.click(screen.getByRole('button', { name: 'Tout revoir' }))
  await choose('BLANC Bruno', 'Chemin vers…')
  await screen.findByRole('combobox', { name: named('Chemin de Bruno Blanc vers…') })
  await user.keyboard('{Escape}')
  await choose('BLANC Bruno', 'Déplacer…')
  const card = within(await screen.findByRole('complementary', { name: /Bruno Blanc/ }))
  await user.click(await card.findByRole('button', { name: 'Vers la droite' }))
  const before = (await call('map.view', {})).people.find(({ name }) => name === 'Bruno Blanc')!
  await user.click(card.getByRole('button', { name: 'Garder' }))
  await waitFor(async () =>
    expect((await call('map.view', {})).people.find(({ name }) => name === 'Bruno Blanc')!.x).toBeCloseTo(before.x + 20)
  )
  await choose('MARTIN Chloé', 'Retirer de la carte')
  await screen.findByText(named('1 autre personne'))
  await waitFor(() => expect(screen.getByRole('table')).toContainElement(document.activeElement as HTMLElement))
})

test('who is taken off the map stands below without a tick, and comes back with it', async () => {
  const { user, call, names } = await openTable()
  const places = async () => new Map((await call('map.view', {})).people.map(({ id, x, y }) => [id, [x, y]]))
  const before = await places()
  await user.click(screen.getByRole('checkbox', { name: named('Sur la carte : Bruno Blanc') }))
  await screen.findByText(named('1 autre personne'))
  expect(screen.getByRole('checkbox', { name: named('Sur la carte : Bruno Blanc') })).not.toBeChecked()
  expect(names()).toEqual(['MARTIN Chloé', 'ZOLA Anne', '1 autre personne', 'BLANC Bruno'])
  await user.click(screen.getByRole('checkbox', { name: named('Sur la carte : Bruno Blanc') }))
  await waitFor(() => expect(names()).toEqual(['BLANC Bruno', 'MARTIN Chloé', 'ZOLA Anne']))
  expect(await places()).toEqual(before)
})

/** Whether somebody is on the map. */
const box = (name: string) => screen.getByRole('checkbox', { name: named(`Sur la carte : ${name}`) })

test('whoever takes people off by their boxes, and puts them back, goes on from line to line', async () => {
  const { user, names } = await openTable()
  box('Bruno Blanc').focus()
  await user.keyboard(' ')
  await screen.findByText(named('1 autre personne'))
  expect(box('Chloé Martin')).toHaveFocus()
  await user.keyboard(' ')
  await screen.findByText(named('2 autres personnes'))
  expect(box('Anne Zola')).toHaveFocus()
  box('Chloé Martin').focus()
  await user.keyboard(' ')
  await waitFor(() => expect(names()).toEqual(['MARTIN Chloé', 'ZOLA Anne', '1 autre personne', 'BLANC Bruno']))
  expect(box('Bruno Blanc')).toHaveFocus()
})

test('everybody who is not drawn is in the table, a page at a time', async () => {
  const { user, names } = await openTable(async (call) => {
    for (let number = 101; number <= 240; number++)
      await call('people.create', aPerson({ givenName: 'N', familyName: `F${number}` }))
  })
  await screen.findByText(named('60 autres personnes'))
  expect(names()).toHaveLength(80 + 1 + 50)
  const first = names().at(-1)
  await user.click(
    within(screen.getByRole('navigation', { name: 'Pages des autres personnes' })).getAllByRole('button')[1]!
  )
  await waitFor(() => expect(names()).toHaveLength(80 + 1 + 10))
  expect(names()).not.toContain(first)
})
