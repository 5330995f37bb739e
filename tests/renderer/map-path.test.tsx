import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aPerson } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, ' ')
const told = () => screen.getAllByRole('status').map((line) => plain(line.textContent))

/** The user knows Anne; Anne knows Bruno, who knows Diane of Suez, and Chloé, who knows her through Gaël; Emile is known by nobody. */
async function chain(call: Call) {
  const create = async (givenName: string, familyName: string, organisation: string) =>
    (await call('people.create', aPerson({ givenName, familyName }, { organisation }))).id
  const anne = await create('Anne', 'Aubert', 'Airbus')
  const bruno = await create('Bruno', 'Blanc', 'Airbus')
  const chloe = await create('Chloé', 'Caron', 'Thales')
  const diane = await create('Diane', 'Dumas', 'Suez')
  const gael = await create('Gaël', 'Gomez', 'Thales')
  await create('Emile', 'Evrard', 'Orange')
  for (const [personId, otherId] of [
    [anne, bruno],
    [anne, chloe],
    [bruno, diane],
    [chloe, gael],
    [gael, diane]
  ] as const)
    await call('people.link', { personId, otherId })
  await call('meetings.save', aMeeting([anne]))
  return { anne, bruno, chloe, diane }
}

async function openMap(fill: (call: Call) => Promise<unknown> = chain) {
  const opened = await openWindow({ path: '/map', fill })
  const map = await screen.findByRole('application')
  map.focus()
  const listed = () =>
    within(map)
      .getAllByRole('listitem')
      .map((item) => plain(item.textContent).split(/[,.]/)[0])
  return { ...opened, map, listed }
}

test('/ finds somebody by what is typed so far, opens their card and gives the focus back to the map', async () => {
  const { user, map } = await openMap()
  await user.keyboard('/dum{Enter}')
  expect(await screen.findByRole('complementary', { name: 'Fiche de Diane Dumas' })).toBeVisible()
  expect(map).toHaveFocus()
  await user.keyboard('/nobody{Enter}')
  await expectSaid('Personne de ce nom : nobody')
  expect(screen.getByRole('combobox', { name: /^Chercher une personne/ })).toHaveValue('nobody')
  await user.keyboard('{Escape}')
  expect(map).toHaveFocus()
})

test('an organisation chooses all of its people', async () => {
  const { user } = await openMap()
  await user.keyboard('/airb')
  await user.click(await screen.findByRole('option', { name: /^Airbus/ }))
  expect(await screen.findByRole('complementary', { name: /^2 personnes choisies/ })).toBeVisible()
})

test('who is not on the map is put there when they are looked for, and nobody else moves', async () => {
  const { user, call, listed, map } = await openMap()
  const places = async () => new Map((await call('map.view', {})).people.map(({ id, x, y }) => [id, [x, y]]))
  await user.keyboard('{Home}{Enter}')
  const card = within(await screen.findByRole('complementary', { name: /Anne Aubert/ }))
  await user.click(card.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer de la carte' }))
  await waitFor(() => expect(listed()).not.toContain('Anne Aubert'))
  await waitFor(() => expect(map).toHaveFocus())
  const before = await places()
  await user.keyboard('/')
  expect(screen.getByRole('combobox', { name: /Chercher/ })).toHaveFocus()
  await user.keyboard('aub')
  expect(await screen.findByRole('option', { name: /Anne Aubert.*Ajouter à la carte/ })).toBeVisible()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(listed()).toContain('Anne Aubert'))
  expect(await places()).toEqual(before)
})

test('C asks for the end of a path, which is told in a sentence, with others to turn to', async () => {
  const { user, map } = await openMap()
  await user.keyboard('{Home}c')
  const field = await screen.findByRole('combobox', { name: 'Chemin d’Anne Aubert vers…' })
  expect(field).toHaveFocus()
  await user.keyboard('dia{Enter}')
  await waitFor(() => expect(told().join()).toMatch(/Anne Aubert → Bruno Blanc .* → Diane Dumas/))
  expect(map).toHaveFocus()
  expect(screen.getByText('Chemin 1/2')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Chemin suivant' }))
  await waitFor(() => expect(told().join()).toMatch(/Anne Aubert → Chloé Caron .* → Diane Dumas/))
  await user.keyboard('{ArrowLeft}')
  await waitFor(() => expect(told().join()).toMatch(/Bruno Blanc/))
  await user.click(within(screen.getByRole('group', { name: 'Chemin' })).getByRole('button', { name: 'Diane Dumas' }))
  expect(await screen.findByRole('complementary', { name: 'Fiche de Diane Dumas' })).toBeVisible()
  map.focus()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(told().join()).not.toContain('→'))
})

