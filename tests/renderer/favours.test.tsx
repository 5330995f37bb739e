import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { aFavour, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'
import { expectSaid, named, openWindow, type Call } from '../support/render'

const somebody = async (call: Call, givenName: string, rest: Input<'people.create'>['person'] = {}) =>
  (await call('people.create', aPerson({ givenName, familyName: null, ...rest }))).id

const plain = (element: HTMLElement | null) => element?.textContent.replaceAll(/\s/g, ' ')
const tab = (name: string) => screen.findByRole('tab', { name: named(name) })

test('the overview says in words how much went both ways, and draws favours by kind, by dimension and over time', async () => {
  const { user } = await openWindow({
    path: '/favours',
    fill: async (call) => {
      const [marie, paul] = [await somebody(call, 'Marie'), await somebody(call, 'Paul')]
      await inOrder(
        [
          aFavour(marie, { kind: 'advice', date: '2026-05-02' }),
          aFavour(marie, { kind: 'introduction', date: '2026-06-02', direction: 'given' }),
          aFavour(paul, { kind: 'advice', date: '2026-06-12', direction: 'given', dimension: 'economic' }),
          aFavour(paul, { kind: 'loan', date: '2020', direction: 'given' })
        ],
        (draft) => call('favours.create', draft)
      )
    }
  })
  await user.click(await tab('Vue d’ensemble'))
  const reciprocity = within(await screen.findByRole('region', { name: 'Réciprocité' }))
  expect(reciprocity.getAllByRole('listitem').map(plain)).toEqual([
    'Des services sont comptés avec 2 personnes : dans les deux sens avec 1, seulement rendus à 1, seulement reçus de personne.',
    'Selon leur ampleur, 50 % des services comptés ont eu leur retour dans l’autre sens.',
    '67 % de ce que vous avez rendu est allé à des personnes dont vous n’aviez rien reçu : c’est aussi une façon de rendre.',
    'On note plus volontiers ce que l’on donne que ce que l’on reçoit : à lire avec prudence.'
  ])
  const figures = await screen.findAllByRole('figure')
  expect(figures.map((figure) => plain(within(figure).getByRole('heading', { level: 2 })))).toEqual([
    '1 reçu et 3 rendus, le plus en juin 2026 (2)',
    'Le plus souvent : conseil 2, mise en relation 1, prêt 1',
    'Par dimension : économique 2, sociale 1, utilité 1'
  ])
  expect(screen.getByText(/1 service dont on ne connaît que l’année n’est pas dessiné/)).toBeVisible()
  const [time] = figures
  await user.click(within(time!).getByRole('button'))
  const rows = within(within(time!).getByRole('table')).getAllByRole('row')
  expect(rows.map((row) => [...row.querySelectorAll<HTMLElement>('th, td')].map(plain))).toEqual([
    ['Mois', 'Rendus', 'Reçus'],
    ['mai 2026', '0', '1'],
    ['juin 2026', '2', '0']
  ])
})

test('what an empty ledger leaves undefined is said in words', async () => {
  const { user } = await openWindow({ path: '/favours' })
  await user.click(await tab('Vue d’ensemble'))
  expect(await screen.findByText(/la part qui a eu son retour n’est pas définie/)).toBeVisible()
  await user.click(await tab('Par personne'))
  expect(await screen.findByText(/Vous n’avez encore échangé deux services comptés avec personne/)).toBeVisible()
  await user.click(await tab('Chaînes de présentations'))
  expect(await screen.findByText(/Quand une personne vous en présente une autre, notez-le/)).toBeVisible()
})

test('people stand by name with what went each way in words, and those who are not counted apart', async () => {
  const { user } = await openWindow({
    path: '/favours',
    fill: async (call) => {
      const [zoe, anne] = [await somebody(call, 'Zoé'), await somebody(call, 'Anne')]
      const sophie = await somebody(call, 'Sophie', { noLedger: true })
      await inOrder([1, 2, 3], () => call('favours.create', aFavour(zoe, { date: '2026-03-02' })))
      await inOrder([1, 2], () => call('favours.create', aFavour(anne, { date: '2026-05-02', weight: 2 })))
      await call('favours.create', aFavour(anne, { date: '2026-05-03', direction: 'given', weight: 3 }))
      await inOrder([1, 2], () => call('favours.create', aFavour(sophie)))
    }
  })
  await user.click(await tab('Par personne'))
  const table = await screen.findByRole('table', { name: 'Par personne' })
  await within(table).findByText('Zoé')
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getAllByRole('cell').map(plain))).toEqual([
    ['Anne', 'reçu 2 · donné 1 — échanges équilibrés (selon leur ampleur : 4 et 3)', '2 mai 2026'],
    ['Zoé', 'reçu 3 · donné 0 — plutôt reçu', '2 mars 2026']
  ])
  expect(screen.queryByRole('link', { name: 'Sophie' })).toBeNull()
  await user.click(screen.getByRole('button', { name: named('Sans compter : 1 personne') }))
  expect(await screen.findByRole('link', { name: 'Sophie' })).toBeVisible()
  within(rows[1]!).getByRole('button', { name: 'Voir Zoé' }).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Zoé' })).toBeVisible()
})

