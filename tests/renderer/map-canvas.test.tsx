import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aPerson } from '../support/builders'
import { openWindow } from '../support/render'

test('in a window that cannot draw, the map says so and the table has everybody', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  await openWindow({
    path: '/map',
    fill: (call) => call('people.create', aPerson({ givenName: 'Anne', familyName: 'Zola' }))
  })
  expect(await screen.findByText(/La carte ne peut pas être dessinée dans cette fenêtre/)).toBeVisible()
  expect(await screen.findByRole('table', { name: 'Les mêmes personnes, en table' })).toHaveTextContent('ZOLA Anne')
})
