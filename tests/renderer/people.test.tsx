import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

/** The names in the table, in the order in which they stand. */
const namesShown = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent)

const person = (givenName: string, familyName: string, organisation: string | null = null) =>
  aPerson({ givenName, familyName }, { organisation })

async function threePeople(call: Call) {
  const { id: karim } = await call('people.create', person('Karim', 'Benali', 'Orféa'))
  const { id: marie } = await call('people.create', person('Marie', 'Dupont', 'Airbus'))
  const { id: helene } = await call('people.create', person('Hélène', 'Œuvrard', 'Airbus'))
  return { karim, marie, helene }
}

/** Chooses one entry of a list that opens. */
async function choose(user: Awaited<ReturnType<typeof openWindow>>['user'], field: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: field }))
  await user.click(await screen.findByRole('option', { name: option }))
}

test('an empty journal says what the page is for and offers three ways to begin', async () => {
  await openWindow({ path: '/people' })
  expect(await screen.findByText(/Ici se trouvent les personnes/)).toBeVisible()
  for (const name of ['Importer mes contacts', 'Voir l’exemple'])
    expect(screen.getByRole('button', { name })).toBeVisible()
  expect(screen.getAllByRole('button', { name: 'Ajouter une personne' })).toHaveLength(2)
})

test('a person is added by the keyboard alone, and their page opens', async () => {
  const { user, call } = await openWindow({ path: '/people' })
  const [add] = await screen.findAllByRole('button', { name: 'Ajouter une personne' })
  add?.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveFocus())
  await user.keyboard('Marie{Tab}Dupont{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })).toBeVisible()
  await expectSaid('Marie Dupont : fiche ajoutée (Ctrl+Z pour annuler)')
  expect((await call('people.page', {})).rows[0]).toMatchObject({ listName: 'DUPONT Marie' })
})

test('a name that is nearly known already is pointed out, and can be added all the same', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: threePeople })
  await user.click(await screen.findByRole('button', { name: 'Ajouter une personne' }))
  await user.type(await screen.findByRole('textbox', { name: 'Prénom' }), 'Maria')
  await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Dupont')
  expect(await screen.findByText(/Existe déjà/)).toHaveTextContent('Existe déjà ? Marie Dupont (Airbus)')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await screen.findByRole('heading', { level: 1, name: 'Maria Dupont' })
  expect((await call('people.page', {})).total).toBe(4)
})

test('what is wrong in the form is said beside the field, and nothing is saved', async () => {
  const { user, call } = await openWindow({ path: '/people' })
  await user.click((await screen.findAllByRole('button', { name: 'Ajouter une personne' }))[0]!)
  await user.click(await screen.findByRole('button', { name: 'Enregistrer' }))
  const givenName = screen.getByRole('textbox', { name: 'Prénom' })
  await waitFor(() => expect(givenName).toHaveAccessibleDescription('Indiquez un prénom ou un nom.'))
  expect(givenName).toHaveFocus()
  await user.keyboard('Marie')
  await user.type(screen.getByRole('textbox', { name: 'Rencontre le' }), '31/02/2019')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Rencontre le' })).toBeInvalid())
  expect(screen.getByText('Date non reconnue. Exemples : 2019, 05/2019, 12/05/2019.')).toBeVisible()
  expect((await call('people.page', {})).total).toBe(0)
})

test('when saving fails the input stays, and the failure is said', async () => {
  const { user, call, bridge } = await openWindow({ path: '/people' })
  const { call: working } = bridge
  bridge.call = async (name, input) =>
    name === 'people.create' ? { ok: false, error: { code: 'disk-full' } } : working(name, input)
  await user.click((await screen.findAllByRole('button', { name: 'Ajouter une personne' }))[0]!)
  await user.type(await screen.findByRole('textbox', { name: 'Prénom' }), 'Marie')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Le disque est plein.')
  expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Marie')
  bridge.call = working
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await screen.findByRole('heading', { level: 1, name: 'Marie' })
  expect((await call('people.page', {})).total).toBe(1)
})

