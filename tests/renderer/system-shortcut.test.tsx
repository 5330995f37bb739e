import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectSaid, openWindow } from '../support/render'

const section = async () => within(await screen.findByRole('region', { name: 'Noter depuis n’importe où' }))

test('the keys are off until they are wanted, and can be chosen by pressing them', async () => {
  const { user, call } = await openWindow({ path: '/settings' })
  const { getByRole, findByRole, queryByRole } = await section()
  expect(queryByRole('textbox')).toBeNull()
  await user.click(getByRole('switch'))
  await expectSaid('Touches enregistrées : elles marchent dans toute application')
  const field = await findByRole('textbox', { name: 'Touches' })
  expect(field).toHaveValue('Ctrl + Maj + Espace')

  await user.click(field)
  await user.keyboard('{Control>}{Alt>}[KeyN]{/Alt}{/Control}')
  await waitFor(() => expect(field).toHaveValue('Ctrl + Alt + N'))
  expect((await call('preferences.get')).systemShortcut).toEqual({ enabled: true, keys: 'CommandOrControl+Alt+N' })

  await user.click(getByRole('switch'))
  await expectSaid('Les touches ne marchent plus que dans Navette')
  expect((await call('preferences.get')).systemShortcut).toEqual({ enabled: false, keys: 'CommandOrControl+Alt+N' })
})

test('too few keys are refused beside the field, and do nothing else', async () => {
  const { user, call } = await openWindow({
    path: '/settings',
    fill: (fill) => fill('preferences.set', { systemShortcut: { enabled: true, keys: 'CommandOrControl+Shift+Space' } })
  })
  const { findByRole } = await section()
  const field = await findByRole('textbox', { name: 'Touches' })
  await user.click(field)
  await user.keyboard('{Control>}n{/Control}')
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription(/Tenez au moins deux touches/)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((await call('preferences.get')).systemShortcut.keys).toBe('CommandOrControl+Shift+Space')
})

test('keys that the system refuses are said to be, and those before stay', async () => {
  const taken = 'CommandOrControl+Alt+N'
  const { user } = await openWindow({
    path: '/settings',
    systemKeys: { hold: (keys) => keys !== taken },
    fill: (fill) => fill('preferences.set', { systemShortcut: { enabled: true, keys: 'CommandOrControl+Shift+Space' } })
  })
  const { findByRole } = await section()
  const field = await findByRole('textbox', { name: 'Touches' })
  await user.click(field)
  await user.keyboard('{Control>}{Alt>}[KeyN]{/Alt}{/Control}')
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Le système refuse ces touches/))
  expect(field).toHaveValue('Ctrl + Maj + Espace')
})

test('pressed anywhere, the keys open the writing panel, unless another dialog is open', async () => {
  const { user, askToWrite } = await openWindow()
  askToWrite()
  expect(await screen.findByRole('dialog')).toBeVisible()
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  askToWrite()
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  await user.keyboard('{Escape}')
})
