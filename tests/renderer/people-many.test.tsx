import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aPerson, aPromise } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

const add = async (call: Call, givenName: string, familyName: string, more: Parameters<typeof aPerson>[0] = {}) =>
  (await call('people.create', aPerson({ givenName, familyName, ...more }))).id

async function four(call: Call) {
  const ids = {
    benali: await add(call, 'Karim', 'Benali', { closeness: 5 }),
    dupont: await add(call, 'Marie', 'Dupont')
  }
  return { ...ids, martin: await add(call, 'Paul', 'Martin'), roux: await add(call, 'Anne', 'Roux') }
}

const row = (name: string) => screen.findByRole('button', { name })
const box = (name: string) => screen.getByRole('checkbox', { name: `Choisir ${name}` })
const chosen = () => screen.getAllByRole('checkbox', { checked: true }).map((one) => one.getAttribute('aria-label'))

test('Space chooses, Shift with an arrow goes on, Ctrl+A takes everybody, Escape nobody, and each is said', async () => {
  const { user } = await openWindow({ path: '/people', fill: four })
  ;(await row('BENALI Karim')).focus()
  await user.keyboard(' ')
  await expectSaid('1 personne choisie')
  expect(box('BENALI Karim')).toBeChecked()
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await expectSaid('3 personnes choisies')
  expect(await row('MARTIN Paul')).toHaveFocus()
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}')
  await expectSaid('2 personnes choisies')
  expect(screen.getByRole('checkbox', { name: 'Choisir toutes les personnes de la liste' })).toBePartiallyChecked()
  await user.keyboard('{Control>}a{/Control}')
  await expectSaid('4 personnes choisies')
  await user.keyboard('{Escape}')
  await expectSaid('4 personnes')
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
})

test('the pointer chooses by the boxes, with Shift up to here, with Ctrl one more', async () => {
  const { user } = await openWindow({ path: '/people', fill: four })
  await row('BENALI Karim')
  await user.click(box('BENALI Karim'))
  await user.keyboard('{Shift>}')
  await user.click(box('MARTIN Paul'))
  await user.keyboard('{/Shift}')
  await expectSaid('3 personnes choisies')
  await user.keyboard('{Control>}')
  await user.click(await row('DUPONT Marie'))
  await user.keyboard('{/Control}')
  expect(chosen()).toEqual(['Choisir BENALI Karim', 'Choisir MARTIN Paul'])
  await user.click(screen.getByRole('checkbox', { name: 'Choisir toutes les personnes de la liste' }))
  await expectSaid('4 personnes choisies')
})

test('everybody whom the filter leaves is chosen, also those who were never on screen', async () => {
  const { user, call } = await openWindow({
    path: '/people',
    fill: async (ask) => {
      for (let index = 0; index < 120; index++)
        // oxlint-disable-next-line no-await-in-loop
        await add(ask, `N${String(index).padStart(3, '0')}`, 'Roux')
      await add(ask, 'Marie', 'Dupont')
    }
  })
  await user.type(await screen.findByRole('searchbox', { name: 'Rechercher' }), 'roux')
  await screen.findByText(named('120 personnes sur 121'))
  ;(await row('ROUX N000')).focus()
  await user.keyboard('{Control>}a{/Control}')
  await expectSaid('120 personnes choisies')
  await user.click(screen.getByRole('button', { name: 'Services' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sans compter' }))
  await expectSaid('Sans compter : 120 personnes (Ctrl+Z pour annuler)')
  expect((await call('people.page', { notCounted: true })).total).toBe(120)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await call('people.page', { notCounted: true })).total).toBe(0))
})

test('who is chosen joins a new circle by the keyboard alone, in one step', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: four })
  ;(await row('BENALI Karim')).focus()
  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}')
  await expectSaid('2 personnes choisies')
  screen.getByRole('button', { name: 'Ajouter à un cercle' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(within(screen.getByRole('dialog')).getByRole('combobox', { name: 'Cercle' })).toHaveFocus()
  )
  await user.keyboard('Alumni HEC')
  expect(within(screen.getByRole('dialog')).getByRole('combobox', { name: 'Cercle' })).toHaveAccessibleDescription(
    /sera créé/
  )
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid('2 personnes ajoutées à Alumni HEC (Ctrl+Z pour annuler)')
  expect((await call('circles.list'))[0]).toMatchObject({ name: 'Alumni HEC', members: 2 })
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await call('circles.list')).toEqual([]))
})

