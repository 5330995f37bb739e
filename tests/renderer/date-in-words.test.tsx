import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openWindow } from '../support/render'

test('a date field takes a day in words and shows it in full when it is left', async () => {
  const { user } = await openWindow({ path: '/favours' })
  await user.click((await screen.findAllByRole('button', { name: 'Ajouter un service' }))[0]!)
  const dialog = within(await screen.findByRole('dialog'))
  const field = dialog.getByRole('textbox', { name: 'Date' })
  const typed = async (words: string) => {
    await user.clear(field)
    await user.type(field, words)
    await user.tab()
    await user.click(field)
    return field
  }
  // The tests take place on Tuesday 30 June 2026.
  expect(await typed('vendredi dernier')).toHaveValue('26/06/2026')
  expect(await typed('il y a deux semaines')).toHaveValue('16/06/2026')
  expect(await typed('last monday')).toHaveValue('29/06/2026')
  expect(await typed('le 31 avril')).toHaveAccessibleDescription(/Date non reconnue/)
})
