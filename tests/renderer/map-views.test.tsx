import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aPerson } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

type User = Awaited<ReturnType<typeof openWindow>>['user']

/** Léa is close and met of late, Marie close and met long ago, Paul is neither. */
async function threePeople(call: Call) {
  const person = async (givenName: string, closeness: number) =>
    (await call('people.create', aPerson({ givenName, familyName: null, closeness }))).id
  const [lea, marie, paul] = [await person('Léa', 5), await person('Marie', 4), await person('Paul', 2)]
  for (const date of ['2026-05-02', '2026-06-20']) await call('meetings.save', aMeeting([lea, paul], { date }))
  for (const date of ['2023-06-02', '2024-06-02']) await call('meetings.save', aMeeting([marie], { date }))
}

async function openMap(fill = threePeople) {
  const opened = await openWindow({ path: '/map', fill })
  await screen.findByRole('application')
  return opened
}

const shown = () =>
  within(screen.getByRole('application'))
    .queryAllByRole('listitem')
    .map((item) => /^[^ ,.]+/.exec(item.textContent)?.[0])
const expectShown = (...names: string[]) => waitFor(() => expect(new Set(shown())).toEqual(new Set(names)))

const menu = () => screen.getByRole('button', { name: /^Vue/ })

async function choose(user: User, entry: RegExp | string) {
  await user.click(menu())
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

async function save(user: User, name: string) {
  await choose(user, 'Enregistrer cette vue…')
  const field = await screen.findByRole('textbox', { name: 'Nom de la vue' })
  await user.type(field, name)
  return field
}

test('the supplied views show whom they are named after, through their lens, and the menu says which is shown', async () => {
  const { user } = await openMap()
  await choose(user, /^Mes proches et actifs/)
  await expectShown('Léa')
  expect(screen.getByRole('radio', { name: 'Proximité' })).toBeChecked()
  expect(menu()).toHaveTextContent(/^Vue\s: Mes proches et actifs$/)
  await expectSaid('Vue « Mes proches et actifs »')
  await choose(user, /^En sommeil à retrouver/)
  await expectShown('Marie')
  expect(screen.getByRole('radio', { name: 'Fraîcheur' })).toBeChecked()
  await choose(user, /^Qui relie quoi/)
  await expectShown('Léa', 'Marie', 'Paul')
  expect(screen.getByRole('radio', { name: 'Ponts' })).toBeChecked()
  await choose(user, /^Mon plan/)
  await expectShown()
  expect(screen.getByText(/Personne ne répond à ces filtres\./)).toBeVisible()
})

test('a view lets go of whom one stood on, so that all it shows stands out alike', async () => {
  const { user } = await openMap()
  const map = screen.getByRole('application')
  map.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  await screen.findByRole('complementary')
  await choose(user, /^Qui relie quoi/)
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  expect(map).not.toHaveAttribute('aria-activedescendant')
})

test('a view of one’s own brings back who is drawn and the lens, and is kept in the journal', async () => {
  const { user, call } = await openMap()
  await choose(user, /^En sommeil à retrouver/)
  await user.click(screen.getByRole('radio', { name: 'Équilibre' }))
  expect(menu()).toHaveTextContent(/^Vues$/)
  await save(user, 'À revoir')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid('Vue enregistrée : À revoir (Ctrl+Z pour annuler)')
  await waitFor(() => expect(menu()).toHaveTextContent(/^Vue\s: À revoir$/))
  await choose(user, /^Mes proches et actifs/)
  await expectShown('Léa')
  await choose(user, 'À revoir')
  await expectShown('Marie')
  expect(screen.getByRole('radio', { name: 'Équilibre' })).toBeChecked()
  expect(await call('map.views')).toMatchObject([
    { name: 'À revoir', settings: { lens: 'balance', question: { filter: { states: ['lapsed', 'dormant'] } } } }
  ])
})

test('a name that is taken is said to be replaced before it is', async () => {
  const { user, call } = await openMap()
  await save(user, 'À revoir')
  await user.click(screen.getByRole('button', { name: /^Enregistrer/ }))
  await waitFor(async () => expect(await call('map.views')).toHaveLength(1))
  await user.click(screen.getByRole('radio', { name: 'Ponts' }))
  await save(user, 'a REVOIR')
  expect(screen.getByText(/existe déjà\s: elle sera remplacée/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Remplacer/ }))
  await waitFor(async () =>
    expect(await call('map.views')).toMatchObject([{ name: 'a REVOIR', settings: { lens: 'bridges' } }])
  )
})

test('a view without a name is not saved, and the field says why', async () => {
  const { user, call } = await openMap()
  const field = await save(user, ' ')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(field).toBeInvalid())
  expect(await call('map.views')).toEqual([])
})

test('a view is renamed and removed by the keyboard, and each is taken back', async () => {
  const { user, call } = await openMap()
  await save(user, 'À revoir')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await call('map.views')).toHaveLength(1))
  await choose(user, 'Renommer ou retirer…')
  const field = await screen.findByRole('textbox', { name: 'Nom de la vue À revoir' })
  await user.clear(field)
  await user.type(field, 'Élus{Enter}')
  await expectSaid('Vue renommée : Élus (Ctrl+Z pour annuler)')
  await user.click(await screen.findByRole('button', { name: 'Retirer la vue Élus' }))
  await expectSaid('Vue supprimée : Élus (Ctrl+Z pour annuler)')
  expect(await screen.findByText('Aucune vue enregistrée.')).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await call('map.views')).toMatchObject([{ name: 'Élus' }]))
  await user.click(menu())
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Élus' })).toBeVisible())
})

test('a view keeps to those who are still there', async () => {
  const { user } = await openMap(async (call) => {
    await threePeople(call)
    await call('map.saveView', {
      name: 'Ancienne',
      settings: {
        question: { added: ['nobody'], removed: ['nobody either'], folded: ['no circle'], opened: ['none'] },
        lens: 'circles',
        sight: { x: 0, y: 0, zoom: 1 }
      }
    })
  })
  await choose(user, 'Ancienne')
  await waitFor(() => expect(menu()).toHaveTextContent(/Ancienne$/))
  await expectShown('Léa', 'Marie', 'Paul')
})

test('the views read in English', async () => {
  const { user } = await openWindow({ path: '/map', language: 'en', fill: threePeople })
  await user.click(await screen.findByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Dormant, to find again/ }))
  await expectShown('Marie')
  expect(screen.getByRole('button', { name: named('View: Dormant, to find again') })).toBeVisible()
})
