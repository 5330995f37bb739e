import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aPerson } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

const person = async (call: Call, givenName: string, closeness: 1 | 5 = 5) =>
  (await call('people.create', aPerson({ givenName, familyName: null, closeness }))).id

/** Marie led to Paul, and Paul to Nadia; nobody led to or from Solène. */
async function chain(call: Call) {
  const [marie, paul, nadia] = [await person(call, 'Marie'), await person(call, 'Paul'), await person(call, 'Nadia', 1)]
  await call('people.setIntroducer', { id: paul, introducerId: marie })
  await call('people.setIntroducer', { id: nadia, introducerId: paul })
  await person(call, 'Solène')
}

/** The same among so many others that Nadia is not drawn. */
async function chainInCrowd(call: Call) {
  await chain(call)
  for (let number = 1; number <= 80; number++) await person(call, `N${number}`)
}

async function openChains(name: string, fill: (call: Call) => Promise<unknown> = chain) {
  const window = await openWindow({ path: '/map', fill })
  await window.user.click(await screen.findByText('Table'))
  await window.user.click(await screen.findByRole('button', { name }))
  await window.user.click((await screen.findAllByRole('button', { name: new RegExp(`Plus d’actions.*${name}`) }))[0]!)
  await window.user.click(await screen.findByRole('menuitem', { name: /Chaînes/ }))
  const panel = within(await screen.findByRole('region', { name: named(`Présentations autour de ${name}`) }))
  return { ...window, panel }
}

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('who led to somebody, and on to whom, is told in words, and each name selects', async () => {
  const { user, panel } = await openChains('Paul')
  await waitFor(() => expect(panel.getAllByRole('listitem').length).toBeGreaterThan(0))
  const lines = panel.getAllByRole('listitem').map((line) => plain(line.textContent))
  expect(lines).toEqual(['Marie → Paul → Nadia'])
  await user.click(panel.getAllByRole('button', { name: 'Nadia' })[0]!)
  expect(await screen.findByRole('complementary', { name: /Nadia/ })).toBeVisible()
})

test('who stands in the chains and was not drawn is put on the map with a word, and leaves it with them', async () => {
  const { user, panel } = await openChains('Paul', chainInCrowd)
  await expectSaid('1 personne de ces présentations ajoutée à la carte.')
  expect((await panel.findAllByRole('button', { name: 'Nadia' }))[0]).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Quitter les présentations' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: /Présentations/ })).toBeNull())
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Nadia' })).toBeNull())
})

test('where nobody led to or from somebody it is said, and what to note', async () => {
  const { panel } = await openChains('Solène')
  expect(await panel.findByText(/Aucune présentation n’est notée autour de Solène/)).toBeVisible()
})
