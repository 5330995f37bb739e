import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

async function somebody(call: Call) {
  const { id } = await call('people.create', aPerson())
  return id
}

test('the keys 1 to 9 with Ctrl go to the pages', async () => {
  const { user } = await openWindow()
  await user.keyboard('{Control>}[Digit5]{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Services' })).toBeVisible()
  await user.keyboard('{Control>}[Digit9]{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
})

test('this week shows what is due and what is late, and lets one be done', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => {
      const id = await somebody(fill)
      await fill('promises.create', aPromise(id))
      await fill('promises.create', aPromise(id, { text: 'la semaine d’après', dueOn: '2026-07-20' }))
    }
  })
  const promises = within(await screen.findByRole('region', { name: 'Promesses' }))
  expect(await promises.findByText('envoyer le rapport')).toBeVisible()
  expect(promises.queryByText('la semaine d’après')).toBeNull()
  await user.click(promises.getByRole('button', { name: /Voir 1 promesse plus lointaine/ }))
  expect(await promises.findByText('la semaine d’après')).toBeVisible()
  await user.click(promises.getByRole('button', { name: /envoyer le rapport.*Fait|Fait.*envoyer le rapport/ }))
  await waitFor(async () => expect((await call('promises.page', {})).total).toBe(1))
})

test('the ledger counts both ways in words and narrows to one', async () => {
  const { user } = await openWindow({
    path: '/favours',
    fill: async (fill) => {
      const id = await somebody(fill)
      await fill('favours.create', aFavour(id))
      await fill('favours.create', aFavour(id, { direction: 'given', kind: 'proofreading' }))
    }
  })
  expect(await screen.findByText(/1 reçu \(conseil 1\) · 1 rendu \(relecture 1\)/)).toBeVisible()
  await user.click(screen.getByRole('combobox', { name: 'Sens' }))
  await user.click(await screen.findByRole('option', { name: 'Rendus' }))
  await waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '2'))
})

test('an empty ledger says what it is for and offers one thing to do', async () => {
  const { user } = await openWindow({ path: '/favours' })
  expect(await screen.findByText(/pour ne rien oublier, pas pour tenir des comptes/)).toBeVisible()
  await user.click(screen.getAllByRole('button', { name: 'Ajouter un service' })[1]!)
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test('the journal finds a meeting by its words and says when there is none', async () => {
  const { user } = await openWindow({
    path: '/journal',
    fill: async (fill) => fill('meetings.save', aMeeting([await somebody(fill)], { notes: 'Le budget est voté.' }))
  })
  expect(await screen.findByText('Le budget est voté.')).toBeVisible()
  await user.keyboard('/')
  await user.keyboard('rien de tel')
  expect(await screen.findByText('Aucun échange ne correspond à ces filtres.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }))
  expect(await screen.findByText('Le budget est voté.')).toBeVisible()
})

test('the language changes at once, everywhere', async () => {
  const { user, call } = await openWindow({ path: '/settings' })
  await user.click(await screen.findByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  expect((await call('preferences.get')).language).toBe('en')
})

test('who writes the journal is kept', async () => {
  const { user, call } = await openWindow({ path: '/settings' })
  await user.type(await screen.findByRole('textbox', { name: /Mon nom/ }), 'Camille Aubert')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await expectSaid('Réglages enregistrés')
  expect(await call('settings.get')).toMatchObject({ myName: 'Camille Aubert' })
})

test('a backup is made and listed, and going back to it is asked twice', async () => {
  const { user, call } = await openWindow({ path: '/settings', fill: somebody })
  await user.click(await screen.findByRole('button', { name: 'Sauvegarder maintenant' }))
  await expectSaid('Sauvegarde faite et vérifiée')
  await call('people.create', aPerson({ givenName: 'Paul' }))
  await user.click((await screen.findAllByRole('button', { name: 'Restaurer' }))[0]!)
  expect(screen.getByText(/Remplacer le carnet actuel/)).toBeVisible()
  expect((await call('people.page', {})).total).toBe(2)
  await user.click(screen.getAllByRole('button', { name: 'Restaurer' })[0]!)
  await waitFor(async () => expect((await call('people.page', {})).total).toBe(1))
})

test('when a promise is done the focus goes on to the favour that it became', async () => {
  const { user } = await openWindow({
    fill: async (fill) => {
      const id = await somebody(fill)
      await fill('promises.create', aPromise(id))
      await fill('promises.create', aPromise(id, { text: 'rappeler Karim' }))
    }
  })
  const promises = within(await screen.findByRole('region', { name: 'Promesses' }))
  const first = await promises.findByRole('button', { name: /^Fait.*envoyer le rapport/ })
  first.focus()
  await user.keyboard('{Enter}')
  const favour = await promises.findByRole('button', { name: /^Noter le service rendu.*envoyer le rapport/ })
  await waitFor(() => expect(favour).toHaveFocus())
})

test('F1 shows the keys above any page, and Escape goes back to where one was', async () => {
  const { user } = await openWindow({ path: '/journal' })
  const search = await screen.findByRole('textbox', { name: 'Rechercher' })
  search.focus()
  await user.keyboard('{F1}')
  const help = await screen.findByRole('dialog', { name: 'Clavier' })
  expect(within(help).getByRole('rowheader', { name: 'Ctrl + N' })).toBeVisible()
  await user.keyboard('{Control>}2{/Control}{Control>}n{/Control}{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(search).toHaveFocus()
})

test('a table is one stop of the Tab key, whatever its length', async () => {
  const { user } = await openWindow({
    path: '/favours',
    fill: async (fill) => {
      const id = await somebody(fill)
      for (const kind of ['advice', 'support', 'loan'] as const) await fill('favours.create', aFavour(id, { kind }))
    }
  })
  const table = await screen.findByRole('table', { name: 'Services' })
  const rows = within(table).getAllByRole('button')
  expect(rows).toHaveLength(3)
  expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1)
  rows[0]!.focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(rows[1]).toHaveFocus())
  expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1])
})
