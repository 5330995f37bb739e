import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

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

test('every kind of fact is edited in one form, with a circle and an introducer made on the way', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: threePeople })
  await user.click(await screen.findByRole('button', { name: 'DUPONT Marie' }))
  await user.click(await screen.findByRole('button', { name: 'Modifier' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Modifier la fiche de Marie Dupont' }))
  await user.type(dialog.getByRole('textbox', { name: 'Fonction' }), 'Directrice des RH')
  await user.type(dialog.getByRole('combobox', { name: 'Cercles' }), 'Alumni HEC{Enter}')
  await user.type(dialog.getByRole('textbox', { name: 'Rencontre le' }), '5/2019')
  await user.type(dialog.getByRole('combobox', { name: 'Présentation par' }), 'Paul Martin')
  await user.click(await screen.findByRole('option', { name: named('Créer « Paul Martin »') }))
  await user.click(dialog.getByRole('button', { name: 'Ajouter un e-mail' }))
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'marie@example.com')
  await user.click(dialog.getByRole('button', { name: 'Ajouter un téléphone' }))
  await user.type(dialog.getByRole('textbox', { name: 'Anniversaire' }), '9/5')
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))

  const facts = within(await screen.findByRole('region', { name: 'En bref' }))
  expect(await facts.findByText('Alumni HEC')).toBeVisible()
  for (const text of ['mai 2019', 'marie@example.com', '9 mai']) expect(facts.getByText(text)).toBeVisible()
  expect(facts.getByRole('link', { name: 'Paul Martin' })).toBeVisible()
  const { rows } = await call('people.page', { text: 'Marie' })
  const stored = await call('people.get', { id: rows[0]!.id })
  expect(stored).toMatchObject({
    organisation: 'Airbus',
    emails: [{ label: null, value: 'marie@example.com' }],
    phones: [],
    person: { roleText: 'Directrice des RH', metOn: '2019-05', birthday: '--05-09' }
  })
})

test('a person put in the bin is gone from the list, and Ctrl+Z brings them back', async () => {
  const { user } = await openWindow({ path: '/people', fill: threePeople })
  await user.click(await screen.findByRole('button', { name: 'DUPONT Marie' }))
  await user.click(await screen.findByRole('button', { name: 'Mettre à la corbeille' }))
  expect(await screen.findByText('2 personnes')).toBeVisible()
  await expectSaid('Marie Dupont : à la corbeille (Ctrl+Z pour annuler)')
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('3 personnes')).toBeVisible()
  expect(namesShown()).toContain('DUPONT Marie')
})

test('somebody who is not in the journal gets a sentence and a way back', async () => {
  await openWindow({ path: '/people/nobody' })
  expect(await screen.findByText(/Cette personne n’est plus dans le carnet/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Toutes les personnes' })).toBeVisible()
})

/** Opens Marie's page; Karim and Hélène are in the journal too. */
async function openMarie(fill?: (call: Call, marie: string) => Promise<unknown>) {
  const opened = await openWindow({
    path: '/people',
    fill: async (call) => {
      const { marie } = await threePeople(call)
      await fill?.(call, marie)
    }
  })
  await opened.user.click(await screen.findByRole('button', { name: 'DUPONT Marie' }))
  await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })
  const marie = (await opened.call('people.page', { text: 'Marie' })).rows[0]!.id
  return { ...opened, marie }
}

test('closeness and whether favours count are saved as soon as they are set', async () => {
  const { user, call, marie } = await openMarie((fill, id) => fill('favours.create', aFavour(id)))
  expect(await screen.findByText(/^Reçu 1 · donné 0/)).toBeVisible()
  await choose(user, 'Proximité', 'Proche')
  await expectSaid('Proximité : Proche (Ctrl+Z pour annuler)')
  await user.click(screen.getByRole('switch', { name: 'Compter les services' }))
  expect(await screen.findByText(/^Sans compter/)).toBeVisible()
  expect((await call('people.get', { id: marie })).person).toMatchObject({ closeness: 4, noLedger: true })
})

