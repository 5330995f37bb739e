import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, ' ')

/** Anne knows Bruno, Chloé and David; Bruno knows Emma; Fanny knows nobody. Anne and Bruno are of one circle. */
async function sixPeople(call: Call) {
  const { id: circle } = await call('circles.create', { name: 'Alumni' })
  const create = async (givenName: string, familyName: string, circleIds: string[] = []) =>
    (await call('people.create', aPerson({ givenName, familyName }, { circleIds, organisation: 'Airbus' }))).id
  const anne = await create('Anne', 'Aubert', [circle])
  const bruno = await create('Bruno', 'Blanc', [circle])
  const chloe = await create('Chloé', 'Caron')
  const david = await create('David', 'Denis')
  const emma = await create('Emma', 'Est')
  await create('Fanny', 'Faure')
  for (const [personId, otherId] of [
    [anne, bruno],
    [anne, chloe],
    [anne, david],
    [bruno, emma]
  ] as const)
    await call('people.link', { personId, otherId })
  await call('meetings.save', aMeeting([anne]))
}

async function openMap(fill: (call: Call) => Promise<unknown> = sixPeople) {
  const opened = await openWindow({ path: '/map', fill })
  const map = await screen.findByRole('application')
  map.focus()
  const spoken = () => plain(opened.container.querySelector('p[aria-live=polite]')?.textContent)
  const listed = () =>
    within(map)
      .getAllByRole('listitem')
      .map((item) => plain(item.textContent).split(/[,.]/)[0])
  const standsOn = () => {
    const id = map.getAttribute('aria-activedescendant')
    return id === null ? null : plain(document.getElementById(id)?.textContent).split(',')[0]
  }
  return { ...opened, map, spoken, listed, standsOn }
}

test('up and down walk everybody by name, round and round, and each is told in a sentence', async () => {
  const { user, spoken, standsOn } = await openMap()
  await user.keyboard('{ArrowDown}')
  expect(standsOn()).toBe('Anne Aubert')
  expect(spoken()).toMatch(
    /^Anne Aubert, Airbus\. Lien \w+\. Dernier échange il y a \d+ jours\. .*3 liens visibles\. Cercle Alumni\.$/
  )
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(standsOn()).toBe('Chloé Caron')
  expect(spoken()).toMatch(/Pas encore d’échange\. 1 lien visible\. Sans cercle\.$/)
  await user.keyboard('{Home}{ArrowUp}')
  expect(standsOn()).toBe('Fanny Faure')
  await user.keyboard('{Home}{End}')
  expect(standsOn()).toBe('Fanny Faure')
})

test('left and right go round the contacts of whom one came from, and say which of how many', async () => {
  const { user, spoken, standsOn } = await openMap()
  await user.keyboard('{Home}')
  const met = []
  for (const place of [1, 2, 3]) {
    await user.keyboard('{ArrowRight}')
    met.push(standsOn())
    expect(spoken()).toContain(`${place} sur 3 contacts d’Anne Aubert.`)
  }
  expect(new Set(met)).toEqual(new Set(['Bruno Blanc', 'Chloé Caron', 'David Denis']))
  await user.keyboard('{ArrowRight}')
  expect(standsOn()).toBe(met[0])
  await user.keyboard('{ArrowLeft}')
  expect(standsOn()).toBe(met[2])
  // Up and down leave the round; from there the next one begins.
  await user.keyboard('{Home}{ArrowDown}{ArrowRight}')
  expect(spoken()).toContain('1 sur 2 contacts de Bruno Blanc.')
})

test('somebody without contacts stays where they are', async () => {
  const { user, standsOn } = await openMap()
  await user.keyboard('{End}{ArrowRight}{ArrowLeft}')
  expect(standsOn()).toBe('Fanny Faure')
})

test('Enter opens the card, and once more the page', async () => {
  const { user } = await openMap()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('complementary', { name: 'Fiche d’Anne Aubert' })).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Anne Aubert' })).toBeVisible()
})

test('Space chooses and lets go, with Ctrl one more, and what is chosen has a card of its own', async () => {
  const { user, spoken } = await openMap()
  await user.keyboard('{ArrowDown} ')
  expect(spoken()).toContain('1 personne choisie.')
  await user.keyboard('{ArrowDown}{Control>} {/Control}')
  expect(spoken()).toContain('2 personnes choisies.')
  const card = within(await screen.findByRole('complementary', { name: /^2 personnes choisies/ }))
  expect(card.getByRole('button', { name: 'Bruno Blanc' })).toBeVisible()
  await user.keyboard(' ')
  expect(spoken()).toContain('1 personne choisie.')
})

