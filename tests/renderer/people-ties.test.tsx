import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/dates'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'
import { named, openWindow, type Call } from '../support/render'

/** Somebody met monthly and silent for ninety days, who helped three times; somebody met once; somebody never met. */
async function threeTies(call: Call) {
  const [regular, once, never] = await inOrder(['Dupont', 'Martin', 'Roux'], (familyName) =>
    call('people.create', aPerson({ familyName, closeness: familyName === 'Dupont' ? 4 : null }))
  )
  const monthly = Array.from({ length: 13 }, (_, index) => addDays('2026-04-01', -30 * index))
  await inOrder(monthly, (date) => call('meetings.save', aMeeting([regular!.id], { date })))
  await call('meetings.save', aMeeting([once!.id], { date: '2025-12-01' }))
  await call('favours.create', aFavour(regular!.id, { date: '2025-03-10' }))
  await call('favours.create', aFavour(regular!.id, { date: '2025-05' }))
  await call('favours.create', aFavour(never!.id, { direction: 'given' }))
}

const namesShown = () => screen.getAllByRole('button', { name: /^[A-Z]+ Marie$/ }).map((one) => one.textContent)

test('how ties stand are columns when one wants them, in words, and the list is sorted by them', async () => {
  const { user } = await openWindow({ path: '/people', fill: threeTies })
  await screen.findByRole('button', { name: 'DUPONT Marie' })
  await user.click(screen.getByRole('button', { name: 'Colonnes' }))
  for (const column of ['État du lien', 'Force du lien', 'Rythme sur un an', 'Ouvert depuis'])
    // One after the other, in the menu that stays open.
    // oxlint-disable-next-line no-await-in-loop
    await user.click(await screen.findByRole('menuitemcheckbox', { name: column }))
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('cell', { name: 'Chaque mois ou presque' })).toBeVisible()
  expect(screen.getByRole('cell', { name: 'Une fois par an' })).toBeVisible()
  expect(screen.getByRole('cell', { name: '10 mars 2025' })).toBeVisible()
  expect(screen.getByRole('cell', { name: 'Lien actif' })).toBeVisible()
  // Closeness counts most: without it a strength is provisional.
  expect(screen.getAllByRole('cell', { name: /^Lien faible ?provisoire$/ })).toHaveLength(2)
  expect(screen.getByRole('cell', { name: 'Lien moyen' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Équilibre' }))
  // Who helped most comes first; where there is no favour, nothing is compared.
  await waitFor(() => expect(namesShown()).toEqual(['DUPONT Marie', 'ROUX Marie', 'MARTIN Marie']))
  await user.click(screen.getByRole('button', { name: 'Ouvert depuis' }))
  await waitFor(() => expect(namesShown()[0]).toBe('DUPONT Marie'))
  await user.click(screen.getByRole('button', { name: 'Rythme sur un an' }))
  await waitFor(() => expect(namesShown()).toEqual(['DUPONT Marie', 'MARTIN Marie', 'ROUX Marie']))
})

test('the list is narrowed by strength, rhythm, balance and a silence longer than usual, each a part to take away', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: threeTies })
  await screen.findByRole('button', { name: 'DUPONT Marie' })
  await user.click(screen.getByRole('button', { name: 'Plus de filtres' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Silence plus long que d’habitude' }))
  await user.click(screen.getByRole('combobox', { name: 'Services, en mots' }))
  await user.click(await screen.findByRole('option', { name: 'Plutôt reçu' }))
  await user.click(screen.getByRole('combobox', { name: 'Rythme sur un an' }))
  await user.click(await screen.findByRole('option', { name: 'Chaque mois ou presque' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(namesShown()).toEqual(['DUPONT Marie']))
  await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Enregistrer ce filtre…' }))
  const name = await screen.findByRole('textbox', { name: 'Nom du filtre' })
  expect((name as HTMLInputElement).value.replaceAll(/\s/g, ' ')).toBe(
    'Rythme : chaque mois ou presque, Plutôt reçu, Silence plus long que d’habitude'
  )
  await user.type(name, '{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Tout afficher' }))
  expect(await screen.findByText('3 personnes')).toBeVisible()
  expect(await call('people.filters')).toMatchObject([
    { filter: { rhythm: 'monthly', balance: 'ratherReceived', quieter: true, band: null } }
  ])
  await user.click(screen.getByRole('button', { name: 'Plus de filtres' }))
  await user.click(await screen.findByRole('combobox', { name: 'Force du lien' }))
  await user.click(await screen.findByRole('option', { name: 'Lien faible' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(namesShown()).toEqual(['MARTIN Marie', 'ROUX Marie']))
  await user.click(screen.getByRole('button', { name: named('Retirer le filtre : Lien faible') }))
  expect(await screen.findByText('3 personnes')).toBeVisible()
})
