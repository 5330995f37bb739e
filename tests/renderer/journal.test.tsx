import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'
import { expectSaid, named, openWindow, type Call } from '../support/render'

type MeetingForm = Input<'meetings.save'>

/** Marie, and a meeting with her on each of these days. */
async function withDays(call: Call, meetings: Partial<MeetingForm['meeting']>[], rest: Partial<MeetingForm> = {}) {
  const { id } = await call('people.create', aPerson())
  await inOrder(meetings, (meeting) => call('meetings.save', aMeeting([id], meeting, rest)))
  return id
}

const entry = (name: RegExp) => screen.findByRole('article', { name })
const days = [{ date: '2026-06-15' }, { date: '2026-06-14' }, { date: '2026-06-13' }]

test('the journal is one stop of the Tab key, and J, K, the arrows, Home and End go from entry to entry', async () => {
  const { user } = await openWindow({ path: '/journal', fill: (call) => withDays(call, days) })
  const newest = await entry(/15 juin/)
  expect(newest).toHaveAttribute('tabindex', '0')
  const others = screen.getAllByRole('article').filter((article) => article !== newest)
  expect(others.map((article) => article.getAttribute('tabindex'))).toEqual(['-1', '-1'])
  for (const inside of others.flatMap((article) => within(article).getAllByRole('button')))
    expect(inside).toHaveAttribute('tabindex', '-1')

  newest.focus()
  await user.keyboard('j')
  await waitFor(() => expect(screen.getByRole('article', { name: /14 juin/ })).toHaveFocus())
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('article', { name: /13 juin/ })).toHaveFocus())
  await user.keyboard('k')
  await waitFor(() => expect(screen.getByRole('article', { name: /14 juin/ })).toHaveFocus())
  await user.keyboard('{Home}')
  await waitFor(() => expect(newest).toHaveFocus())
  await user.keyboard('{End}')
  await waitFor(() => expect(screen.getByRole('article', { name: /13 juin/ })).toHaveFocus())
  await user.keyboard('kk')
  await waitFor(() => expect(newest).toHaveFocus())
})

test('an entry is corrected where it stands, by E and Ctrl+Enter, and the focus stays with it', async () => {
  const { user, call } = await openWindow({ path: '/journal', fill: (fill) => withDays(fill, days) })
  ;(await entry(/15 juin/)).focus()
  await user.keyboard('e')
  const form = within(await screen.findByRole('form', { name: 'Corriger ici' }))
  expect(form.getByRole('textbox', { name: 'Date' })).toHaveFocus()
  await user.keyboard('10/06/2026')
  await user.type(form.getByRole('textbox', { name: 'Lieu' }), 'Bistrot')
  await user.type(form.getByRole('textbox', { name: 'Ce qui s’est dit' }), 'Elle cherche un DAF.')
  await user.click(form.getByRole('checkbox'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid('Échange modifié : Déjeuner, Marie Dupont (Ctrl+Z pour annuler)')
  await waitFor(() => expect(screen.getByRole('article', { name: /10 juin/ })).toHaveFocus())
  const { rows } = await call('meetings.page', {})
  expect(rows.at(-1)).toMatchObject({
    date: '2026-06-10',
    place: 'Bistrot',
    notes: 'Elle cherche un DAF.',
    confidential: true
  })
})

test('Escape leaves the correction for later: what was typed is back', async () => {
  const { user } = await openWindow({ path: '/journal', fill: (fill) => withDays(fill, days) })
  ;(await entry(/15 juin/)).focus()
  await user.keyboard('e')
  await user.type(await screen.findByRole('textbox', { name: 'Lieu' }), 'Bistrot')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('article', { name: /15 juin/ })).toHaveFocus())
  expect(screen.queryByRole('form', { name: 'Corriger ici' })).toBeNull()
  await user.keyboard('e')
  expect(await screen.findByRole('textbox', { name: 'Lieu' })).toHaveValue('Bistrot')
})

test('T shows the words as typed, Delete puts the entry in the bin, Ctrl+Z brings it back', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: (fill) => withDays(fill, [{ rawText: 'Déj. avec Marie', notes: 'Un long déjeuner.' }, { date: '2026-06-13' }])
  })
  ;(await entry(/15 juin/)).focus()
  await user.keyboard('t')
  expect(await screen.findByText('Déj. avec Marie')).toBeVisible()
  await user.keyboard('t')
  expect(screen.queryByText('Déj. avec Marie')).toBeNull()
  await user.keyboard('{Delete}')
  await expectSaid('Échange mis à la corbeille : Déjeuner, Marie Dupont (Ctrl+Z pour annuler)')
  await waitFor(() => expect(screen.getByRole('article', { name: /13 juin/ })).toHaveFocus())
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await call('meetings.page', {})).total).toBe(2))
})