test('a rhythm, the report level and the bin are for all who are chosen', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: four })
  await row('BENALI Karim')
  await user.click(box('BENALI Karim'))
  await user.click(box('ROUX Anne'))
  await user.click(screen.getByRole('button', { name: 'Rythme' }))
  await user.click(await screen.findByRole('button', { name: /^Enregistrer/ }))
  await expectSaid('Rythme de 90 jours pour 2 personnes (Ctrl+Z pour annuler)')
  await user.click(screen.getByRole('button', { name: 'Rapport' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Exclue' }))
  await expectSaid('Dans le rapport, exclue : 2 personnes (Ctrl+Z pour annuler)')
  await user.click(screen.getByRole('button', { name: 'Rapport' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Exclue' }))
  await expectSaid('Rien à changer : il en était déjà ainsi.')
  await user.click(screen.getByRole('button', { name: 'Corbeille' }))
  await expectSaid('2 personnes mises à la corbeille (Ctrl+Z pour annuler)')
  expect((await call('people.page', {})).total).toBe(2)
  await expectSaid('2 personnes')
})

test('a filter of several parts reads as chips, each taken away by itself, and is kept under a name', async () => {
  const { user, call } = await openWindow({
    path: '/people',
    fill: async (ask) => {
      const { benali, roux } = await four(ask)
      await ask('promises.create', aPromise(benali))
      await ask('promises.create', aPromise(roux))
    }
  })
  await row('BENALI Karim')
  await user.click(screen.getByRole('button', { name: 'Plus de filtres' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Promesse en cours' }))
  await user.click(screen.getByRole('combobox', { name: 'Proximité' }))
  await user.click(await screen.findByRole('option', { name: 'Très proche' }))
  await user.keyboard('{Escape}')
  expect(await screen.findByText(named('1 personne sur 4'))).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Enregistrer ce filtre…' }))
  const name = await screen.findByRole('textbox', { name: 'Nom du filtre' })
  expect(name).toHaveValue('Très proche, Promesse en cours')
  await user.clear(name)
  await user.type(name, 'À tenir{Enter}')
  await expectSaid('Filtre enregistré : À tenir (Ctrl+Z pour annuler)')
  await user.click(screen.getByRole('button', { name: named('Retirer le filtre : Très proche') }))
  expect(await screen.findByText(named('2 personnes sur 4'))).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }))
  expect(await screen.findByText('4 personnes')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
  await user.click(await screen.findByRole('menuitem', { name: 'À tenir' }))
  expect(await screen.findByText(named('1 personne sur 4'))).toBeVisible()
  expect(await call('people.filters')).toMatchObject([
    { name: 'À tenir', filter: { minCloseness: 5, openPromise: true } }
  ])
})

test('filters of one’s own are renamed and removed; those that everybody has are there at once', async () => {
  const { user, call } = await openWindow({
    path: '/people',
    fill: async (ask) => {
      await four(ask)
      await ask('people.saveFilter', { name: 'Proches', filter: { minCloseness: 4 } })
    }
  })
  await row('BENALI Karim')
  const open = async () => user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
  await open()
  await user.click(await screen.findByRole('menuitem', { name: 'Sans cercle' }))
  expect(await screen.findByRole('button', { name: named('Retirer le filtre : Sans cercle') })).toBeVisible()
  await open()
  await user.click(await screen.findByRole('menuitem', { name: 'Renommer ou retirer…' }))
  const name = await screen.findByRole('textbox', { name: 'Nom du filtre Proches' })
  await user.clear(name)
  await user.type(name, 'Intimes{Enter}')
  await expectSaid('Filtre renommé : Intimes (Ctrl+Z pour annuler)')
  await user.click(await screen.findByRole('button', { name: 'Retirer le filtre Intimes' }))
  await expectSaid('Filtre retiré : Intimes (Ctrl+Z pour annuler)')
  expect(await screen.findByText('Aucun filtre enregistré.')).toBeVisible()
  expect(await call('people.filters')).toEqual([])
})

test('first meetings and birthdays are columns when one wants them', async () => {
  const { user } = await openWindow({
    path: '/people',
    fill: async (call) => {
      await add(call, 'Marie', 'Dupont', { birthday: '--05-09', metOn: '2019-05' })
      await add(call, 'Paul', 'Martin', { birthday: '1980-07-01' })
    }
  })
  await row('DUPONT Marie')
  await user.click(screen.getByRole('button', { name: 'Colonnes' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Anniversaire' }))
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Première rencontre' }))
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('cell', { name: '9 mai' })).toBeVisible()
  expect(screen.getByRole('cell', { name: 'mai 2019' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Anniversaire' }))
  // Today is 30 June: the first of July comes before the ninth of May.
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: /^(DUPONT|MARTIN) / }).map((one) => one.textContent)).toEqual([
      'MARTIN Paul',
      'DUPONT Marie'
    ])
  )
})

test('two people who are one are found, compared and merged by the keyboard alone, and come back on undo', async () => {
  const { user, call } = await openWindow({
    path: '/people',
    fill: async (ask) => {
      const one = await add(ask, 'Marie', 'Dupont', { city: 'Lyon', notes: 'DRH' })
      const other = await add(ask, 'Maria', 'Dupont', { city: 'Paris', notes: 'Aime le vélo' })
      await ask('meetings.save', aMeeting([one]))
      await ask('meetings.save', aMeeting([other]))
    }
  })
  await row('DUPONT Marie')
  screen.getByRole('button', { name: 'Doublons possibles' }).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('1 paire à regarder, les plus sûres d’abord.')).toBeVisible()
  screen.getByRole('button', { name: /^Comparer/ }).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Fusionner deux fiches' })
  const lyon = await within(dialog).findByRole('radio', { name: named('Ville : Lyon (Marie Dupont)') })
  expect(within(dialog).getByRole('radio', { name: named('Notes : les deux') })).toBeChecked()
  lyon.focus()
  await user.keyboard(' ')
  expect(lyon).toBeChecked()
  expect(within(dialog).getByText(/^Passent à/)).toHaveTextContent(/1 échange\./)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await call('people.page', {})).total).toBe(1))
  const [left] = (await call('people.page', {})).rows
  expect((await call('people.get', { id: left!.id })).person).toMatchObject({ city: 'Lyon' })
  expect((await call('meetings.page', { personId: left!.id })).total).toBe(2)
  expect(await screen.findByText(/Aucun doublon possible/)).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await call('people.page', {})).total).toBe(2))
})

