import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aPerson } from '../support/builders'
import { named, openWindow, type Call } from '../support/render'

const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ').trim()
type Names = Record<'lea' | 'marie' | 'paul' | 'karim' | 'solene', string>

/** Léa knows people of two clubs; Marie is close and was last met two years ago; nobody is noted to know Solène. */
async function aNetwork(call: Call): Promise<Names> {
  const circle = async (name: string) => (await call('circles.create', { name })).id
  const [alumni, club, choir] = [await circle('Alumni'), await circle('Club'), await circle('Chorale')]
  const person = async (
    givenName: string,
    familyName: string,
    closeness: number | null,
    circleIds: string[],
    organisation: string | null = null
  ) => (await call('people.create', aPerson({ givenName, familyName, closeness }, { circleIds, organisation }))).id
  const lea = await person('Léa', 'Pont', 5, [alumni], 'Airbus')
  const marie = await person('Marie', 'Loin', 5, [club], 'Airbus')
  const paul = await person('Paul', 'Chœur', 2, [choir])
  const karim = await person('Karim', 'Proche', 4, [alumni], 'Suez')
  const solene = await person('Solène', 'Seule', 1, [])
  for (const otherId of [marie, paul, karim]) await call('people.link', { personId: lea, otherId })
  for (const date of ['2026-04-02', '2026-06-20']) await call('meetings.save', aMeeting([lea, karim], { date }))
  await call('meetings.save', aMeeting([paul], { date: '2026-05-02' }))
  for (const date of ['2023-06-02', '2024-06-02']) await call('meetings.save', aMeeting([marie], { date }))
  return { lea, marie, paul, karim, solene }
}

const openMap = async (fill: (call: Call) => Promise<unknown> = aNetwork, language: 'fr' | 'en' = 'fr') => {
  const opened = await openWindow({ path: '/map', language, fill })
  await screen.findByRole('application')
  return opened
}

const openFilters = async (user: Awaited<ReturnType<typeof openMap>>['user']) => {
  await user.click(screen.getByRole('button', { name: 'Filtres' }))
  return within(screen.getByRole('region', { name: 'Filtres' }))
}

/** Whom the map shows, in no order. */
const shown = () =>
  within(screen.getByRole('application'))
    .queryAllByRole('listitem')
    .map((item) => /^[^ ,.]+/.exec(item.textContent)?.[0])
const expectShown = (...names: string[]) => waitFor(() => expect(new Set(shown())).toEqual(new Set(names)))

const chips = () =>
  within(screen.getByRole('list', { name: 'Ce que la carte montre' }))
    .getAllByRole('button')
    .map((chip) => plain(chip.textContent.replace('×', '')))

const everybodyShown = ['Léa', 'Marie', 'Paul', 'Karim', 'Solène'] as const
const takeaway = () => plain(document.getElementById('map-takeaway')?.textContent)

test('filters hide whom they leave out, read as chips, and each chip is taken away by its key', async () => {
  const { user } = await openMap()
  await expectShown(...everybodyShown)
  const filters = await openFilters(user)
  await user.click(await filters.findByRole('checkbox', { name: /^Plus d’un an/ }))
  await expectShown('Marie')
  await user.click(filters.getByRole('checkbox', { name: /^30 jours au plus/ }))
  await expectShown('Karim', 'Léa', 'Marie')
  await user.type(filters.getByRole('combobox', { name: 'Organisation' }), 'airbus{Enter}')
  await expectShown('Léa', 'Marie')
  expect(takeaway()).toContain('2 personnes sur 5')
  expect(chips()).toEqual(['Dernier échange : 30 jours au plus ou plus d’un an', 'airbus'])
  screen.getByRole('button', { name: named('Retirer : Dernier échange : 30 jours au plus ou plus d’un an') }).focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: named('Retirer : airbus') })).toHaveFocus()
  await user.keyboard('{Enter}')
  await expectShown(...everybodyShown)
  expect(screen.queryByRole('list', { name: 'Ce que la carte montre' })).toBeNull()
})

test('everything that narrows is taken back at once, from the filters or from the chips', async () => {
  const { user } = await openMap()
  const filters = await openFilters(user)
  await user.click(await filters.findByRole('checkbox', { name: /^Sans cercle/ }))
  await expectShown('Solène')
  await user.click(filters.getByRole('button', { name: 'Réinitialiser' }))
  await expectShown(...everybodyShown)
  await user.click(filters.getByRole('checkbox', { name: /^Lien actif/ }))
  await user.type(filters.getByRole('textbox', { name: 'Première rencontre depuis' }), '2026{Enter}')
  await waitFor(() => expect(chips()).toEqual(['Lien actif', 'Première rencontre : 2026 ou après']))
  await user.click(screen.getByRole('button', { name: 'Tout effacer' }))
  await expectShown(...everybodyShown)
})

