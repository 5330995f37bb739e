import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

async function marieAndPierre(call: Call) {
  const { id: marie } = await call('people.create', aPerson({}, { organisation: 'Airbus' }))
  const { id: pierre } = await call('people.create', aPerson({ givenName: 'Pierre', familyName: 'Martin' }))
  return { marie, pierre }
}

const panel = () => screen.findByRole('dialog', { name: 'Noter un échange' })

test('a whole meeting is written by the keyboard alone, in one save', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await waitFor(() => expect(within(dialog).getByRole('combobox', { name: 'Occasion' })).toHaveFocus())

  within(dialog).getByRole('combobox', { name: 'Avec' }).focus()
  await user.keyboard('mar')
  await screen.findByRole('option', { name: /Marie Dupont/ })
  await user.keyboard('{Enter}')
  await user.keyboard('Karim Benali')
  await screen.findByRole('option', { name: /Créer «\sKarim Benali\s»/ })
  await user.keyboard('{Enter}')
  await user.type(within(dialog).getByRole('textbox', { name: 'Ce qui s’est dit' }), 'Le marché repart.')

  within(dialog).getByRole('button', { name: '+ Service reçu' }).focus()
  await user.keyboard('{Enter}')
  expect(within(dialog).getByRole('group', { name: 'Service 1' })).toBeVisible()
  within(dialog).getByRole('button', { name: '+ Je promets' }).focus()
  await user.keyboard('{Enter}')
  await user.type(within(dialog).getByRole('textbox', { name: 'Quoi' }), 'envoyer le rapport')
  await user.keyboard('{Control>}{Enter}{/Control}')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await expectSaid('Enregistré : Déjeuner, 2 personnes, dont 1 nouvelle, 1 service reçu, 1 promesse')
  const { rows } = await call('meetings.page', {})
  expect(rows).toMatchObject([
    {
      date: '2026-06-30',
      occasion: 'lunch',
      notes: 'Le marché repart.',
      participants: [{ name: 'Marie Dupont' }, { name: 'Karim Benali' }],
      favours: [{ direction: 'received', kind: 'advice', person: 'Marie Dupont' }],
      promises: [{ by: 'me', text: 'envoyer le rapport', person: 'Marie Dupont' }]
    }
  ])
})

test('Ctrl+Z takes the whole meeting back, with whom it created', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  await user.type(within(await panel()).getByRole('combobox', { name: 'Avec' }), 'Karim Benali')
  await screen.findByRole('option', { name: /Créer/ })
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await call('meetings.page', {})).total).toBe(1))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await call('meetings.page', {})).total).toBe(0))
  expect((await call('people.page', {})).total).toBe(2)
})

test('Escape loses nothing: the draft is back, and can be dropped', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  await user.type(within(await panel()).getByRole('textbox', { name: 'Ce qui s’est dit' }), 'À reprendre')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(async () => expect((await call('meetings.draft', { context: 'new' })).content).toContain('À reprendre'))

  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  expect(within(dialog).getByText(/Voici votre brouillon/)).toBeVisible()
  expect(within(dialog).getByRole('textbox', { name: 'Ce qui s’est dit' })).toHaveValue('À reprendre')
  await user.click(within(dialog).getByRole('button', { name: 'Repartir de zéro' }))
  expect(within(dialog).getByRole('textbox', { name: 'Ce qui s’est dit' })).toHaveValue('')
})

test('a new name that is nearly known is pointed out and can be replaced by who is known', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await user.type(within(dialog).getByRole('combobox', { name: 'Avec' }), 'Marie Dupond')
  await user.click(await screen.findByRole('option', { name: /Créer/ }))
  await user.click(await within(dialog).findByRole('button', { name: 'Marie Dupont · Airbus' }))
  expect(within(dialog).getByRole('button', { name: 'Retirer Marie Dupont' })).toBeVisible()
  expect(within(dialog).queryByRole('button', { name: 'Retirer Marie Dupond' })).toBeNull()
})