test('a form closed before it was saved has its input back, until one starts over', async () => {
  const { user } = await openWindow({ path: '/people' })
  const add = async () => user.click((await screen.findAllByRole('button', { name: 'Ajouter une personne' }))[0]!)
  await add()
  await user.type(await screen.findByRole('textbox', { name: 'Prénom' }), 'Marie')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getAllByRole('button', { name: 'Ajouter une personne' })[0]).toHaveFocus()
  await add()
  expect(await screen.findByText('Repris là où vous l’aviez laissé.')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Marie')
  await user.click(screen.getByRole('button', { name: 'Repartir de zéro' }))
  expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('')
})

test('the slash goes to the search, which finds whatever the accents, and says how many of how many', async () => {
  const { user } = await openWindow({ path: '/people', fill: threePeople })
  expect(await screen.findByText('3 personnes')).toBeVisible()
  await user.keyboard('/')
  expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toHaveFocus()
  await user.keyboard('helene')
  expect(await screen.findByText('1 personne sur 3')).toBeVisible()
  expect(namesShown()).toEqual(['ŒUVRARD Hélène'])
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }))
  expect(await screen.findByText('3 personnes')).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('')
})

test('the list is sorted by its headers: names from A to Z, dates and amounts from the latest and greatest', async () => {
  const { user } = await openWindow({
    path: '/people',
    fill: async (call) => {
      const { karim, helene } = await threePeople(call)
      await call('meetings.save', aMeeting([karim], { date: '2026-05-02' }))
      await call('meetings.save', aMeeting([helene], { date: '2026-06-02' }))
    }
  })
  await screen.findByText('3 personnes')
  expect(namesShown()).toEqual(['BENALI Karim', 'DUPONT Marie', 'ŒUVRARD Hélène'])
  await user.click(screen.getByRole('button', { name: /^Nom/ }))
  await waitFor(() => expect(namesShown()).toEqual(['ŒUVRARD Hélène', 'DUPONT Marie', 'BENALI Karim']))
  await user.click(screen.getByRole('button', { name: 'Dernier échange' }))
  await waitFor(() => expect(namesShown()).toEqual(['ŒUVRARD Hélène', 'BENALI Karim', 'DUPONT Marie']))
  expect(screen.getByRole('columnheader', { name: /Dernier échange/ })).toHaveAttribute('aria-sort', 'descending')
})

test('the list is narrowed by how the tie stands, by balance and by circle', async () => {
  const { user } = await openWindow({
    path: '/people',
    fill: async (call) => {
      const { karim, marie, helene } = await threePeople(call)
      const club = await call('circles.create', { name: 'Club DSI' })
      await call('people.update', { ...person('Hélène', 'Œuvrard'), id: helene, circleIds: [club.id] })
      for (const date of ['2023-01-10', '2024-06-10', '2025-01-10'])
        await call('meetings.save', aMeeting([karim], { date }))
      for (const date of ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'])
        await call('favours.create', aFavour(marie, { date, direction: 'received' }))
    }
  })
  await screen.findByText('3 personnes')
  await choose(user, 'Lien', 'En sommeil')
  await waitFor(() => expect(namesShown()).toEqual(['BENALI Karim']))
  expect(within(screen.getByRole('table')).getByText('En sommeil')).toBeVisible()
  await choose(user, 'Lien', 'Tous les liens')
  await choose(user, 'Équilibre', 'Vous avez plus reçu')
  await waitFor(() => expect(namesShown()).toEqual(['DUPONT Marie']))
  await choose(user, 'Équilibre', 'Tous')
  await choose(user, 'Cercle', 'Club DSI (1)')
  await waitFor(() => expect(namesShown()).toEqual(['ŒUVRARD Hélène']))
})

test('arrows and Enter open somebody, and the list is as it was when one comes back', async () => {
  const { user } = await openWindow({ path: '/people', fill: threePeople })
  await user.type(await screen.findByRole('searchbox', { name: 'Rechercher' }), 'airbus')
  await screen.findByText('2 personnes sur 3')
  screen.getByRole('button', { name: 'DUPONT Marie' }).focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'ŒUVRARD Hélène' })).toHaveFocus())
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Hélène Œuvrard' })
  await user.click(screen.getByRole('link', { name: /Toutes les personnes/ }))
  expect(await screen.findByText('2 personnes sur 3')).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('airbus')
})

test('the list speaks English too', async () => {
  await openWindow({ path: '/people', language: 'en', fill: threePeople })
  expect(await screen.findByText('3 people')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add a person' })).toBeVisible()
})