test('each choice says how many it would leave: as many as the list of people finds', async () => {
  const { user, call } = await openMap()
  const filters = await openFilters(user)
  await user.click(await filters.findByRole('checkbox', { name: /^Lien actif/ }))
  const count = async (name: RegExp, filter: Parameters<typeof call<'people.page'>>[1]) => {
    const { total } = await call('people.page', filter)
    await waitFor(() =>
      expect(filters.getByRole('checkbox', { name })).toHaveAccessibleName(
        expect.stringMatching(new RegExp(` ${total}$`))
      )
    )
  }
  await count(/^30 jours au plus/, { states: ['active'], silences: ['month'] })
  await count(/^Plus d’un an/, { states: ['active'], silences: ['older'] })
  await count(/^En sommeil \d/, { states: ['lapsed'] })
  await count(/^Sans échange/, { states: ['neverMet'] })
  await count(/^Sans cercle/, { states: ['active'], withoutCircle: true })
  expect(filters.getByRole('checkbox', { name: /^Plus d’un an/ }).closest('[data-none]')).toHaveAttribute(
    'data-none',
    'true'
  )
  await user.click(filters.getByRole('combobox', { name: 'Cercle' }))
  expect((await screen.findAllByRole('option', { hidden: true })).map((option) => plain(option.textContent))).toEqual(
    expect.arrayContaining(['Alumni 2', 'Club 0'])
  )
})

test('the number of people follows the keys once they rest, and may be typed', async () => {
  const { user } = await openMap(async (call) => {
    for (let index = 0; index < 30; index++)
      await call('people.create', aPerson({ givenName: `P${index}`, familyName: null }))
  })
  const filters = await openFilters(user)
  const slider = filters.getByRole('slider', { name: 'Personnes au plus' })
  expect(slider).toHaveAttribute('aria-valuetext', '80 personnes')
  slider.focus()
  await user.keyboard('{Home}{PageUp}{ArrowLeft}{ArrowLeft}')
  expect(slider).toHaveAttribute('aria-valuenow', '28')
  expect(shown()).toHaveLength(30)
  await waitFor(() => expect(shown()).toHaveLength(28))
  expect(chips()).toEqual(['28 personnes au plus'])
  const field = filters.getByRole('textbox', { name: 'Personnes au plus' })
  await user.clear(field)
  await user.type(field, '3{Enter}')
  await waitFor(() => expect(shown()).toHaveLength(20))
  await user.clear(field)
  await user.type(field, 'beaucoup{Enter}')
  expect(field).toHaveValue('20')
  await user.click(screen.getByRole('button', { name: named('Retirer : 20 personnes au plus') }))
  await waitFor(() => expect(shown()).toHaveLength(30))
})

test('when nobody is left the map says so and leads back', async () => {
  const { user } = await openMap()
  const filters = await openFilters(user)
  await user.type(filters.getByRole('combobox', { name: 'Ville' }), 'Nulle part{Enter}')
  await expectShown()
  expect(takeaway()).toBe('0 personne sur 5 · 0 lien · 0 cercle. Personne ne répond à ces filtres.')
  await user.click(screen.getByRole('button', { name: 'Revoir tout le monde' }))
  await expectShown(...everybodyShown)
})

test('where the legend hides everybody whom the filters leave, it says so, and the filters stay', async () => {
  const { user } = await openMap()
  const filters = await openFilters(user)
  await user.click(await filters.findByRole('checkbox', { name: /^Plus d’un an/ }))
  await expectShown('Marie')
  const legend = within(screen.getByRole('group', { name: named('Légende : Fraîcheur') }))
  legend.getByRole('button', { name: /^plus d’un an/ }).focus()
  await user.keyboard('{Enter}')
  await expectShown()
  expect(takeaway()).toContain('masqué par la légende ou par « Autour d’une personne »')
  await user.click(screen.getByRole('button', { name: 'Revoir tout le monde' }))
  await expectShown('Marie')
})

