import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

type Facts = Parameters<typeof aPerson>[0]

/** Somebody who was met twice within a year. */
async function anActive(call: Call, givenName: string, facts: Facts = {}): Promise<string> {
  const { id } = await call('people.create', aPerson({ givenName, familyName: null, ...facts }))
  await call('meetings.save', aMeeting([id], { date: '2026-01-05' }))
  await call('meetings.save', aMeeting([id], { date: '2026-06-15' }))
  return id
}

/** Four of different closeness, so that their order is known; Ana and Bob were at a table together. */
async function fourContacts(call: Call) {
  const ana = await anActive(call, 'Ana', { closeness: 5, city: 'Lyon' })
  const bob = await anActive(call, 'Bob', { closeness: 4, city: 'Lyon' })
  const cleo = await anActive(call, 'Cléo', { closeness: 3, city: 'Brest' })
  const dan = await anActive(call, 'Dan', { closeness: 1 })
  await call('meetings.save', aMeeting([ana, bob], { date: '2026-06-20', intent: 'mutualHelp' }))
  return { ana, bob, cleo, dan }
}

const region = (name: string) => screen.findByRole('region', { name: named(name) })

test('an empty journal is told what the page is for and offered one thing to do', async () => {
  const { user } = await openWindow({ path: '/network' })
  expect(await screen.findByText(/de quoi votre réseau est fait/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Qui connaît qui/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Noter un échange' }))
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test('what is undefined is said in words', async () => {
  await openWindow({ path: '/network', fill: (call) => call('people.create', aPerson()) })
  expect(await screen.findByText(/Aucun lien actif aujourd’hui/)).toBeVisible()
  expect(screen.getByText(/la variété n’a pas encore de sens/)).toBeVisible()
  expect(await screen.findByText(/Ces 90 derniers jours\s: aucun soutien noté, aucun pair rencontré/)).toBeVisible()
  expect(await screen.findByText(/Aucun service reçu n’est noté sur cette période/)).toBeVisible()
  expect(screen.getByText(/L’intention des échanges n’est notée nulle part/)).toBeVisible()
  expect(screen.getByText(/personne n’était encore connu/)).toBeVisible()
  expect(screen.getByText(/1 personne n’est pas comptée/)).toBeVisible()
  expect(document.querySelector('main')?.textContent).not.toMatch(/NaN|undefined|\bnull\b|Infinity/)
})

test('the reach is a sentence with what is noted of who knows whom, and the way to note more', async () => {
  const { user } = await openWindow({ path: '/network', fill: fourContacts })
  const reach = within(await region('Portée'))
  expect(reach.getByText(named('1 lien entre vos contacts est noté, sur 6 possibles.'))).toBeVisible()
  expect(reach.getByText(/on sait qui connaît qui pour 1 paire sur 6/)).toBeVisible()
  expect(reach.getByText(/votre réseau est ouvert/)).toBeVisible()
  await user.click(reach.getByRole('button', { name: /Voir en tableau/ }))
  expect(reach.getByRole('row', { name: /Ana et Bob 2/ })).toBeVisible()
  await user.click(reach.getByRole('button', { name: /Qui connaît qui/ }))
  expect(await screen.findByRole('heading', { level: 1, name: /Qui connaît qui/ })).toBeVisible()
})

test('of contacts who all know each other it is said that they bring what one would', async () => {
  await openWindow({
    path: '/network',
    fill: async (call) => {
      const [ana, bob] = [await anActive(call, 'Ana'), await anActive(call, 'Bob')]
      await call('people.link', { personId: ana, otherId: bob })
    }
  })
  expect((await region('Portée')).textContent.replaceAll(/\s/g, ' ')).toContain(
    'Vos 2 contacts actifs vous apportent à peu près ce qu’un seul apporterait'
  )
})

test('the people of a value are a click away', async () => {
  const { user } = await openWindow({ path: '/network', fill: fourContacts })
  const variety = within(await region('Variété'))
  expect(variety.getByText(/Aucun secteur n’est noté/)).toBeVisible()
  await user.click(variety.getByRole('combobox', { name: 'Variété par' }))
  await user.click(await screen.findByRole('option', { name: 'Ville' }))
  expect(variety.getByText(/comme s’ils étaient en nombre égal dans 1,8 villes \(sur 2\)/)).toBeVisible()
  expect(variety.getByText(/C’est noté pour 3 contacts actifs sur 4/)).toBeVisible()
  await user.click(variety.getByRole('button', { name: named('Lyon : 2') }))
  const dialog = within(await screen.findByRole('dialog', { name: named('Lyon : 2 contacts actifs') }))
  await user.click(await dialog.findByRole('link', { name: 'Bob' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Bob' })).toBeVisible()
})

test('an only door says through whom and leads to them', async () => {
  const { user } = await openWindow({ path: '/network', fill: fourContacts })
  const doors = within(await region('Ponts et seules portes'))
  expect(
    await doors.findByRole('heading', { name: named('Accès par une seule personne chaque fois : 1 ville.') })
  ).toBeVisible()
  await user.click(await doors.findByRole('button', { name: /Brest, par Cléo/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Cléo' })).toBeVisible()
})

test('weak ties and intents are counted over the period that is chosen, and leaving keeps it', async () => {
  const { user } = await openWindow({
    path: '/network',
    fill: async (call) => {
      const { dan } = await fourContacts(call)
      await call('favours.create', aFavour(dan, { kind: 'information', outcome: 'interview', date: '2024-03-01' }))
    }
  })
  expect(await screen.findByText(/Aucun service reçu n’est noté/)).toBeVisible()
  expect(screen.getByText(/8 échanges sur 9 sont sans intention notée/)).toBeVisible()
  await user.click(screen.getByRole('combobox', { name: 'Période' }))
  await user.click(await screen.findByRole('option', { name: named('3 dernières années') }))
  const ties = within(await region('Liens faibles, et ce qu’ils ont apporté'))
  expect(
    await ties.findByText(/^Le seul service reçu vient d’un lien faible ou moyennement faible\. Il a eu une suite\.$/)
  ).toBeVisible()
  expect(ties.getByRole('link', { name: 'Dan' })).toBeVisible()
  expect(ties.getByText(/souvent utiles/)).toBeVisible()

  const from = screen.getByRole('textbox', { name: 'Du' })
  await user.clear(from)
  await user.type(from, '1/7/2026')
  expect(await screen.findByRole('alert')).toHaveTextContent(/La seconde date vient avant la première/)
  await user.clear(from)
  await user.type(from, '1/1/2024')
  await user.tab()
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Période' })).toHaveValue('Dates choisies'))
  await user.clear(from)
  await user.type(from, '2023')
  await user.tab()
  expect(await screen.findByText(/^1er.janv\..2023/)).toBeVisible()
  window.location.hash = '/people'
  await screen.findByRole('heading', { level: 1, name: 'Personnes' })
  window.location.hash = '/network'
  expect(await screen.findByRole('textbox', { name: 'Du' })).toHaveValue('01/01/2023')
})

test('growth names who is new between two dates', async () => {
  await openWindow({ path: '/network', fill: fourContacts })
  const growth = within(await region('Croissance par cercle'))
  expect(await growth.findByText(/Connues au début : 0 ; à la fin : 4, dont 4 nouvelles/)).toBeVisible()
  expect(growth.getByRole('link', { name: 'Ana' })).toBeVisible()
})

test('the address may hold the two dates', async () => {
  window.history.replaceState(null, '', '?period=2024-01-01..2024-12-31')
  await openWindow({ path: '/network', fill: fourContacts })
  expect(await screen.findByText(/personne n’était encore connu/)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Au' })).toHaveValue('31/12/2024')
})

const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(name) })
const asksAbout = (name: string) =>
  screen.findByRole('heading', { level: 2, name: named(`${name} connaît qui, parmi ces personnes ?`) })

test('who knows whom is said by keyboard, one person at a time, each pair once', async () => {
  const { user, call } = await openWindow({ path: '/network/who-knows-whom', fill: fourContacts })
  await asksAbout('Ana')
  expect(screen.getByText('1 sur 4')).toBeVisible()
  // Known from a meeting: it is not for the user to say.
  expect(box('Bob')).toBeChecked()
  expect(box('Bob')).toBeDisabled()
  expect(screen.getByText(named('déjà connu : vus ensemble'))).toBeVisible()
  await waitFor(() => expect(box('Cléo')).toHaveFocus())
  await user.keyboard('{ArrowDown}')
  expect(box('Dan')).toHaveFocus()
  await user.keyboard(' {ArrowUp}{Enter}')

  await asksAbout('Bob')
  expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  await waitFor(() => expect(box('Cléo')).toHaveFocus())
  await user.keyboard(' {Enter}')

  await asksAbout('Cléo')
  // Ana is no longer asked about: she was said not to know Cléo. Bob knows her, which may be taken back.
  expect(screen.queryByRole('checkbox', { name: /Ana/ })).toBeNull()
  expect(box('Bob')).toBeChecked()
  expect(box('Bob')).toBeEnabled()
  await user.keyboard('{Enter}')

  expect(await screen.findByRole('heading', { name: 'Tout est dit' })).toHaveFocus()
  expect(screen.getByText(/Avant : 1 ; maintenant 3 liens notés entre ces 4 personnes, sur 6 possibles/)).toBeVisible()
  const { known, strangers } = await call('network.acquaintances')
  expect([known.length, strangers.length]).toEqual([3, 3])
  await user.click(screen.getAllByRole('button', { name: 'Mon réseau' }).at(-1)!)
  expect(await screen.findByText(/De vos 4 contacts les plus forts, vous avez dit qui connaît qui/)).toBeVisible()
})

test('Escape keeps what was ticked, and one goes on where one left', async () => {
  const { user, call } = await openWindow({ path: '/network/who-knows-whom', fill: fourContacts })
  await asksAbout('Ana')
  await waitFor(() => expect(box('Cléo')).toHaveFocus())
  await user.keyboard('{Enter}')
  await asksAbout('Bob')
  await waitFor(() => expect(box('Cléo')).toHaveFocus())
  await user.keyboard(' {Escape}')
  await expectSaid(/Réponses gardées/)
  expect(await screen.findByRole('heading', { level: 1, name: 'Mon réseau' })).toBeVisible()
  const { known } = await call('network.acquaintances')
  expect(known.map(({ source }) => source).toSorted()).toEqual(['declared', 'metTogether'])

  await user.click((await screen.findAllByRole('button', { name: /Qui connaît qui/ }))[0]!)
  await asksAbout('Bob')
  expect(box('Cléo')).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Précédent' }))
  await asksAbout('Ana')
})

test('going back shows what was answered, which may be changed; each answer is one step back', async () => {
  const { user, call } = await openWindow({ path: '/network/who-knows-whom', fill: fourContacts })
  await asksAbout('Ana')
  await user.click(box('Dan'))
  await user.click(screen.getByRole('button', { name: /Suivant/ }))
  await asksAbout('Bob')
  await user.click(screen.getByRole('button', { name: 'Précédent' }))
  await asksAbout('Ana')
  expect(box('Dan')).toBeChecked()
  expect(box('Cléo')).not.toBeChecked()
  await user.click(box('Dan'))
  await user.click(screen.getByRole('button', { name: /Suivant/ }))
  await asksAbout('Bob')
  expect((await call('network.acquaintances')).known).toHaveLength(1)
  await call('history.undo', {})
  expect((await call('network.acquaintances')).known).toHaveLength(2)
})

test('with one active contact there is nobody to ask about', async () => {
  await openWindow({ path: '/network/who-knows-whom', fill: (call) => anActive(call, 'Ana') })
  expect(await screen.findByText(/Il faut au moins deux liens actifs/)).toBeVisible()
})

test('the page is in the sidebar without a digit, and in the palette', async () => {
  const { user } = await openWindow()
  const link = screen.getByRole('link', { name: 'Mon réseau' })
  expect(link).not.toHaveAttribute('aria-keyshortcuts')
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'mon rés')
  await user.click(await screen.findByRole('option', { name: /Mon réseau/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Mon réseau' })).toBeVisible()
})
