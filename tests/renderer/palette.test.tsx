import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

/** The lines of the palette, each group after a sign. */
const lines = () =>
  screen
    .getAllByRole('group')
    .flatMap((group) => [
      `— ${group.firstElementChild!.textContent}`,
      ...within(group)
        .getAllByRole('option')
        .map((option) => option.querySelector('span span')!.textContent)
    ])
    .map((line) => line.replaceAll(/\s/g, ' '))

async function twoPeople(call: Call) {
  const { id } = await call('people.create', aPerson({}, { organisation: 'Airbus' }))
  await call('people.create', aPerson({ givenName: 'Paul', familyName: 'Laurent' }))
  await call('circles.create', { name: 'Rotary', kind: 'club' })
  await call('meetings.save', aMeeting([id], { place: 'Chez Marcelle', notes: 'Parlé du budget' }))
  await call('favours.create', aFavour(id, { description: 'Un budget relu' }))
  await call('promises.create', aPromise(id, { text: 'envoyer le budget' }))
}

async function openPalette(options: Parameters<typeof openWindow>[0] = {}) {
  const window = await openWindow({ fill: twoPeople, ...options })
  await window.user.keyboard('{Control>}k{/Control}')
  const input = await screen.findByRole('combobox', { name: /Rechercher ou commander|Search or command/ })
  expect(input).toHaveFocus()
  return { ...window, input }
}

/** Types, and waits until what is found answers it. */
async function find(user: Awaited<ReturnType<typeof openPalette>>['user'], text: string, line: string) {
  await user.keyboard(text)
  await waitFor(() => expect(lines()).toContain(line))
}

test('before anything is typed it shows who was met lately, what can be done and where one can go', async () => {
  await openPalette()
  await waitFor(() =>
    expect(lines().slice(0, 4)).toEqual(['— Vus récemment', 'Marie Dupont', '— Actions', 'Noter un échange'])
  )
  expect(lines()).toContain('— Pages')
  expect(lines().at(-1)).toBe('Réglages')
  const option = screen.getByRole('option', { name: /Annuler la dernière modification/ })
  expect(option).toHaveTextContent('Ctrl + Z')
})

test('what is typed finds people, actions, pages and records, in this order', async () => {
  const { user } = await openPalette()
  await find(user, 'r', '— Pages')
  await user.clear(screen.getByRole('combobox'))
  await find(user, 'budget', '— Dans le carnet')
  expect(lines()).toEqual([
    '— Dans le carnet',
    'Déjeuner du 15 juin 2026 avec Marie Dupont',
    'Conseil, de Marie Dupont, 15 juin 2026',
    'Envoyer le budget (à Marie Dupont)',
    '— Nouvelle personne',
    'Créer « Budget »'
  ])
  await expectSaid('3 résultats')
  await user.clear(screen.getByRole('combobox'))
  await find(user, 'mar', 'Marie Dupont')
  expect(lines().slice(0, 3)).toEqual(['— Personnes', 'Marie Dupont', '— Dans le carnet'])
  expect(screen.getByRole('option', { name: /^Marie Dupont/ }).querySelector('mark')).toHaveTextContent('Mar')
})

test('arrows go through the lines and around, Enter opens the one that is meant', async () => {
  const { user, input } = await openPalette()
  await find(user, 'budget', '— Nouvelle personne')
  const meant = () => document.querySelector(`#${CSS.escape(input.getAttribute('aria-activedescendant')!)}`)
  expect(meant()).toHaveTextContent('Déjeuner')
  expect(meant()).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{ArrowUp}')
  expect(meant()).toHaveTextContent('Créer')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(meant()).toHaveTextContent('Conseil')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('dialog', { name: 'Modifier le service' })).toBeVisible()
})

test('Enter right after the last letter takes the first line of what is then found', async () => {
  const { user } = await openPalette()
  await user.keyboard('laurent{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Paul Laurent' })).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each([
  ['rotary', 'Rotary', 'Personnes'],
  ['airbus', 'Airbus', 'Personnes'],
  ['marcelle', 'Chez Marcelle', 'Journal']
])('“%s” opens the list that it narrows', async (text, line, page) => {
  const { user } = await openPalette()
  await find(user, text, line)
  await user.click(screen.getByRole('option', { name: new RegExp(`^${line}`) }))
  const heading = await screen.findByRole('heading', { level: 1, name: page })
  expect(heading).toBeVisible()
  await waitFor(() => expect(within(screen.getByRole('main')).getAllByText(new RegExp(line)).length).toBeGreaterThan(0))
})

test('a promise opens above the page, and closing goes back to it', async () => {
  const { user } = await openPalette()
  await find(user, 'envoyer budget', 'Envoyer le budget (à Marie Dupont)')
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Modifier la promesse' }))
  expect(await dialog.findByDisplayValue('envoyer le budget')).toBeVisible()
})

test('after > only what can be done is shown', async () => {
  const { user, call } = await openPalette()
  await user.keyboard('> sombre')
  await waitFor(() => expect(lines()).toEqual(['— Actions', 'Apparence sombre']))
  await user.keyboard('{Enter}')
  await waitFor(async () => expect((await call('preferences.get')).appearance).toBe('dark'))
})

test('a name that nobody has offers those near it, and to create it', async () => {
  const { user, call } = await openPalette()
  await find(user, 'dupnot', '— Vouliez-vous dire…')
  expect(lines()).toEqual(['— Vouliez-vous dire…', 'Marie Dupont', '— Nouvelle personne', 'Créer « Dupnot »'])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Dupnot' })).toBeVisible()
  await expectSaid('Personne ajoutée : Dupnot (Ctrl+Z pour annuler)')
  expect((await call('people.page', { text: 'dupnot' })).total).toBe(1)
})

test('it takes back what was done, in the user’s words', async () => {
  const { user, call } = await openPalette()
  await user.keyboard('annuler')
  await user.keyboard('{Enter}')
  await expectSaid('Annulé : Promesse ajoutée : envoyer le budget (à Marie Dupont)')
  expect((await call('promises.page', {})).total).toBe(0)
})

test('a template begins what is written', async () => {
  const { user } = await openPalette()
  await user.keyboard('modele entretien{Enter}')
  const dialog = await screen.findByRole('dialog', { name: named('Noter un échange') })
  await waitFor(() => expect(dialog.querySelector('textarea')?.value).toMatch(/^\/entretien\s/))
})

test('Escape gives the focus back to where it was; the field at the top opens it as well', async () => {
  const { user } = await openPalette({ path: '/people' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const search = screen.getByLabelText(/Nom|Rechercher/, { selector: 'main input' })
  search.focus()
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(search).toHaveFocus())
  const field = screen.getByRole('button', { name: named('Rechercher ou commander…') })
  await user.click(field)
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(field).toHaveFocus())
})

test('inside a dialog the keys do not open it', async () => {
  const { user } = await openWindow()
  await user.keyboard('{F1}')
  await screen.findByRole('dialog', { name: 'Clavier' })
  await user.keyboard('{Control>}k{/Control}')
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
})

test('in English it speaks English', async () => {
  const { user } = await openPalette({ language: 'en' })
  await find(user, 'marie', 'Marie Dupont')
  expect(lines().slice(0, 3)).toEqual(['— People', 'Marie Dupont', '— In the journal'])
  await expectSaid('4 results')
})