test('an introduction names who was introduced, and the two then know each other', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await user.type(within(dialog).getByRole('combobox', { name: 'Avec' }), 'Marie')
  await user.click(await screen.findByRole('option', { name: /Marie Dupont/ }))
  await user.click(within(dialog).getByRole('button', { name: '+ Service reçu' }))
  await user.click(within(dialog).getByRole('combobox', { name: 'Genre' }))
  await user.click(await screen.findByRole('option', { name: 'Mise en relation' }))
  await user.type(within(dialog).getByRole('combobox', { name: 'Personne présentée' }), 'Lucie Bernard')
  await user.click(await screen.findByRole('option', { name: /Créer «\sLucie Bernard\s»/ }))
  await user.click(within(dialog).getByRole('button', { name: /Enregistrer/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { rows } = await call('people.page', { text: 'Lucie Bernard' })
  const lucie = await call('people.get', { id: rows[0]!.id })
  expect(lucie).toMatchObject({
    introducedBy: { name: 'Marie Dupont' },
    acquaintances: [{ name: 'Marie Dupont', source: 'introduced' }]
  })
})

test('a promise without words is pointed out beside it, and nothing is saved', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await user.click(within(dialog).getByRole('button', { name: '+ Prochaine étape' }))
  await user.click(within(dialog).getByRole('button', { name: /Enregistrer/ }))
  expect(await within(dialog).findByText(/Dites en quelques mots/)).toBeVisible()
  expect((await call('meetings.page', {})).total).toBe(0)
})

test('a date to come makes a planned meeting, shown under what comes', async () => {
  const { call } = await openWindow({
    path: '/',
    fill: async (fill) => {
      const { marie } = await marieAndPierre(fill)
      await fill('meetings.save', aMeeting([marie], { date: '2026-07-03', status: 'planned' }))
    }
  })
  const coming = within(await screen.findByRole('region', { name: 'À venir' }))
  expect(await coming.findByRole('link', { name: 'Marie Dupont' })).toBeVisible()
  expect((await call('meetings.page', {})).rows[0]).toMatchObject({ status: 'planned' })
})

test('a meeting is edited from the journal, and what was removed is gone', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: async (fill) => {
      const { marie } = await marieAndPierre(fill)
      await fill(
        'meetings.save',
        aMeeting([marie], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
      )
    }
  })
  await user.click(await screen.findByRole('button', { name: /Modifier l’échange/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Modifier l’échange' })
  await user.click(within(dialog).getByRole('button', { name: 'Retirer le service 1' }))
  await user.click(within(dialog).getByRole('button', { name: /Enregistrer/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { rows } = await call('meetings.page', {})
  expect(rows[0]).toMatchObject({ favours: [], promises: [{ text: 'envoyer le rapport' }] })
})

test('Enter in a field saves nothing; the choice typed is taken by Tab, the date is read as typed', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  const occasion = within(dialog).getByRole('combobox', { name: 'Occasion' })
  await waitFor(() => expect(occasion).toHaveFocus())
  await user.keyboard('cafe{Tab}')
  expect(occasion).toHaveValue('Café')
  const date = within(dialog).getByRole('textbox', { name: 'Date' })
  expect(date).toHaveFocus()
  await user.keyboard('29/6{Enter}')
  expect(within(dialog).getByText('lun. 29 juin 2026')).toBeVisible()
  await user.type(within(dialog).getByRole('combobox', { name: 'Lieu' }), 'Gare{Enter}')
  expect(dialog).toBeVisible()
  expect((await call('meetings.page', {})).total).toBe(0)
  await user.type(within(dialog).getByRole('combobox', { name: 'Avec' }), 'mar{Tab}')
  await within(dialog).findByRole('group', { name: 'Marie Dupont' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect((await call('meetings.page', {})).rows).toMatchObject([
      { occasion: 'coffee', date: '2026-06-29', place: 'Gare', participants: [{ name: 'Marie Dupont' }] }
    ])
  )
})

test('an exchange that says nothing yet is not saved', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await within(dialog).findByText(/Dites au moins avec qui/)).toBeVisible()
  expect(within(dialog).getByRole('combobox', { name: 'Avec' })).toHaveFocus()
  expect((await call('meetings.page', {})).total).toBe(0)
})

test('a date that does not exist is refused beside it, and nothing is saved', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  const date = within(dialog).getByRole('textbox', { name: 'Date' })
  await user.clear(date)
  await user.type(date, '31/02/2026')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await within(dialog).findByText(/Date non reconnue/)).toBeVisible()
  expect(date).toHaveValue('31/02/2026')
  expect((await call('meetings.page', {})).total).toBe(0)
})

test('the calendar opens from the keyboard, and Escape closes it alone', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  const date = within(dialog).getByRole('textbox', { name: 'Date' })
  date.focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('button', { name: /30 juin 2026/ })).toHaveFocus())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(date).toHaveFocus())
  expect(dialog).toBeVisible()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(screen.getByRole('button', { name: /30 juin 2026/ })).toHaveFocus())
  await user.keyboard('{ArrowLeft}{Enter}')
  expect(date).toHaveValue('29/06/2026')
})

