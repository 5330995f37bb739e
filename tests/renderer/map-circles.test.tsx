import { queries, screen, waitFor, within, type BoundFunctions } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aPerson } from '../support/builders'
import { named, openWindow, type Call } from '../support/render'

const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ')

/** The map in words. */
const listed = () => screen.getByRole('application').textContent

/** Two circles of three, and one person who is in none. */
async function twoCircles(call: Call) {
  for (const circle of ['Alumni', 'Club']) {
    const { id } = await call('circles.create', { name: circle })
    for (const number of [1, 2, 3])
      await call('people.create', aPerson({ givenName: circle, familyName: `N${number}` }, { circleIds: [id] }))
  }
  await call('people.create', aPerson({ givenName: 'Solène', familyName: 'Seule' }))
}

/** A circle of a hundred: more than are drawn. */
async function largeCircle(call: Call) {
  const { id } = await call('circles.create', { name: 'Grand cercle' })
  for (let number = 1; number <= 100; number++)
    await call('people.create', aPerson({ givenName: 'N', familyName: `F${number}` }, { circleIds: [id] }))
}

async function openCircles(fill: (call: Call) => Promise<unknown>) {
  const window = await openWindow({ path: '/map', fill })
  await window.user.click(await screen.findByRole('button', { name: 'Cercles' }))
  const panel = within(await screen.findByRole('dialog', { name: 'Cercles' }))
  return { ...window, panel }
}

const line = (panel: BoundFunctions<typeof queries>, name: string) =>
  plain(panel.getAllByRole('listitem').find((item) => item.textContent.includes(name))?.textContent)

test('each circle says how many of its people are drawn, and folds and opens in place', async () => {
  const { user, panel } = await openCircles(twoCircles)
  expect(line(panel, 'Alumni')).toContain('3 sur 3 personnes')
  await user.click(panel.getByRole('button', { name: named('En bulle : le cercle Alumni') }))
  await waitFor(() => expect(line(panel, 'Alumni')).toContain('en bulle, 3 personnes'))
  expect(line(panel, 'Club')).toContain('3 sur 3 personnes')
  await user.click(panel.getByRole('button', { name: 'Ouvrir le cercle Alumni' }))
  await waitFor(() => expect(line(panel, 'Alumni')).toContain('3 sur 3 personnes'))
})

test('all as bubbles leaves people without a circle as people, and all can be opened again', async () => {
  const { user, panel } = await openCircles(twoCircles)
  await user.click(panel.getByRole('button', { name: 'Tout en bulles' }))
  await waitFor(() => expect(listed()).not.toContain('Alumni N1'))
  expect(listed()).toContain('Solène Seule')
  await user.click(panel.getByRole('button', { name: 'Tout ouvrir' }))
  await waitFor(() => expect(listed()).toContain('Alumni N1'))
})

test('of a large circle that is opened the forty closest are drawn, and it says where the others are', async () => {
  const { user, panel } = await openCircles(largeCircle)
  await user.click(panel.getByRole('button', { name: named('En bulle : le cercle Grand cercle') }))
  await user.click(await panel.findByRole('button', { name: 'Ouvrir le cercle Grand cercle' }))
  await user.keyboard('{Escape}')
  const left = await screen.findByRole('button', { name: named('Grand cercle : + 20 autres dans la table') })
  await user.click(left)
  expect(await screen.findByRole('table')).toBeVisible()
})

test('a folded circle is a button that the keyboard reaches, and Enter opens it', async () => {
  const { user, panel } = await openCircles(twoCircles)
  await user.click(panel.getByRole('button', { name: named('En bulle : le cercle Club') }))
  const open = await panel.findByRole('button', { name: 'Ouvrir le cercle Club' })
  open.focus()
  await user.keyboard('{Enter}')
  expect(await panel.findByRole('button', { name: named('En bulle : le cercle Club') })).toHaveFocus()
})

test('on the map the arrows come to bubbles after the people, Enter opens one, and G folds and opens again', async () => {
  const { user, panel } = await openCircles(twoCircles)
  await user.click(panel.getByRole('button', { name: named('En bulle : le cercle Club') }))
  await waitFor(() => expect(listed()).toContain('Cercle Club'))
  await user.keyboard('{Escape}')
  const map = screen.getByRole('application')
  map.focus()
  await user.keyboard('{End}')
  const stands = () => document.getElementById(map.getAttribute('aria-activedescendant') ?? '')?.textContent
  expect(plain(stands())).toBe('Cercle Club, en bulle : 3 personnes. Entrée pour l’ouvrir.')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(listed()).toContain('Club N1'))
  await user.keyboard('{ArrowDown}')
  expect(stands()).toContain('Alumni N1')
  await user.keyboard('g')
  await waitFor(() => expect(stands()).toContain('Cercle Alumni'))
  await user.keyboard('g')
  await waitFor(() => expect(listed()).toContain('Alumni N1'))
})
