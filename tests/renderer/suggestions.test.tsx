import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { inOrder } from '../support/in-order'
import { expectSaid, named, openWindow, type Call } from '../support/render'

const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ')
const section = () => screen.findByRole('region', { name: 'Si vous avez un moment' })
const cardOf = (title: RegExp) => screen.findByRole('article', { name: (name) => title.test(plain(name)) })
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => plain(textContent))

async function person(call: Call, givenName: string, facts: Parameters<typeof aPerson>[0] = {}): Promise<string> {
  return (await call('people.create', aPerson({ givenName, familyName: null, ...facts }))).id
}

/** Close, helpful, and not met for more than two years: a tie worth finding again. */
async function sophie(call: Call): Promise<string> {
  const id = await person(call, 'Sophie', { closeness: 5 })
  await inOrder(['2024-01-10', '2024-03-20'], (date) => call('meetings.save', aMeeting([id], { date })))
  await call('favours.create', aFavour(id, { date: '2024-03-20', thankedOn: '2024-03-21', description: 'son réseau' }))
  return id
}

/** The rhythm chosen with her has come round. */
async function nadia(call: Call): Promise<string> {
  const id = await person(call, 'Nadia', { cadenceDays: 90 })
  await inOrder(['2026-02-01', '2026-03-20'], (date) => call('meetings.save', aMeeting([id], { date })))
  return id
}

/** Has helped five times, thanked each time. */
async function paul(call: Call): Promise<string> {
  const id = await person(call, 'Paul')
  const dates = ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-05']
  await inOrder(dates, (date) => call('favours.create', aFavour(id, { date, thankedOn: date })))
  return id
}

const all = (call: Call) => inOrder([sophie, nadia, paul], (make) => make(call))

test('at most three cards say the facts first, then what may be done', async () => {
  await openWindow({ fill: all })
  await cardOf(/^Sophie/)
  expect(titles()).toEqual([
    'Paul vous a aidé 5 fois',
    'Sophie : sans nouvelles depuis 27 mois',
    'Nadia : c’est le moment que vous aviez choisi'
  ])
  const card = within(await cardOf(/^Nadia/))
  expect(plain(card.getByText(/Dernier échange/).textContent)).toBe(
    'Dernier échange : 20 mars 2026 · d’habitude environ tous les 2 mois · rythme choisi : une fois par trimestre'
  )
  expect(card.getByText(named('Prendre des nouvelles ?'))).toBeVisible()
  expect(card.getByRole('link', { name: 'Nadia' })).toHaveAttribute('href', expect.stringContaining('/people/'))
})

test('a suggestion put off is announced, the focus goes to the next, and it comes back when taken back', async () => {
  const { user, call } = await openWindow({ fill: all })
  const card = within(await cardOf(/^Paul/))
  await user.click(card.getByRole('button', { name: named('Plus tard : Paul') }))
  await user.click(await screen.findByRole('menuitem', { name: /^Dans un mois/ }))
  await expectSaid('Paul : suggestion reportée au 30 juil. 2026 (Ctrl+Z pour annuler)')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Sophie' })).toHaveFocus())
  expect(titles()).toHaveLength(2)
  expect((await call('suggestions.hidden')).rows).toMatchObject([{ name: 'Paul', until: '2026-07-30', reason: null }])
  await user.keyboard('{Control>}z{/Control}')
  await cardOf(/^Paul/)
})