test('an entry of the legend shows only these when pressed, and everybody when pressed again; its key hides and shows it', async () => {
  const { user } = await openMap()
  const legend = within(screen.getByRole('group', { name: named('Légende : Fraîcheur') }))
  const month = legend.getByRole('button', { name: /^30 jours au plus/ })
  expect(plain(month.textContent)).toBe('30 jours au plus 2')
  await user.click(month)
  await expectShown('Karim', 'Léa')
  expect(legend.getByRole('button', { name: /^plus d’un an/ })).toHaveAttribute('aria-pressed', 'false')
  await user.click(month)
  await expectShown(...everybodyShown)
  month.focus()
  await user.keyboard('{Enter}')
  await expectShown('Marie', 'Paul', 'Solène')
  expect(month).toHaveAttribute('aria-pressed', 'false')
  expect(takeaway()).toContain('3 personnes sur 5')
  await user.keyboard(' ')
  await expectShown(...everybodyShown)
  await user.keyboard('{Enter}')
  await user.click(legend.getByRole('button', { name: 'Tout montrer' }))
  await expectShown(...everybodyShown)
})

test('which circles are coloured is chosen by their boxes, and the largest are back in one press', async () => {
  const { user, call } = await openMap()
  await user.click(screen.getByRole('radio', { name: 'Cercles' }))
  const legend = within(screen.getByRole('group', { name: named('Légende : Cercles') }))
  expect(legend.getByRole('button', { name: /^Alumni/ })).toBeVisible()
  await user.click(legend.getByRole('button', { name: 'Couleurs…' }))
  const panel = within(await screen.findByRole('dialog', { name: 'Couleurs…' }))
  await user.click(await panel.findByRole('checkbox', { name: /Alumni/ }))
  await waitFor(() => expect(legend.queryByRole('button', { name: /^Alumni/ })).toBeNull())
  expect(legend.getByRole('button', { name: /^autres cercles 2/ })).toBeVisible()
  const colours = async () =>
    (await call('map.view', {})).circles.filter(({ colour }) => colour !== null).map(({ name }) => name)
  expect(new Set(await colours())).toEqual(new Set(['Chorale', 'Club']))
  await user.click(panel.getByRole('button', { name: 'Les six plus grands' }))
  await waitFor(async () => expect(new Set(await colours())).toEqual(new Set(['Alumni', 'Chorale', 'Club'])))
})

test('why these people is said in words, by the keyboard, and Escape goes back', async () => {
  const { user } = await openMap()
  const why = screen.getByRole('button', { name: named('Pourquoi ces 5 ?') })
  why.focus()
  await user.keyboard('{Enter}')
  const words = await screen.findByRole('dialog', { name: named('Pourquoi ces 5 ?') })
  const text = plain(words.textContent)
  for (const part of ['jusqu’à 80 personnes', '40 %', '30 %', '20 %', '10 %', 'une convention'])
    expect(text).toContain(part)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(why).toHaveFocus()
})

test('the map says in sentences who links circles and who is close and dormant', async () => {
  await openMap()
  await waitFor(() =>
    expect(takeaway()).toBe(
      '5 personnes · 3 liens · 3 cercles. Léa Pont relie le plus de cercles (2 autres que le sien). ' +
        '1 lien en sommeil, avec une personne proche : Marie Loin.'
    )
  )
})

test('remarkable points lead to whom they are about, by the keyboard alone', async () => {
  const { user } = await openMap()
  const points = await screen.findByRole('button', { name: named('Points remarquables (3)') })
  points.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getAllByRole('menuitem')[0]).toHaveFocus())
  expect(screen.getAllByRole('menuitem').map((item) => plain(item.textContent))).toEqual([
    expect.stringMatching(/^Léa Pont/),
    expect.stringMatching(/^Marie Loin/),
    '1 personne sans lien noté avec d’autres sur la carte'
  ])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('complementary', { name: 'Fiche de Marie Loin' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('application')).toHaveFocus())
})

test('the panels read in English', async () => {
  const { user } = await openMap(aNetwork, 'en')
  await waitFor(() =>
    expect(takeaway()).toBe(
      '5 people · 3 ties · 3 circles. Léa Pont links the most circles (2 beside their own). ' +
        '1 dormant tie, with somebody close: Marie Loin.'
    )
  )
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  await user.click(await screen.findByRole('checkbox', { name: /^More than a year/ }))
  await expectShown('Marie')
  expect(screen.getByRole('button', { name: 'Remove: Last contact: more than a year' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Why this person?' })).toBeVisible()
})
