import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openWindow } from '../support/render'

test('the example opens apart, under a banner that leads back', async () => {
  const { user, call } = await openWindow({ fill: (fill) => fill('preferences.set', { welcomed: false }) })
  await user.click(await screen.findByRole('button', { name: 'Voir l’exemple' }))
  expect(await screen.findByText(/Exemple fictif/, undefined, { timeout: 5000 })).toBeVisible()
  expect((await call('journal.status')).counts?.people).toBe(40)
  await user.click(screen.getByRole('button', { name: 'Quitter l’exemple' }))
  await waitFor(() => expect(screen.queryByText(/Exemple fictif/)).toBeNull())
  expect((await call('journal.status')).counts?.people).toBe(0)
})

test('one’s own journal starts empty, with first steps', async () => {
  const { user } = await openWindow({ language: 'en', fill: (fill) => fill('preferences.set', { welcomed: false }) })
  await user.click(await screen.findByRole('radio', { name: 'Français' }))
  await user.click(await screen.findByRole('button', { name: 'Commencer le mien' }))
  expect(await screen.findByText(/Votre carnet est vide/)).toBeVisible()
})