test('a promise is added, moved by a week, and done', async () => {
  const { user, call, marie } = await openMarie()
  const promises = within(screen.getByRole('region', { name: 'Promesses' }))
  await user.click(promises.getByRole('button', { name: 'Ajouter une promesse' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une promesse' }))
  await user.type(dialog.getByRole('textbox', { name: 'Quoi' }), 'envoyer le rapport{Enter}')
  expect(await promises.findByText('envoyer le rapport')).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Reporter : envoyer le rapport') }))
  await user.click(await screen.findByRole('button', { name: /^D’une semaine/ }))
  expect(await promises.findByText(/pour le mar. 7 juil. 2026 · reportée une fois/)).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Fait : envoyer le rapport') }))
  expect(await promises.findByText('Aucune promesse en cours.')).toBeVisible()
  await expectSaid('Promesse tenue : envoyer le rapport (Ctrl+Z pour annuler)')
  expect((await call('promises.page', { personId: marie, open: false })).rows).toMatchObject([{ status: 'kept' }])
  await user.click(promises.getByRole('checkbox', { name: 'Voir aussi la promesse close' }))
  expect(await promises.findByRole('button', { name: named('Rouvrir : envoyer le rapport') })).toBeVisible()
})

test('who knows whom is added by name, and removed again', async () => {
  const { user, call, marie } = await openMarie()
  const knows = within(screen.getByRole('region', { name: 'Connaît' }))
  await user.click(knows.getByRole('button', { name: 'Ajouter quelqu’un' }))
  await waitFor(() => expect(knows.getByRole('combobox', { name: 'Qui Marie Dupont connaît' })).toHaveFocus())
  await user.keyboard('kar')
  await screen.findByRole('option', { name: /Karim Benali/ })
  await user.keyboard('{Enter}')
  expect(await knows.findByRole('link', { name: 'Karim Benali' })).toBeVisible()
  expect((await call('people.get', { id: marie })).acquaintances).toMatchObject([{ name: 'Karim Benali' }])
  await user.click(knows.getByRole('button', { name: 'Retirer le lien avec Karim Benali' }))
  await waitFor(() => expect(knows.queryByRole('link', { name: 'Karim Benali' })).toBeNull())
})

test('a favour is added from the person’s page, corrected and put in the bin', async () => {
  const { user, call, marie } = await openMarie()
  await user.click(await screen.findByRole('tab', { name: 'Services (0)' }))
  await user.click(await screen.findByRole('button', { name: 'Ajouter un service' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter un service' }))
  expect(dialog.getByRole('textbox', { name: 'Avec qui' })).toHaveValue('Marie Dupont · Airbus')
  await choose(user, 'Genre', 'Mise en relation')
  await user.type(dialog.getByRole('combobox', { name: 'Personne présentée' }), 'karim')
  await user.click(await screen.findByRole('option', { name: /Karim Benali/ }))
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/personne présentée : Karim Benali/)).toBeVisible()
  expect((await call('favours.page', { personId: marie })).rows).toMatchObject([
    { direction: 'received', kind: 'introduction', introduced: 'Karim Benali', date: '2026-06-30' }
  ])

  await user.click(screen.getByRole('button', { name: 'Modifier le service du 30 juin 2026' }))
  const edit = within(await screen.findByRole('dialog', { name: 'Modifier le service' }))
  await user.clear(edit.getByRole('textbox', { name: 'Date' }))
  await user.type(edit.getByRole('textbox', { name: 'Date' }), '06/2026')
  await user.click(edit.getByRole('button', { name: 'Enregistrer' }))
  await user.click(await screen.findByRole('button', { name: 'Supprimer le service du juin 2026' }))
  expect(await screen.findByText(/Aucun service noté avec Marie Dupont/)).toBeVisible()
})

test('exchanges are listed newest first with who else was there, and open for editing', async () => {
  const { user } = await openMarie(async (call, id) => {
    const karim = (await call('people.page', { text: 'Karim' })).rows[0]!.id
    await call('meetings.save', aMeeting([id], { date: '2026-05-02', notes: 'Premier café' }))
    await call('meetings.save', aMeeting([id, karim], { date: '2026-06-02', place: 'Bistrot' }))
  })
  const [latest, earlier] = await screen.findAllByRole('article')
  expect(latest).toHaveTextContent('mar. 2 juin 2026 · Déjeuner · Bistrot')
  expect(within(latest!).getByRole('link', { name: 'Karim Benali' })).toBeVisible()
  expect(earlier).toHaveTextContent('Premier café')
  await user.click(within(latest!).getByRole('button', { name: /Modifier l’échange/ }))
  expect(await screen.findByRole('dialog', { name: 'Modifier l’échange' })).toBeVisible()
})

test('the pages speak English too', async () => {
  const { user } = await openWindow({ path: '/people', language: 'en', fill: threePeople })
  expect(await screen.findByText('3 people')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'DUPONT Marie' }))
  expect(await screen.findByRole('region', { name: 'The two of you' })).toBeVisible()
  expect(await screen.findByText('No recorded contact with Marie Dupont.')).toBeVisible()
})