test('what was last done to an entry can be taken back from it', async () => {
  const { user, call } = await openWindow({ path: '/journal', fill: (fill) => withDays(fill, days) })
  const card = within(await entry(/15 juin/))
  await call('people.create', aPerson({ givenName: 'Paul' }))
  await user.click(card.getByRole('button', { name: /^Autres actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: /^Annuler\s: Déjeuner du 15 juin 2026/ }))
  await waitFor(async () => expect((await call('meetings.page', {})).total).toBe(2))
  expect((await call('people.page', {})).total).toBe(2)
})

test('filters show as chips that can be taken away, and stay when one comes back', async () => {
  const { user } = await openWindow({
    path: '/journal',
    fill: (fill) => withDays(fill, [...days, { date: '2026-06-12', occasion: 'call' }])
  })
  expect(await screen.findByText('4 échanges')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Filtres' }))
  await user.click(screen.getByRole('combobox', { name: 'Occasion' }))
  await user.click(await screen.findByRole('option', { name: 'Appel' }))
  expect(await screen.findByText('1 échange')).toBeVisible()
  await user.keyboard('{Escape}{Control>}[Digit1]{/Control}')
  await screen.findByRole('heading', { level: 1, name: /Semaine/ })
  await user.keyboard('{Control>}[Digit2]{/Control}')
  expect(await screen.findByText('1 échange')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Retirer le filtre Appel' }))
  expect(await screen.findByText('4 échanges')).toBeVisible()
})

test('an address that names an entry leads to it, whatever the filters were', async () => {
  const { user } = await openWindow({ path: '/journal', fill: (fill) => withDays(fill, days) })
  const { call } = window.bridge
  const reply = await call('meetings.page', {})
  const rows = reply.ok ? (reply.value as { rows: { id: string }[] }).rows : []
  await user.type(await screen.findByRole('textbox', { name: 'Rechercher' }), 'introuvable')
  await screen.findByText('Aucun échange ne correspond à ces filtres.')
  window.history.pushState(null, '', `?entry=${rows[2]!.id}#/journal`)
  window.dispatchEvent(new PopStateEvent('popstate'))
  await waitFor(() => expect(screen.getByRole('article', { name: /13 juin/ })).toHaveFocus())
  expect(window.location.search).toBe('')
})

test('what is left to settle is asked one by one, and digits answer', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: async (fill) => {
      const marie = await withDays(fill, [])
      await fill('people.create', aPerson({ givenName: 'Marie', familyName: 'Lefèvre' }))
      await fill(
        'meetings.save',
        aMeeting(
          [],
          { rawText: 'Café avec Marie, elle m’a conseillé.' },
          {
            favours: [aMeetingFavour(marie)],
            doubts: [
              { subject: 'person', words: 'Marie', waiting: { role: 'present', favours: [] } },
              { subject: 'favour', words: 'm’a conseillé', favour: 0 }
            ]
          }
        )
      )
    }
  })
  expect(await screen.findByText('À trier (2) :', { normalizer: (text) => text.replaceAll(/\s/g, ' ') })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Trier' }))
  const who = await screen.findByRole('group', { name: named('Qui est « Marie » ?') })
  expect(who).toHaveFocus()
  await screen.findByRole('button', { name: /Marie Lefèvre/ })
  const answers = within(screen.getByRole('group', { name: named('Qui est « Marie » ?') }))
    .getAllByRole('button')
    .map((button) => button.textContent.replaceAll(/\s/g, ' '))
  expect(answers.slice(0, 5)).toEqual([
    expect.stringContaining('Marie Dupont'),
    expect.stringContaining('Marie Lefèvre'),
    '3+ Nouvelle personne « Marie »',
    '4Quelqu’un d’autre…',
    '5Laisser « Marie » tel quel'
  ])
  await user.keyboard('1')
  const next = await screen.findByRole('group', { name: /est-ce bien un service/ })
  expect(next).toHaveFocus()
  expect(screen.getByText('Trier 2/2')).toBeVisible()
  await user.keyboard('1')
  expect(await screen.findByText('Tout est trié.')).toBeVisible()
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { participants: [{ name: 'Marie Dupont' }], favours: [{ kind: 'advice' }], doubts: 0 }
  ])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByText('Tout est trié.')).toBeNull())
})