test('a suggestion is put off to a day as typed, which is to come', async () => {
  const { user, call } = await openWindow({ fill: sophie })
  await user.click(within(await cardOf(/^Sophie/)).getByRole('button', { name: named('Plus tard : Sophie') }))
  await user.click(await screen.findByRole('menuitem', { name: 'À une date…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const field = dialog.getByRole('textbox', { name: 'À proposer de nouveau le' })
  await user.type(field, '01/06/2026')
  expect(dialog.getByRole('button', { name: 'Reporter' })).toBeDisabled()
  await user.clear(field)
  await user.type(field, '15/09/2026{Enter}')
  await expectSaid('Sophie : suggestion reportée au 15 sept. 2026 (Ctrl+Z pour annuler)')
  expect((await call('suggestions.hidden')).rows).toMatchObject([{ until: '2026-09-15' }])
})

test('when none is left the heading has the focus, and the week is calm', async () => {
  const { user } = await openWindow({ fill: sophie })
  await user.click(within(await cardOf(/^Sophie/)).getByRole('button', { name: named('Écarter : Sophie') }))
  await user.click(await screen.findByRole('menuitem', { name: /^Déjà fait/ }))
  expect(await within(await section()).findByText(named('Semaine calme. Rien n’attend.'))).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Si vous avez un moment' })).toHaveFocus()
})

test('a calm week is only said when no promise waits', async () => {
  await openWindow({
    fill: async (call) => call('promises.create', aPromise(await person(call, 'Marie'), { dueOn: '2026-07-03' }))
  })
  expect(await within(await section()).findByText('Rien d’autre à proposer cette semaine.')).toBeVisible()
})

test.each([
  { entry: /^Déjà fait/, said: 'Sophie : déjà fait' },
  { entry: /^Pas pertinent/, said: 'Sophie : rien de plus ne sera proposé du genre « En sommeil »' },
  { entry: /^Pas cette personne/, said: 'Sophie : plus rien ne sera proposé' },
  { entry: /^Pas ce genre/, said: 'Suggestions « En sommeil » coupées' }
])('$entry hides the suggestion, says so, and is taken back', async ({ entry, said }) => {
  const { user } = await openWindow({ fill: sophie })
  await user.click(within(await cardOf(/^Sophie/)).getByRole('button', { name: named('Écarter : Sophie') }))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
  await expectSaid(`${said} (Ctrl+Z pour annuler)`)
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  await cardOf(/^Sophie/)
})

test('why: each reason is a sentence with its points, they add up, and nobody is rated', async () => {
  const { user } = await openWindow({
    fill: async (call) => {
      const id = await paul(call)
      await call('promises.create', aPromise(id, { by: 'them', text: 'une liste', dueOn: '2026-06-01' }))
    }
  })
  const card = within(await cardOf(/^Paul/))
  const why = card.getByRole('button', { name: named('Pourquoi ? Paul') })
  expect(why).toHaveAttribute('aria-expanded', 'false')
  await user.click(why)
  expect(why).toHaveAttribute('aria-expanded', 'true')
  const reasons = card.getByRole('list', { name: named('Paul : 25 points =') })
  expect(
    within(reasons)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent))
  ).toEqual([
    '10 Paul vous a promis « une liste » : échéance passée depuis 29 jours (1er juin 2026).',
    '+ 15 Paul a fait davantage pour vous que l’inverse.'
  ])
  expect(card.getByText(named('Ce n’est pas une note. Rien n’est envoyé à personne.'))).toBeVisible()
  await user.click(card.getByRole('button', { name: named('Couper ce genre : Aider à votre tour') }))
  await expectSaid('Suggestions « Aider à votre tour » coupées (Ctrl+Z pour annuler)')
  await cardOf(/^Promis par Paul : une liste$/)
})

test('the threshold is set where the conventions are, a chosen rhythm on the page of the person', async () => {
  const { user } = await openWindow({ fill: all })
  const ask = async (title: RegExp) => {
    const card = within(await cardOf(title))
    await user.click(card.getByRole('button', { name: /^Pourquoi/ }))
    return card
  }
  await user.click((await ask(/^Sophie/)).getByRole('button', { name: 'Régler ce seuil' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Conventions des mesures' })).toHaveFocus())
  await user.click(screen.getByRole('link', { name: /Cette semaine/ }))
  await user.click((await ask(/^Nadia/)).getByRole('button', { name: 'Régler ce rythme' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Nadia' })).toBeVisible()
})

test('an exchange is written down with the person', async () => {
  const { user } = await openWindow({ fill: sophie })
  await user.click(within(await cardOf(/^Sophie/)).getByRole('button', { name: named('Noter un échange : Sophie') }))
  expect(await screen.findByRole('textbox', { name: 'Votre phrase' })).toHaveFocus()
  expect(screen.getByRole('dialog')).toHaveTextContent(/Sophie/)
})

test('a message is prepared beside the last facts, is kept, and goes on where it stood', async () => {
  const { user, call } = await openWindow({ fill: sophie })
  const card = within(await cardOf(/^Sophie/))
  await user.click(card.getByRole('button', { name: named('Préparer un message : Sophie') }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Un message pour Sophie' }))
  expect(await dialog.findAllByRole('listitem')).toHaveLength(3)
  expect(dialog.getByText(/son réseau/)).toBeVisible()
  expect(dialog.getByText(/Rien n’est envoyé/)).toBeVisible()
  const field = dialog.getByRole('textbox', { name: 'Votre brouillon' })
  await waitFor(() => expect(field).toHaveFocus())
  await user.type(field, 'Bonjour Sophie')
  await user.keyboard('{Escape}')
  const goOn = await card.findByRole('button', { name: named('Reprendre le message : Sophie') })
  await waitFor(() => expect(goOn).toHaveFocus())
  expect((await call('meetings.drafts'))[0]).toMatchObject({ beginning: 'Bonjour Sophie', person: { name: 'Sophie' } })

  await user.click(screen.getByRole('link', { name: /^Journal/ }))
  await user.click(await screen.findByRole('button', { name: 'Reprendre' }))
  const again = within(await screen.findByRole('dialog', { name: 'Un message pour Sophie' }))
  expect(again.getByRole('textbox', { name: 'Votre brouillon' })).toHaveValue('Bonjour Sophie')
  await user.click(again.getByRole('button', { name: 'Effacer le brouillon' }))
  await user.keyboard('{Escape}')
  await waitFor(async () => expect(await call('meetings.drafts')).toEqual([]))
})

test('thanks are said on the card, and the favour is not shown a second time', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => fill('favours.create', aFavour(await person(fill, 'Karim'), { date: '2026-06-20' }))
  })
  const card = within(await cardOf(/^Dire merci à Karim : conseil$/))
  expect(screen.queryByRole('region', { name: 'Merci à dire' })).toBeNull()
  await user.click(card.getByRole('checkbox'))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect(document.body).not.toHaveFocus()
  expect((await call('favours.toThank', {})).total).toBe(0)
})

test('two who could help each other are brought together', async () => {
  const { user, call } = await openWindow({
    fill: async (fill) => {
      await person(fill, 'Claire', { closeness: 3, needs: 'un CTO' })
      await person(fill, 'Karim', { closeness: 3, offers: 'CTO à temps partagé' })
    }
  })
  const card = within(await cardOf(/^Claire et Karim pourraient s’entraider$/))
  expect(plain(card.getByText(/cherche/).textContent)).toBe(
    'Claire cherche « un CTO » · Karim propose « CTO à temps partagé »'
  )
  await user.click(card.getByRole('button', { name: /^Noter la présentation/ }))
  await screen.findByRole('dialog')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expectSaid(/^Service ajouté/)
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  const [favour] = (await call('favours.page', {})).rows
  expect(favour).toMatchObject({ direction: 'given', kind: 'introduction', person: 'Claire', introduced: 'Karim' })
})

test('others are shown in place, five in all', async () => {
  const { user } = await openWindow({
    fill: async (call) => {
      await all(call)
      const names = ['Lucie', 'Ahmed']
      await inOrder(names, async (name) =>
        call('favours.create', aFavour(await person(call, name), { date: '2026-06-20' }))
      )
    }
  })
  await section()
  const others = await screen.findByRole('button', { name: 'Autres idées' })
  expect(others).toHaveAttribute('aria-expanded', 'false')
  expect(titles()).toHaveLength(3)
  await user.click(others)
  expect(titles()).toHaveLength(5)
})

test('in the settings kinds are switched, and what was hidden is brought back', async () => {
  const { user, call } = await openWindow({
    path: '/settings',
    fill: async (fill) => {
      const [id, , other] = await all(fill)
      await fill('suggestions.later', { rule: 'reconnect', subject: id!, until: '2026-08-01' })
      await fill('suggestions.leaveOut', { personId: other! })
    }
  })
  const part = within(await screen.findByRole('region', { name: 'Suggestions' }))
  await user.click(await part.findByRole('switch', { name: /^Rythme choisi/ }))
  await expectSaid('Suggestions « Rythme choisi » coupées (Ctrl+Z pour annuler)')
  expect((await call('suggestions.week')).first).toEqual([])
  await user.click(part.getByRole('button', { name: named('Proposer de nouveau : Sophie') }))
  await expectSaid('Sophie : de nouveau dans les suggestions (Ctrl+Z pour annuler)')
  expect(await part.findByText('Rien n’est reporté ni écarté.')).toBeVisible()
  await user.click(part.getByRole('button', { name: named('Proposer de nouveau : Paul') }))
  expect(await part.findByText(/^Aucune\./)).toBeVisible()
  expect((await call('suggestions.week')).first.map(({ name }) => name)).toEqual(['Paul', 'Sophie'])
})

test('the week leads to this part of the settings', async () => {
  const { user } = await openWindow({ fill: sophie })
  await user.click(within(await section()).getByRole('button', { name: 'Régler' }))
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Suggestions' })).toHaveFocus())
})