test('F shows those around somebody, further with the keys right of P, and Escape goes back step by step', async () => {
  const { user, spoken, listed, standsOn } = await openMap()
  await user.keyboard('{End}{ArrowUp}f')
  expect(spoken()).toContain('Autour d’Emma Est, 1 pas 2 personnes visibles.')
  expect(listed()).toEqual(['Bruno Blanc', 'Emma Est'])
  await user.keyboard(']')
  expect(listed()).toEqual(['Anne Aubert', 'Bruno Blanc', 'Emma Est'])
  await user.keyboard('{PageDown}')
  expect(spoken()).toContain('3 pas 5 personnes visibles.')
  await user.keyboard('{PageDown}')
  expect(spoken()).toContain('3 pas')
  await user.keyboard('[[')
  expect(listed()).toHaveLength(3)
  // Those who are hidden are not walked.
  await user.keyboard('{Home}{ArrowUp}')
  expect(standsOn()).toBe('Emma Est')
  await user.keyboard('{Enter}{Escape}')
  expect(listed()).toHaveLength(6)
  expect(screen.getByRole('complementary', { name: /Emma Est/ })).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('complementary', { name: /Emma Est/ })).toBeNull()
  await user.keyboard('{Escape}')
  expect(document.activeElement).toHaveAttribute('role', 'application')
})

test('brackets are heard where they are typed with AltGr, and where their keys give other signs', async () => {
  const { user, spoken, map } = await openMap()
  await user.keyboard('{Home}f')
  fireEvent.keyDown(map, { key: ']', code: 'Minus', ctrlKey: true, altKey: true })
  expect(spoken()).toContain('2 pas')
  fireEvent.keyDown(map, { key: 'Dead', code: 'BracketLeft' })
  expect(spoken()).toContain('1 pas')
})

test('digits change the lens by their place on the keyboard, and O the projection', async () => {
  const { user, spoken, map } = await openMap()
  fireEvent.keyDown(map, { key: 'é', code: 'Digit2' })
  fireEvent.keyDown(map, { key: "'", code: 'Digit4' })
  expect(spoken()).toBe('Regard Ponts.')
  await user.keyboard('5')
  expect(spoken()).toBe('Regard Cercles.')
  await user.keyboard('o')
  await waitFor(() => expect(spoken()).toBe('Cercles de proximité.'))
})

test('P pins and lets go all who are chosen, and it is taken back like anything else', async () => {
  const { user, call } = await openMap()
  const pinned = async () => (await call('map.view', {})).people.filter((one) => one.pinned).map(({ name }) => name)
  await user.keyboard('{ArrowDown} {ArrowDown}{Control>} {/Control}p')
  await waitFor(async () => expect(await pinned()).toEqual(['Anne Aubert', 'Bruno Blanc']))
  await expectSaid(/^Place épinglée : 2 personnes/)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await pinned()).toEqual([]))
})

test('D moves all who are chosen together; Escape puts them back, Enter keeps them', async () => {
  const { user, call, spoken } = await openMap()
  const places = async () =>
    new Map((await call('map.view', {})).people.map(({ name, x, y }) => [name, [x, y] as const]))
  const before = await places()
  const to = (name: string, right: number, down: number) => {
    const [x, y] = before.get(name)!
    return [expect.closeTo(x + right * 20), expect.closeTo(y + down * 20)]
  }
  await user.keyboard('{ArrowDown} {ArrowDown}{Control>} {/Control}d{ArrowRight}{Shift>}{ArrowUp}{/Shift}')
  expect(spoken()).toBe('1 pas à droite, 5 pas vers le haut.')
  // Other keys wait until this is over.
  await user.keyboard('f{Escape}')
  expect(await places()).toEqual(before)
  await user.keyboard('d{ArrowRight}{Shift>}{ArrowUp}{/Shift}{Enter}')
  await waitFor(async () => expect((await places()).get('Anne Aubert')).toEqual(to('Anne Aubert', 1, -5)))
  const after = await places()
  expect(after.get('Bruno Blanc')).toEqual(to('Bruno Blanc', 1, -5))
  for (const name of ['Chloé Caron', 'David Denis', 'Emma Est', 'Fanny Faure'])
    expect(after.get(name)).toEqual(before.get(name))
})

