import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aMeeting, aPerson } from '../support/builders'
import { openWindow, type Call } from '../support/render'

afterEach(() => vi.restoreAllMocks())

/** Ana was met for years, Bob long ago and lately, Cléo lately alone; Ana and Cléo met each other in 2026. */
async function threeContacts(call: Call) {
  const person = async (givenName: string) =>
    (await call('people.create', aPerson({ givenName, familyName: null, closeness: 4 }))).id
  const [ana, bob, cleo] = [await person('Ana'), await person('Bob'), await person('Cléo')]
  for (const date of ['2023-01-10', '2023-03-10', '2023-05-10']) await call('meetings.save', aMeeting([ana], { date }))
  for (const date of ['2023-01-20', '2023-03-20', '2026-05-20', '2026-06-20'])
    await call('meetings.save', aMeeting([bob], { date }))
  for (const date of ['2026-04-10', '2026-06-10']) await call('meetings.save', aMeeting([cleo], { date }))
  return { ana, bob, cleo }
}

async function openTime(fill: (call: Call) => Promise<unknown> = threeContacts) {
  const window = await openWindow({ path: '/map', fill })
  await window.user.click(await screen.findByRole('button', { name: 'Temps' }))
  return { ...window, panel: within(await screen.findByRole('region', { name: 'Temps' })) }
}

const slider = () => screen.findByRole('slider', { name: 'Mois montré' })
const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ')

test('the slider walks the months by arrows, years with Shift, and to both ends', async () => {
  const { user } = await openTime()
  const handle = await slider()
  handle.focus()
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('juin 2026, 2 échanges')
  await user.keyboard('{ArrowLeft}')
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('mai 2026, 1 échange')
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('mai 2025, 0 échange')
  await user.keyboard('{Home}')
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('janvier 2023, 2 échanges')
  await user.keyboard('{ArrowLeft}')
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('janvier 2023, 2 échanges')
  await user.keyboard('{End}')
  expect(plain(handle.getAttribute('aria-valuetext'))).toBe('juin 2026, 2 échanges')
})

test('a month is told in words, and chosen without dragging', async () => {
  const { user, panel } = await openTime()
  expect(plain((await panel.findByText(/^Aujourd’hui :/)).textContent)).toBe(
    'Aujourd’hui : 3 personnes connues, 0 lien, 1 en sommeil.'
  )
  await user.selectOptions(panel.getByRole('combobox', { name: 'Mois montré' }), '2023-04')
  expect(plain((await panel.findByText(/^En avril/)).textContent)).toBe(
    'En avril 2023 : 2 personnes connues, 0 lien, 0 en sommeil.'
  )
  await user.click(panel.getByRole('button', { name: 'Aujourd’hui' }))
  expect(await panel.findByText(/^Aujourd’hui :/)).toBeVisible()
})

test('between two months it is told by name who is new, who went quiet and who came back', async () => {
  const { user, panel } = await openTime()
  await panel.findByText(/^Aujourd’hui :/)
  await user.selectOptions(panel.getByRole('combobox', { name: 'Comparer avec' }), '2023-06')
  const names = async (title: RegExp) => {
    const list = within(await panel.findByRole('region', { name: title }))
    return list.queryAllByRole('button').map((button) => button.textContent)
  }
  expect(await names(/1 personne nouvelle/)).toEqual(['Cléo'])
  expect(await names(/1 entrée en sommeil/)).toEqual(['Ana'])
  expect(await names(/0 retrouvée/)).toEqual([])
  await user.click(panel.getByRole('button', { name: 'Cléo' }))
  expect(await screen.findByRole('complementary', { name: /Cléo/ })).toBeVisible()
})

test('the months are played one after the other until Escape', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) => Object.assign(new EventTarget(), { matches: false, media }) as unknown as MediaQueryList
  )
  const { user, panel } = await openTime()
  await user.click(await panel.findByRole('button', { name: 'Rejouer' }))
  await waitFor(async () => expect(Number((await slider()).getAttribute('aria-valuenow'))).toBeGreaterThan(1))
  await user.keyboard('{Escape}')
  expect(await panel.findByRole('button', { name: 'Rejouer' })).toBeVisible()
  expect(Number((await slider()).getAttribute('aria-valuenow'))).toBeLessThan(41)
})

test('where motion is unwanted nothing plays by itself', async () => {
  const { panel } = await openTime()
  await panel.findByRole('slider')
  expect(panel.queryByRole('button', { name: 'Rejouer' })).toBeNull()
})

test('time is still open when one comes back to the map, and closing it brings back the present', async () => {
  const { user } = await openTime()
  const handle = await slider()
  handle.focus()
  await user.keyboard('{Home}')
  window.location.hash = '/people'
  await screen.findByRole('heading', { level: 1, name: 'Personnes' })
  window.location.hash = '/map'
  expect((await slider()).getAttribute('aria-valuenow')).toBe('0')
  await user.click(screen.getByRole('button', { name: /Revenir au présent/ }))
  expect(screen.queryByRole('slider', { name: 'Mois montré' })).toBeNull()
})

test('where nothing is dated before this month it is said why there is no time to go back to', async () => {
  const { panel } = await openTime((call) => call('people.create', aPerson()))
  expect(await panel.findByText(/Rien ne date encore d’avant ce mois-ci/)).toBeVisible()
})

test('reading that takes longer than a second is said, and so is reading that fails, which can be tried again', async () => {
  const { user, bridge } = await openWindow({ path: '/map', fill: threeContacts })
  const { call } = bridge
  const late = Promise.withResolvers<Awaited<ReturnType<typeof call>>>()
  bridge.call = (name, input) => (name === 'map.history' ? late.promise : call(name, input))
  await user.click(await screen.findByRole('button', { name: 'Temps' }))
  expect(await screen.findByText(/Lecture de l’histoire/)).toBeVisible()
  late.resolve({ ok: false, error: { code: 'unexpected' } })
  const panel = within(screen.getByRole('region', { name: 'Temps' }))
  expect(await panel.findByRole('alert')).toBeVisible()
  bridge.call = call
  await user.click(panel.getByRole('button', { name: 'Réessayer' }))
  expect(await slider()).toBeVisible()
})