test('two people who are not one are told apart, and are not shown again', async () => {
  const { user } = await openWindow({
    path: '/people',
    fill: async (call) => {
      await add(call, 'Marie', 'Dupont')
      await add(call, 'Maria', 'Dupont')
    }
  })
  await row('DUPONT Marie')
  await user.click(screen.getByRole('button', { name: 'Doublons possibles' }))
  await user.click(await screen.findByRole('button', { name: /pas la même personne$/ }))
  expect(await screen.findByText(/^Deux personnes distinctes/)).toBeVisible()
  expect(await screen.findByText(/Aucun doublon possible/)).toBeVisible()
})

test('two chosen people are merged from the list, and one decides whose page stays', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: four })
  await row('BENALI Karim')
  await user.click(box('BENALI Karim'))
  await user.click(box('DUPONT Marie'))
  await user.click(screen.getByRole('button', { name: 'Fusionner' }))
  await user.click(await screen.findByRole('button', { name: 'Garder plutôt la fiche de Marie Dupont' }))
  await screen.findByText('La fiche de Marie Dupont reste, celle de Karim Benali s’y ajoute.')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Fusionner/ }))
  await expectSaid('Fiches fusionnées : Marie Dupont (Ctrl+Z pour annuler)')
  expect((await call('people.page', {})).rows.map(({ name }) => name)).toEqual(
    ['Marie Dupont', 'Paul Martin', 'Anne Roux'].toSorted((a, b) => a.split(' ')[1]!.localeCompare(b.split(' ')[1]!))
  )
})

test('two people of one name are told apart by their organisations when they are merged', async () => {
  const { user } = await openWindow({
    path: '/people',
    fill: async (call) => {
      await call('people.create', aPerson({}, { organisation: 'Airbus' }))
      await call('people.create', aPerson({}, { organisation: 'Thales' }))
    }
  })
  await user.click(await screen.findByRole('button', { name: 'Doublons possibles' }))
  await user.click(await screen.findByRole('button', { name: /^Comparer/ }))
  const intro = await screen.findByText(/La fiche de .* reste, celle de .* s’y ajoute\./)
  expect(intro.textContent).toContain('Marie Dupont (Airbus)')
  expect(intro.textContent).toContain('Marie Dupont (Thales)')
})

test('from a person’s page one says with whom, and nobody is no answer', async () => {
  const ids: Record<string, string> = {}
  const { user, call } = await openWindow({ path: '/people', fill: async (ask) => Object.assign(ids, await four(ask)) })
  await user.click(await row('DUPONT Marie'))
  await user.click(await screen.findByRole('button', { name: /^Autres actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Fusionner avec un doublon…' }))
  const picker = await screen.findByRole('combobox', { name: named('Avec quelle fiche ?') })
  await waitFor(() => expect(picker).toHaveFocus())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('À remplir.')).toBeVisible()
  await user.keyboard('paul')
  await screen.findByRole('option', { name: /Paul Martin/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('button', { name: /^Garder plutôt/ })).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(await screen.findByText('La fiche de Paul Martin reste, celle de Marie Dupont s’y ajoute.')).toBeVisible()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Paul Martin' })).toBeVisible()
  expect((await call('people.page', {})).total).toBe(3)
})

test('somebody is forgotten from their page, after one has read what goes and what stays, and is back on undo', async () => {
  const ids: Record<string, string> = {}
  const { user, call } = await openWindow({
    path: '/people',
    fill: async (ask) => {
      Object.assign(ids, await four(ask))
      await ask('meetings.save', aMeeting([ids['dupont']!], { notes: 'Marie va bien' }))
    }
  })
  await user.click(await row('DUPONT Marie'))
  await user.click(await screen.findByRole('button', { name: /^Autres actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Oublier cette personne…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Oublier Marie Dupont' })
  expect(await within(dialog).findByText(named('Dans 1 texte, « … » remplace Marie Dupont'))).toBeVisible()
  expect(within(dialog).getByText(named('Restent comptés, sans nom : 1 échange.'))).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: /^Oublier cette personne/ }))
  await expectSaid('Cette personne est oubliée (Ctrl+Z pour annuler)')
  expect(await screen.findByRole('heading', { level: 1, name: 'Personne oubliée' })).toBeVisible()
  expect((await call('meetings.page', {})).rows[0]).toMatchObject({ notes: '… va bien' })
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })).toBeVisible()
})