test('with two people chosen C leads from one to the other', async () => {
  const { user } = await openMap()
  await user.keyboard('{Home} {ArrowDown}{ArrowDown}{ArrowDown}{Control>} {/Control}c')
  await waitFor(() => expect(told().join()).toMatch(/Anne Aubert → .* → Diane Dumas/))
})

test('through whom somebody, or an organisation, can be reached begins with the user', async () => {
  const { user } = await openMap()
  await user.click(screen.getByRole('button', { name: 'Par qui atteindre…' }))
  await screen.findByRole('combobox', { name: 'Par qui atteindre…' })
  await user.keyboard('suez')
  await user.click(await screen.findByRole('option', { name: /^Suez/ }))
  await waitFor(() => expect(told().join()).toMatch(/Vous → Anne Aubert .* → Diane Dumas/))
})

test('without a way it says so, and what would help', async () => {
  const { user } = await openMap()
  await user.keyboard('{Home}cemil{Enter}')
  await waitFor(() => expect(told().join()).toMatch(/Aucun chemin connu d’Anne Aubert à Emile Evrard\..*vous noterez/))
})

test('whom the user is in touch with already is told so', async () => {
  const { user } = await openMap()
  await user.keyboard('{Home}{Enter}')
  const card = within(await screen.findByRole('complementary', { name: /Anne Aubert/ }))
  await user.click(card.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: /Comment l’atteindre/ }))
  await waitFor(() => expect(told().join()).toMatch(/Vous êtes déjà en contact avec Anne Aubert/))
})

/** Takes somebody whose card is open off the map. */
async function takeOff({ user, listed }: Pick<Awaited<ReturnType<typeof openMap>>, 'user' | 'listed'>, name: string) {
  const card = within(await screen.findByRole('complementary', { name: new RegExp(name) }))
  await user.click(card.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer de la carte' }))
  await waitFor(() => expect(listed()).not.toContain(name))
}

test('people of a path who are not drawn are shown for as long as it is, also when the map is narrowed', async () => {
  const { user, listed } = await openMap()
  await user.keyboard('/bru{Enter}')
  await takeOff({ user, listed }, 'Bruno Blanc')
  await user.keyboard('/anne{Enter}')
  await screen.findByRole('complementary', { name: /Anne Aubert/ })
  await user.keyboard('cdia{Enter}')
  await waitFor(() => expect(listed()).toContain('Bruno Blanc'))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(listed()).not.toContain('Bruno Blanc'))
})

test('whoever is taken off the map stays off it, although a path that was lit leads through them', async () => {
  const { user, listed } = await openMap()
  await user.keyboard('/bru{Enter}')
  await takeOff({ user, listed }, 'Bruno Blanc')
  await user.keyboard('/anne{Enter}')
  await screen.findByRole('complementary', { name: /Anne Aubert/ })
  await user.keyboard('cdia{Enter}')
  await waitFor(() => expect(listed()).toContain('Bruno Blanc'))
  await user.keyboard('/bru{Enter}')
  await takeOff({ user, listed }, 'Bruno Blanc')
  expect(told().join()).not.toContain('→')
  await user.keyboard('/anne{Enter}')
  await screen.findByRole('complementary', { name: /Anne Aubert/ })
  expect(listed()).not.toContain('Bruno Blanc')
})

test('a view that is saved while a path is lit holds the map as it is without the path', async () => {
  const { user, listed, call } = await openMap()
  await user.keyboard('/bru{Enter}')
  await takeOff({ user, listed }, 'Bruno Blanc')
  await user.keyboard('/anne{Enter}')
  await screen.findByRole('complementary', { name: /Anne Aubert/ })
  await user.keyboard('cdia{Enter}')
  await waitFor(() => expect(listed()).toContain('Bruno Blanc'))
  await user.click(screen.getByRole('button', { name: /^Vue/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Enregistrer cette vue…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Nom de la vue' }), 'Sans Bruno')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await call('map.views')).toHaveLength(1))
  const [saved] = await call('map.views')
  const { people } = await call('map.view', saved!.settings.question)
  expect(people.map(({ name }) => name)).not.toContain('Bruno Blanc')
  expect(people).toHaveLength(5)
})
