import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { inOrder } from '../support/in-order'
import { expectSaid, named, openWindow } from '../support/render'

const section = (name: string) => screen.findByRole('region', { name })

test('this week asks what became of meetings whose day has passed, and shows what to prepare', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      await fill('meetings.save', aMeeting([id], { date: '2026-06-20', status: 'planned', occasion: 'coffee' }))
      await fill('meetings.save', aMeeting([id], { date: '2026-07-02', status: 'planned' }))
      await fill('meetings.save', aMeeting([id], { date: '2026-08-20', status: 'planned', occasion: 'dinner' }))
    }
  })
  const prepare = within(await section('À préparer'))
  expect(await prepare.findByText(/Déjeuner/)).toBeVisible()
  expect(prepare.queryByText(/Dîner/)).toBeNull()
  const passed = within(await screen.findByRole('region', { name: named('Ont-ils eu lieu ?') }))
  await user.click(passed.getByRole('button', { name: /^N’a pas eu lieu/ }))
  await expectSaid('Rendez-vous annulé : Café, Marie Dupont (Ctrl+Z pour annuler)')
  await waitFor(() => expect(screen.queryByRole('region', { name: named('Ont-ils eu lieu ?') })).toBeNull())
  await user.click(prepare.getByRole('button', { name: /^Reporter/ }))
  await user.click(await screen.findByRole('button', { name: /D’une semaine/ }))
  await waitFor(async () =>
    expect((await call('meetings.planned', {})).rows.map(({ date }) => date)).toEqual(['2026-07-09', '2026-08-20'])
  )
})

test('the other is told of a delay; a promise made to me is let go, or asked after', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      await fill('promises.create', aPromise(id, { dueOn: '2026-06-20' }))
      await fill('promises.create', aPromise(id, { by: 'them', text: 'une liste', dueOn: '2026-06-25' }))
    }
  })
  const promises = within(await section('Promesses'))
  await user.click(await promises.findByRole('button', { name: named('Prévenir : envoyer le rapport') }))
  await expectSaid('C’est dit : envoyer le rapport (Ctrl+Z pour annuler)')
  expect(await promises.findByText(/Marie Dupont, au courant du retard depuis le 30 juin 2026/)).toBeVisible()
  await user.click(promises.getByRole('button', { name: /^Demander où ça en est/ }))
  expect(await promises.findByText(/demandé gentiment le 30 juin 2026/)).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Reporter : envoyer le rapport') }))
  await user.click(await screen.findByRole('button', { name: /D’une semaine/ }))
  await user.click(await promises.findByRole('button', { name: /plus lointaine/ }))
  expect(await promises.findByText(/reportée une fois \(d’abord 20 juin 2026\)/)).toBeVisible()
  await user.click(promises.getByRole('button', { name: /^Laisser tomber/ }))
  await waitFor(async () => expect((await call('promises.page', {})).total).toBe(1))
})

test('a promise kept today stays in sight, with the favour that it became to be noted', async () => {
  const { user } = await openWindow({
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      await fill('promises.create', aPromise(id))
    }
  })
  const promises = within(await section('Promesses'))
  await user.click(await promises.findByRole('button', { name: named('Fait : envoyer le rapport') }))
  expect(
    await promises.findByRole('button', { name: named('Noter le service rendu : envoyer le rapport') })
  ).toBeVisible()
  expect(promises.getByText('Rien n’attend cette semaine.')).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Rouvrir : envoyer le rapport') }))
  expect(await promises.findByRole('button', { name: named('Fait : envoyer le rapport') })).toBeVisible()
})

test('thanks to say are at most three, and one of them said leaves the list', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      const dates = ['2026-06-26', '2026-06-25', '2026-06-24', '2026-06-23']
      await inOrder(dates, (date) => fill('favours.create', aFavour(id, { date, description: date })))
    }
  })
  const thanks = within(await section('Merci à dire'))
  expect(await thanks.findAllByRole('listitem')).toHaveLength(3)
  await user.click(thanks.getAllByRole('checkbox')[0]!)
  await waitFor(() => expect(thanks.queryByText(/2026-06-26/)).toBeNull())
  expect((await call('favours.toThank', {})).total).toBe(3)
})

test('the sheet before a meeting keeps what one means to ask, as it is typed and for good when it is left', async () => {
  let id = ''
  const { user, call } = await openWindow({
    fill: async (fill) => {
      const { id: marie } = await fill('people.create', aPerson({ needs: 'un DAF' }))
      await fill('promises.create', aPromise(marie))
      ;({ id } = await fill('meetings.save', aMeeting([marie], { date: '2026-07-02', status: 'planned' })))
    }
  })
  await user.click(await screen.findByRole('link', { name: 'Fiche de préparation' }))
  expect(await screen.findByRole('heading', { level: 1, name: /Préparer\s: Déjeuner, Marie Dupont/ })).toBeVisible()
  const sheet = within(await screen.findByRole('region', { name: 'Marie Dupont' }))
  expect(sheet.getByText('un DAF')).toBeVisible()
  expect(sheet.getByText('Ce sera votre premier échange.')).toBeVisible()
  expect(sheet.getByText('envoyer le rapport')).toBeVisible()

  const context = `preparation:${id}`
  await user.type(await screen.findByRole('textbox', { name: 'Questions à poser, choses à apporter' }), 'Son avis')
  await waitFor(async () => expect((await call('meetings.draft', { context })).content).toBe('Son avis'))
  expect((await call('meetings.preparation', { id })).preparation).toBeNull()
  await user.tab()
  await expectSaid('Préparation enregistrée (Ctrl+Z pour annuler)')
  expect((await call('meetings.preparation', { id })).preparation).toBe('Son avis')
  await waitFor(async () => expect((await call('meetings.draft', { context })).content).toBeNull())
})

test('an outcome and who was told are edited where favours are', async () => {
  const { user, call } = await openWindow({
    path: '/favours',
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      await fill('favours.create', aFavour(id, { kind: 'recommendation' }))
    }
  })
  await user.click(await screen.findByRole('button', { name: /modifier$/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('combobox', { name: 'Résultat' }))
  await user.click(await screen.findByRole('option', { name: 'Entretien' }))
  await user.type(dialog.getByRole('textbox', { name: 'Mis au courant le' }), '29/06/2026')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid('Service modifié (Ctrl+Z pour annuler)')
  const [favour] = (await call('favours.page', {})).rows
  expect(favour).toMatchObject({ outcome: 'interview', reportedBackOn: '2026-06-29' })
})