test('the card moves somebody with buttons alone', async () => {
  const { user, call } = await openMap()
  const place = async () => (await call('map.view', {})).people.find(({ name }) => name === 'Anne Aubert')!
  const before = await place()
  await user.keyboard('{ArrowDown}{Enter}')
  const card = within(await screen.findByRole('complementary', { name: /Anne Aubert/ }))
  await user.click(card.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Déplacer…' }))
  await user.click(await card.findByRole('button', { name: 'Vers le bas' }))
  await user.click(card.getByRole('button', { name: 'Vers la gauche' }))
  await user.click(card.getByRole('button', { name: 'Garder' }))
  await waitFor(async () =>
    expect(await place()).toMatchObject({
      x: expect.closeTo(before.x - 20),
      y: expect.closeTo(before.y + 20),
      pinned: true
    })
  )
})

test('the card says what is known, whom they know, who introduced them and what is promised', async () => {
  const { user } = await openMap(async (call) => {
    const { id: introducer } = await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
    const { id } = await call(
      'people.create',
      aPerson({ givenName: 'Anne', familyName: 'Aubert', introducedById: introducer }, { organisation: 'Airbus' })
    )
    await call('people.link', { personId: id, otherId: introducer })
    await call('promises.create', aPromise(id))
    await call('favours.create', aFavour(id))
  })
  await user.keyboard('{ArrowDown}{Enter}')
  const card = within(await screen.findByRole('complementary', { name: 'Fiche d’Anne Aubert' }))
  expect(card.getByText('Airbus')).toBeVisible()
  expect(card.getByText(/Reçu 1 · donné 0/)).toBeVisible()
  expect(await card.findByText(/envoyer le rapport \(3 juil\. 2026\)/)).toBeVisible()
  expect(await card.findByRole('button', { name: 'Karim Benali' })).toBeVisible()
  await user.click(card.getByRole('button', { name: /^Connaît 1 personne/ }))
  expect(card.getAllByRole('button', { name: 'Karim Benali' })).toHaveLength(2)
})

test('with initials in place of names, not even who introduced somebody is named, drawn or not', async () => {
  const { user } = await openMap(async (call) => {
    const { id } = await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
    await call('people.create', aPerson({ givenName: 'Anne', familyName: 'Aubert', introducedById: id }))
  })
  await user.keyboard('{End}{Enter}')
  const karim = within(await screen.findByRole('complementary', { name: 'Fiche de Karim Benali' }))
  await user.click(karim.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer de la carte' }))
  await user.click(screen.getByRole('button', { name: 'Disposition' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Initiales à la place des noms' }))
  screen.getByRole('application').focus()
  await user.keyboard('{Home}{Enter}')
  const anne = within(await screen.findByRole('complementary', { name: 'Fiche d’AA' }))
  expect(await anne.findByRole('button', { name: 'KB' })).toBeVisible()
  expect(anne.queryByText(/Benali/)).toBeNull()
})

test('whoever is taken off from their card leaves the keyboard on the map, and is told by name when put on it again', async () => {
  const { user, map, spoken, listed } = await openMap()
  await user.keyboard('{ArrowDown}{Enter}')
  const card = within(await screen.findByRole('complementary', { name: 'Fiche d’Anne Aubert' }))
  await user.click(card.getByRole('button', { name: /^Plus d’actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer de la carte' }))
  await waitFor(() => expect(listed()).toHaveLength(5))
  await waitFor(() => expect(map).toHaveFocus())
  await user.keyboard('/')
  await user.keyboard('Aubert')
  await screen.findByRole('option', { name: /Anne Aubert.*Ajouter à la carte/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(spoken()).toMatch(/^Anne Aubert, Airbus\. .*Fiche ouverte : Anne Aubert\./))
})

test('G folds the circle of somebody into a bubble, on which it opens it again', async () => {
  const { user, spoken, listed } = await openMap()
  await user.keyboard('{ArrowDown}g')
  await waitFor(() => expect(listed()).toHaveLength(5))
  expect(listed().slice(0, 4)).toEqual(['Chloé Caron', 'David Denis', 'Emma Est', 'Fanny Faure'])
  expect(spoken()).toContain('Cercle replié : Alumni.')
  await user.keyboard('g')
  await waitFor(() => expect(listed()).toHaveLength(6))
  expect(spoken()).toContain('Cercle ouvert : Alumni.')
  await user.keyboard('{End}g')
  await expectSaid(/Pas de cercle à replier/)
})

test('letters do nothing outside of the map, and Ctrl with them is left to others', async () => {
  const { user, listed, map } = await openMap()
  await user.keyboard('{Home}{Control>}f{/Control}')
  expect(listed()).toHaveLength(6)
  await user.tab()
  expect(document.activeElement).not.toBe(map)
  await user.keyboard('f')
  expect(listed()).toHaveLength(6)
})