test('a name that is typed and not yet taken is never lost by saving', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  const picker = within(dialog).getByRole('combobox', { name: 'Avec' })
  await user.type(picker, 'lucie bernard')
  await user.click(within(dialog).getByRole('textbox', { name: 'Ce qui s’est dit' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await within(dialog).findByText(/Pas encore choisi/)).toBeVisible()
  expect(picker).toHaveFocus()
  expect((await call('meetings.page', {})).total).toBe(0)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect((await call('meetings.page', {})).rows).toMatchObject([{ participants: [{ name: 'Lucie Bernard' }] }])
  )
})

test('somebody created with the meeting can be the one who was introduced', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  await user.type(within(dialog).getByRole('combobox', { name: 'Avec' }), 'marie{Enter}')
  await within(dialog).findByRole('group', { name: 'Marie Dupont' })
  await user.type(within(dialog).getByRole('combobox', { name: 'Avec' }), 'lucie bernard{Enter}')
  await within(dialog).findByRole('group', { name: 'Lucie Bernard' })
  await user.click(within(dialog).getByRole('button', { name: '+ Service reçu' }))
  await user.type(within(dialog).getByRole('combobox', { name: 'Genre' }), 'mise{Tab}')
  await user.type(within(dialog).getByRole('combobox', { name: 'Personne présentée' }), 'luc{Enter}')
  await within(dialog).findByText('Personne présentée : Lucie Bernard')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await call('people.page', {})).total).toBe(3)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { favours: [{ kind: 'introduction', person: 'Marie Dupont', introduced: 'Lucie Bernard' }] }
  ])
})

test('when the panel closes the focus is back on what opened it', async () => {
  const { user } = await openWindow({ path: '/', fill: marieAndPierre })
  const opener = await screen.findByRole('button', { name: /Noter un échange/ })
  opener.focus()
  await user.keyboard('{Enter}')
  await panel()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(opener).toHaveFocus()
})

test('what was written is back even where the journal could not keep the draft', async () => {
  const { user, bridge } = await openWindow({ fill: marieAndPierre })
  const { call: working } = bridge
  bridge.call = async (name, input) =>
    name === 'meetings.keepDraft' ? { ok: false, error: { code: 'disk-full' } } : working(name, input)
  await user.keyboard('{Control>}n{/Control}')
  await user.type(within(await panel()).getByRole('textbox', { name: 'Ce qui s’est dit' }), 'À ne pas perdre')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}n{/Control}')
  expect(within(await panel()).getByRole('textbox', { name: 'Ce qui s’est dit' })).toHaveValue('À ne pas perdre')
})