test('Escape leaves what is to settle for later, and nothing is shown where there is none', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: async (fill) =>
      fill('meetings.save', aMeeting([], { place: 'Lyon' }, { doubts: [{ subject: 'place', words: 'Lyon' }] }))
  })
  await user.click(await screen.findByRole('button', { name: 'Trier' }))
  await screen.findByRole('group', { name: /Lyon/ })
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Trier' }))
  await screen.findByRole('group', { name: /Lyon/ })
  await user.keyboard('3')
  await screen.findByText('Tout est trié.')
  expect((await call('meetings.page', {})).rows[0]).toMatchObject({ place: null })
})

test('a meeting to come stands above and takes place in two keys; it is then among the others', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: (fill) => withDays(fill, [...days, { date: '2026-06-30', status: 'planned', occasion: 'coffee' }])
  })
  const ahead = within(await screen.findByRole('region', { name: 'À venir' }))
  ahead.getByRole('article', { name: /Café/ }).focus()
  await user.keyboard('h')
  expect(await screen.findByRole('textbox', { name: /Qu’est-ce qui s’est dit/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  await expectSaid('A eu lieu : Café, Marie Dupont (Ctrl+Z pour annuler)')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'À venir' })).toBeNull())
  expect((await call('meetings.page', {})).rows[0]).toMatchObject({ occasion: 'coffee', status: 'held' })
  await waitFor(() => expect(screen.getByRole('article', { name: /Café/ })).toHaveFocus())
})

test('what was said can be written along with the second key, and a day gone by is asked about', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: (fill) => withDays(fill, [{ date: '2026-06-20', status: 'planned', occasion: 'coffee' }])
  })
  const card = await entry(/Café/)
  expect(within(card).getByText(named('A-t-il eu lieu ?'))).toBeVisible()
  card.focus()
  await user.keyboard('h')
  await screen.findByRole('textbox', { name: /Qu’est-ce qui s’est dit/ })
  await user.keyboard('Elle cherche un DAF.{Escape}')
  await waitFor(() => expect(card).toHaveFocus())
  await user.keyboard('h{Enter}')
  await waitFor(async () =>
    expect((await call('meetings.page', {})).rows).toMatchObject([
      { status: 'held', date: '2026-06-20', notes: 'Elle cherche un DAF.' }
    ])
  )
})

test('promises and thanks are followed up from the entry', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: async (fill) => {
      const { id } = await fill('people.create', aPerson())
      await fill(
        'meetings.save',
        aMeeting(
          [id],
          {},
          {
            favours: [aMeetingFavour(id, { kind: 'recommendation' })],
            promises: [aMeetingPromise(id)]
          }
        )
      )
    }
  })
  const card = within(await entry(/15 juin/))
  await user.click(card.getByRole('checkbox', { name: 'Merci à Marie Dupont' }))
  await user.click(await card.findByRole('checkbox', { name: 'Tenir Marie Dupont au courant' }))
  expect(
    await card.findByRole('checkbox', { name: 'Marie Dupont est au courant depuis le 30 juin 2026' })
  ).toBeChecked()
  expect(card.getByRole('checkbox', { name: 'Merci dit à Marie Dupont le 30 juin 2026' })).toBeChecked()
  await user.click(card.getByRole('button', { name: /^Fait/ }))
  await user.click(await card.findByRole('button', { name: /^Noter le service rendu/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter un service' }))
  expect(dialog.getByRole('textbox', { name: 'Quoi' })).toHaveValue('envoyer le rapport')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid('Service ajouté (Ctrl+Z pour annuler)')
  const [promise] = (await call('promises.page', { open: false })).rows
  expect(promise).toMatchObject({ status: 'kept', favourId: expect.any(String) })
  expect((await call('favours.page', { direction: 'given' })).rows).toMatchObject([
    { description: 'envoyer le rapport' }
  ])
})

test('words of a favour of which too little was said lead to the panel, or are left as they are', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: (fill) => fill('meetings.save', aMeeting([], {}, { doubts: [{ subject: 'favour', words: 'm’a prévenu' }] }))
  })
  await user.click(await screen.findByRole('button', { name: 'Trier' }))
  const question = within(await screen.findByRole('group', { name: /m’a prévenu.*un service à noter/ }))
  expect(question.getByRole('button', { name: 'Modifier' })).toBeVisible()
  await user.keyboard('2')
  await screen.findByText('Tout est trié.')
  expect((await call('meetings.toSettle', {})).total).toBe(0)
})

test('an empty journal says how one writes, and offers a sentence to try', async () => {
  const { user } = await openWindow({ path: '/journal' })
  expect(await screen.findByText(/Écrivez comme vous parlez/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Essayer avec cet exemple' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByDisplayValue(/Café ce matin avec Claire Morel/)).toBeVisible()
})