async function withChain(call: Call) {
  const [helene, karim, nadia] = [
    await somebody(call, 'Hélène'),
    await somebody(call, 'Karim'),
    await somebody(call, 'Nadia')
  ]
  const introduced = (by: string, whom: string, rest: Partial<Input<'favours.create'>>) =>
    call('favours.create', aFavour(by, { kind: 'introduction', introducedPersonId: whom, ...rest }))
  await introduced(helene, karim, { date: '2026-01-10', thankedOn: '2026-01-12' })
  await introduced(karim, nadia, { date: '2026-02-10', outcome: 'interview', outcomeOn: '2026-03' })
  return { helene, karim, nadia }
}

test('a chain reads as a list of people with its outcome, and thanks are said and news told beside it', async () => {
  const { user, call } = await openWindow({ fill: withChain })
  act(() => {
    window.history.pushState(null, '', '?view=chains#/favours')
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  })
  const chain = await screen.findByRole('list', { name: '2 présentations' })
  expect(within(chain).getAllByRole('listitem').map(plain)).toEqual([
    'Hélène',
    'Karim (10 janv. 2026)',
    'Nadia (10 févr. 2026)'
  ])
  expect(screen.getByRole('heading', { level: 2, name: 'Hélène' })).toBeVisible()
  expect(plain(screen.getByText(/^Résultat/))).toBe('Résultat : entretien (mars 2026)')
  expect(screen.getByRole('checkbox', { name: /^Merci dit à Hélène/ })).toBeChecked()
  screen.getByRole('checkbox', { name: named('Tenir Hélène au courant') }).focus()
  await user.keyboard(' ')
  await expectSaid(/^Hélène est au courant/)
  await waitFor(async () => {
    const { rows } = await call('favours.chains', {})
    expect(rows[0]?.steps[0]?.favour?.reportedBackOn).toBe('2026-06-30')
  })
})

test('the period of the page narrows its chains, and all of it comes back', async () => {
  const { user } = await openWindow({ path: '/favours', fill: withChain })
  await user.click(await tab('Chaînes de présentations'))
  await user.type(await screen.findByRole('textbox', { name: 'Du' }), '01/03/2026{Tab}')
  expect(await screen.findByText('Aucune présentation dans cette période.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }))
  expect(await screen.findByRole('list', { name: '2 présentations' })).toBeVisible()
})

test('a person’s page says by whom one came to them, and to whom they led', async () => {
  const { call } = await openWindow({ fill: withChain })
  const { rows } = await call('people.page', {})
  const karim = rows.find(({ name }) => name === 'Karim')
  window.location.hash = `/people/${karim?.id}`
  const section = within(await screen.findByRole('region', { name: 'Présentations' }))
  const [arrival, onward] = await section.findAllByRole('list', { name: '1 présentation' })
  expect(within(arrival!).getAllByRole('listitem').map(plain)).toEqual(['Hélène', 'Karim (10 janv. 2026)'])
  expect(within(onward!).getAllByRole('listitem').map(plain)).toEqual(['Karim', 'Nadia (10 févr. 2026)'])
  expect(section.getByRole('heading', { level: 3, name: 'A conduit à' })).toBeVisible()
  expect(within(onward!).queryByRole('link', { name: 'Karim' })).toBeNull()
})

test('through whom a favour came and its dimension are set in its form, and the ledger says so', async () => {
  const { user, call } = await openWindow({
    path: '/favours',
    fill: async (fill) => {
      const marie = await somebody(fill, 'Marie')
      await somebody(fill, 'Karim')
      await fill('favours.create', aFavour(marie))
    }
  })
  await user.click(await screen.findByRole('button', { name: /Marie, conseil\s:\smodifier/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('combobox', { name: /Par l’intermédiaire de/ }), 'kar')
  await user.click(await screen.findByRole('option', { name: /Karim/ }))
  await user.click(dialog.getByRole('combobox', { name: 'Dimension' }))
  await user.click(await screen.findByRole('option', { name: 'Économique' }))
  await user.click(dialog.getByRole('button', { name: /Enregistrer/ }))
  await expectSaid(/^Service modifié/)
  expect(await screen.findByText('par l’intermédiaire de Karim')).toBeVisible()
  const [row] = (await call('favours.page', {})).rows
  expect(await call('favours.get', { id: row!.id })).toMatchObject({ dimension: 'economic' })
})
