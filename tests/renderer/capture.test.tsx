import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from '../support/builders'
import { expectSaid, openWindow, type Call } from '../support/render'

async function marieAndPierre(call: Call) {
  const { id: marie } = await call('people.create', aPerson({}, { organisation: 'Airbus' }))
  const { id: pierre } = await call('people.create', aPerson({ givenName: 'Pierre', familyName: 'Martin' }))
  return { marie, pierre }
}

async function twoMaries(call: Call) {
  const known = await marieAndPierre(call)
  const { id: other } = await call('people.create', aPerson({ familyName: 'Lefèvre' }, { organisation: 'Thales' }))
  return { ...known, other }
}

const panel = () => screen.findByRole('dialog', { name: 'Noter un échange' })
const sentence = () => screen.findByRole('textbox', { name: 'Votre phrase' })
const chip = (name: RegExp) => screen.findByRole('button', { name })

type User = Awaited<ReturnType<typeof openWindow>>['user']

/** Opens the panel and writes; a whole text at once, as pasted, where the single keys do not matter. */
async function write(user: User, text: string) {
  await user.keyboard('{Control>}n{/Control}')
  await panel()
  await waitFor(async () => expect(await sentence()).toHaveFocus())
  await user.paste(text)
}

const save = async (user: User) => {
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('one sentence makes the meeting, the new person, the introduction and the promise', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  const text =
    'Déjeuner hier avec Marie Dupont (Airbus) et Paul Durand au Bistrot; Marie m’a présenté Paul; j’ai promis d’envoyer le rapport avant vendredi'
  await write(user, text)
  expect(await chip(/Déjeuner/)).toBeVisible()
  expect(await chip(/hier, lun\. 29 juin 2026/)).toBeVisible()
  expect(await chip(/Bistrot · nouveau/)).toBeVisible()
  expect(await chip(/● Marie Dupont · Airbus/)).toBeVisible()
  expect(await chip(/\+ Paul Durand · à créer/)).toBeVisible()
  expect(await chip(/Reçu de Marie Dupont\s: mise en relation \(Paul Durand\)/)).toBeVisible()
  expect(await chip(/Je promets à Marie Dupont\s: «\senvoyer le rapport\s», avant ven\. 3 juil\. 2026/)).toBeVisible()
  await save(user)

  await expectSaid(/^Enregistré : Déjeuner, 2 personnes, dont 1 nouvelle, 1 service reçu, 1 promesse/)
  const { rows } = await call('meetings.page', {})
  expect(rows).toMatchObject([
    {
      date: '2026-06-29',
      occasion: 'lunch',
      place: 'Bistrot',
      rawText: text,
      participants: [{ name: 'Marie Dupont' }, { name: 'Paul Durand' }],
      favours: [{ direction: 'received', kind: 'introduction', person: 'Marie Dupont', introduced: 'Paul Durand' }],
      promises: [{ by: 'me', text: 'envoyer le rapport', dueOn: '2026-07-03' }]
    }
  ])
  const { rows: found } = await call('people.page', { text: 'Paul Durand' })
  expect(await call('people.get', { id: found[0]!.id })).toMatchObject({
    introducedBy: { name: 'Marie Dupont' },
    acquaintances: [{ name: 'Marie Dupont', source: 'introduced' }]
  })
})

test('Ctrl+Z takes the whole meeting back, with whom it created', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Karim Benali (Capgemini)')
  await chip(/Karim Benali/)
  await save(user)
  expect((await call('meetings.page', {})).total).toBe(1)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await call('meetings.page', {})).total).toBe(0))
  expect((await call('people.page', {})).total).toBe(2)
})

test('saving right after the last key saves what the whole sentence says', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Appel avec Marie Dupont')
  await save(user)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { occasion: 'call', participants: [{ name: 'Marie Dupont' }] }
  ])
})

test('a first name of two people is asked about, and answered in three keys', async () => {
  const { user, call } = await openWindow({ fill: twoMaries })
  await write(user, 'déj avec Marie, sans rien de précis')
  const unnamed = await chip(/Marie …\s\?\s*, à vérifier/)
  const number = /^\d/.exec(unnamed.textContent)?.[0] ?? ''
  await user.keyboard(`{Tab}${number}`)
  const list = await screen.findByRole('listbox', { name: /Qui est «\sMarie\s»/ })
  expect(within(list).getAllByRole('option').length).toBeGreaterThan(3)
  const first = within(list).getAllByRole('option')[0]!.textContent ?? ''
  await user.keyboard('1')
  await waitFor(() => expect(screen.queryByRole('listbox', { name: /Qui est/ })).toBeNull())
  await save(user)
  const { rows } = await call('meetings.page', {})
  expect(first).toContain(rows[0]?.participants[0]?.name)
})

test('after a correction the focus is on that chip, and the next letter goes on with the sentence', async () => {
  const { user } = await openWindow({ fill: twoMaries })
  await write(user, 'café avec Marie hier')
  await chip(/Marie …\s\?\s*, à vérifier/)
  await user.keyboard('{Tab}4')
  await screen.findByRole('listbox', { name: /Qui est/ })
  await user.keyboard('1')
  await waitFor(async () => expect(await chip(/● Marie/)).toHaveFocus())
  await user.keyboard('; rien')
  expect(await sentence()).toHaveFocus()
  expect(await sentence()).toHaveValue('café avec Marie hier; rien')
})

test('of an introduction the person is kept, and not the name once more as its words', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'déj avec Marie Dupont; Marie m’a présenté Paul Durand')
  await chip(/Reçu de Marie Dupont\s: mise en relation/)
  await save(user)
  const { rows } = await call('meetings.page', {})
  expect(rows[0]?.favours).toMatchObject([{ introduced: 'Paul Durand', description: null }])
})

test('a name that is left open does not stop the save and waits to be settled', async () => {
  const { user, call } = await openWindow({ fill: twoMaries })
  await write(user, 'déj avec Marie; elle m’a conseillé un cabinet')
  await chip(/Marie …\s\?\s*, à vérifier/)
  await save(user)
  await expectSaid(/à préciser/)
  expect((await call('meetings.toSettle', {})).rows[0]).toMatchObject({ subject: 'person', words: 'Marie' })
})

test('Alt+↓ on a word opens its chip, and what is chosen there is kept while one writes on', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await write(user, 'déjeuner avec Marie Dupont')
  await chip(/● Marie Dupont/)
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  const list = await screen.findByRole('listbox', { name: /Qui est/ })
  await user.click(within(list).getByRole('option', { name: /Mentionné seulement/ }))
  expect(await chip(/◌ Marie Dupont/)).toBeVisible()
  await user.click(await sentence())
  await user.keyboard(' hier')
  await chip(/hier/)
  expect(await chip(/◌ Marie Dupont/)).toBeVisible()
})

test('somebody nearly known is never merged in silence: the known one is proposed', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupond')
  const near = await chip(/Marie Dupon.*, à vérifier/)
  await user.click(near)
  const list = await screen.findByRole('listbox', { name: /Qui est/ })
  await user.click(within(list).getByRole('option', { name: /Marie Dupont.*Airbus/ }))
  await save(user)
  expect((await call('people.page', {})).total).toBe(2)
  expect((await call('meetings.page', {})).rows[0]?.participants).toMatchObject([{ name: 'Marie Dupont' }])
})

test('Tab finishes the name being typed and says what it proposes', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const field = await sentence()
  await waitFor(() => expect(field).toHaveFocus())
  await user.keyboard('dej hier mar')
  expect(await screen.findByRole('option', { name: /Marie Dupont\s*Airbus/ })).toBeVisible()
  expect(field).toHaveAttribute('aria-activedescendant')
  expect(
    screen.getByText(/proposition.*Marie Dupont.*Tab pour accepter|Tab pour accepter.*Marie Dupont/)
  ).toBeInTheDocument()
  await user.keyboard('{Tab}')
  await waitFor(() => expect(field).toHaveValue('dej hier Marie Dupont'))
  expect(field).toHaveFocus()
})

test('Escape puts the proposals away before it closes the panel', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  await waitFor(async () => expect(await sentence()).toHaveFocus())
  await user.keyboard('café avec mar')
  await screen.findByRole('option', { name: /Marie Dupont/ })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('option', { name: /Marie Dupont/ })).toBeNull())
  expect(await panel()).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('Escape loses nothing: the draft is back with its corrections, and can be dropped', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Vu Marie Dupont hier, à reprendre')
  await user.click(await chip(/● Marie Dupont/))
  await user.click(await screen.findByRole('option', { name: /Mentionné seulement/ }))
  await chip(/◌ Marie Dupont/)
  await user.click(await sentence())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(async () => expect((await call('meetings.draft', { context: 'new' })).content).toContain('à reprendre'))
  expect(await call('meetings.drafts')).toMatchObject([
    { context: 'new', beginning: 'Vu Marie Dupont hier, à reprendre' }
  ])

  await user.keyboard('{Control>}n{/Control}')
  const dialog = await panel()
  expect(within(dialog).getByText(/Voici votre brouillon/)).toBeVisible()
  expect(await sentence()).toHaveValue('Vu Marie Dupont hier, à reprendre')
  expect(await chip(/◌ Marie Dupont/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Repartir de zéro' }))
  expect(await sentence()).toHaveValue('')
  await waitFor(async () => expect(await call('meetings.drafts')).toEqual([]))
})

test('what was written is back even where the journal could not keep the draft', async () => {
  const { user, bridge } = await openWindow({ fill: marieAndPierre })
  const { call: working } = bridge
  bridge.call = async (name, input) =>
    name === 'meetings.keepDraft' ? { ok: false, error: { code: 'disk-full' } } : working(name, input)
  await write(user, 'À ne pas perdre')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}n{/Control}')
  expect(await sentence()).toHaveValue('À ne pas perdre')
})

test('a sentence that cannot be read is saved as it is', async () => {
  const { user, call, bridge } = await openWindow({ fill: marieAndPierre })
  const { call: working } = bridge
  bridge.call = async (name, input) =>
    name === 'capture.understand' ? { ok: false, error: { code: 'unexpected' } } : working(name, input)
  await write(user, 'Café avec Marie Dupont')
  expect(await screen.findByText(/sera enregistrée telle quelle/)).toBeVisible()
  await save(user)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { occasion: 'note', rawText: 'Café avec Marie Dupont' }
  ])
})

test('favours and promises are added by keys where the sentence does not say them', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupont')
  await chip(/● Marie Dupont/)
  await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}')
  await screen.findByRole('listbox', { name: 'Corriger ce service' })
  await user.keyboard('1')
  expect(await chip(/Rendu à Marie Dupont\s: conseil/)).toBeVisible()
  await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quoi' })).toHaveFocus())
  await user.keyboard('rappeler{Enter}')
  expect(await chip(/Je promets à Marie Dupont\s: «\srappeler\s»/)).toBeVisible()
  await save(user)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { favours: [{ direction: 'given', kind: 'advice' }], promises: [{ by: 'me', text: 'rappeler' }] }
  ])
})

test('Escape in the editor of what was just added, and taking something away, leave the focus among the chips', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await write(user, 'café avec Marie Dupont et Pierre Martin')
  await chip(/● Pierre Martin/)
  await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
  await screen.findByRole('listbox', { name: 'Corriger ce service' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('button', { name: /Reçu de Marie Dupont/ })).toBeNull())
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-chip'))
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}')
  await chip(/Je promets/)
  await user.keyboard('{Escape}')
  const pierre = await chip(/● Pierre Martin/)
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-chip'))
  pierre.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('option', { name: /Retirer de l’échange/ })
  await user.keyboard('{End}{Enter}')
  await waitFor(() => expect(screen.queryByRole('button', { name: /● Pierre Martin/ })).toBeNull())
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-chip'))
})

test('a promise without words is pointed out, and nothing is saved', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupont')
  await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quoi' })).toHaveFocus())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Un champ est à revoir/)).toBeVisible()
  expect((await call('meetings.page', {})).total).toBe(0)
})

test('an exchange that says nothing yet is not saved', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  await panel()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Dites au moins avec qui/)).toBeVisible()
  expect(await sentence()).toHaveFocus()
  expect((await call('meetings.page', {})).total).toBe(0)
})

test('words in which nothing is understood are noted as they are', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'penser à respirer un peu')
  await save(user)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { occasion: 'note', date: '2026-06-30', rawText: 'penser à respirer un peu' }
  ])
})

test('a pasted page of fifty thousand letters is kept whole, without being read', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  const page = 'Marie Dupont m’a présenté Paul. '.repeat(1600)
  await write(user, page)
  expect(await screen.findByText(/gardé tel quel, sans être analysé/)).toBeVisible()
  await save(user)
  expect((await call('meetings.page', {})).rows[0]?.rawText).toBe(page)
})

test('a meeting is edited by its chips: its text stays, what was removed is gone', async () => {
  const { user, call } = await openWindow({
    path: '/journal',
    fill: async (fill) => {
      const { marie } = await marieAndPierre(fill)
      await fill(
        'meetings.save',
        aMeeting(
          [marie],
          { rawText: 'Déjeuner avec Marie, elle m’a conseillée' },
          { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] }
        )
      )
    }
  })
  await user.click(await screen.findByRole('button', { name: /Modifier l’échange/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Modifier l’échange' })
  expect(within(dialog).getByText('Déjeuner avec Marie, elle m’a conseillée')).toBeVisible()
  expect(within(dialog).getByRole('button', { name: /Déjeuner/ })).toHaveFocus()
  const favour = await within(dialog).findByRole('button', { name: /Reçu de Marie Dupont\s: conseil/ })
  favour.focus()
  await user.keyboard('{Delete}')
  await save(user)
  const { rows } = await call('meetings.page', {})
  expect(rows[0]).toMatchObject({
    rawText: 'Déjeuner avec Marie, elle m’a conseillée',
    favours: [],
    promises: [{ text: 'envoyer le rapport' }]
  })
})

test('a date to come makes a planned meeting', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Déjeuner demain avec Marie Dupont')
  expect(await chip(/à venir/)).toBeVisible()
  await save(user)
  expect((await call('meetings.page', {})).rows[0]).toMatchObject({ status: 'planned', date: '2026-07-01' })
})

test('an appointment made in passing becomes an entry to come', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café hier avec Marie Dupont ; rdv calé lundi prochain 9h')
  expect(await chip(/Prochain rendez-vous/)).toBeVisible()
  await save(user)
  const { rows } = await call('meetings.page', {})
  expect(rows.map(({ status, date, startTime }) => [status, date, startTime])).toEqual([
    ['planned', '2026-07-06', '09:00'],
    ['held', '2026-06-29', null]
  ])
})

test('an appointment that is added begins with its day', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café hier avec Marie Dupont')
  await chip(/● Marie Dupont/)
  await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}')
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Date'))
  await user.keyboard('lundi prochain{Enter}')
  await waitFor(async () => expect(await chip(/Prochain rendez-vous.*lun\. /)).toHaveFocus())
  await save(user)
  const { rows } = await call('meetings.page', {})
  expect(rows[0]).toMatchObject({ status: 'planned', date: '2026-07-06' })
})

test('a template begins with its labels, and an empty one says nothing', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await user.keyboard('{Control>}n{/Control}')
  const field = await sentence()
  await waitFor(() => expect(field).toHaveFocus())
  await user.keyboard('/ent')
  await screen.findByRole('option', { name: /entretien/ })
  await user.keyboard('{Tab}')
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toContain('Conseils'))
  expect(await chip(/Entretien réseau/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Reçu de|Je promets/ })).toBeNull()
  await user.keyboard('Marie Dupont')
  expect(await chip(/● Marie Dupont/)).toBeVisible()
  expect((field as HTMLTextAreaElement).value).toMatch(/^\/entretien\nAvec\s: Marie Dupont\n/)
})

test('written from a person’s page the meeting begins with that person', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: marieAndPierre })
  const { rows } = await call('people.page', { text: 'Marie' })
  window.location.hash = `#/people/${rows[0]!.id}`
  const [writeWith] = await screen.findAllByRole('button', { name: /^Noter un échange avec Marie Dupont/ })
  await user.click(writeWith!)
  await panel()
  expect(await chip(/● Marie Dupont/)).toBeVisible()
  await waitFor(async () => expect(await sentence()).toHaveFocus())
  await user.paste('café ce matin avec Marie Dupont')
  await chip(/Café/)
  expect(screen.getAllByRole('button', { name: /● Marie Dupont/ })).toHaveLength(1)
  await save(user)
  expect((await call('meetings.page', {})).rows).toMatchObject([
    { occasion: 'coffee', participants: [{ name: 'Marie Dupont' }] }
  ])
})

test('the date chip reads a day as typed, refuses one that does not exist, and keeps what was typed', async () => {
  const { user, call } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupont')
  await user.click(await chip(/aujourd’hui/))
  const date = await screen.findByRole('textbox', { name: 'Un autre jour' })
  await user.clear(date)
  await user.type(date, '31/02/2026')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Un champ est à revoir/)).toBeVisible()
  expect((await call('meetings.page', {})).total).toBe(0)
  await user.clear(date)
  await user.type(date, '29/6{Enter}')
  await waitFor(async () => expect(await chip(/hier, lun\. 29 juin 2026/)).toHaveFocus())
})

test('when the panel closes the focus is back on what opened it', async () => {
  const { user } = await openWindow({ path: '/', fill: marieAndPierre })
  const opener = await screen.findByRole('button', { name: /Qui avez-vous vu|Noter un échange/ })
  opener.focus()
  await user.keyboard('{Enter}')
  await panel()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(opener).toHaveFocus()
})

test('on a person’s page a sentence about others leaves that person out', async () => {
  const { user, call } = await openWindow({ path: '/people', fill: marieAndPierre })
  const { rows } = await call('people.page', { text: 'Marie' })
  window.location.hash = `#/people/${rows[0]!.id}`
  await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })
  await write(user, 'Appel avec Pierre Martin')
  await chip(/● Pierre Martin/)
  expect(screen.queryByRole('button', { name: /● Marie Dupont/ })).toBeNull()
  await save(user)
  expect((await call('meetings.page', {})).rows[0]?.participants).toMatchObject([{ name: 'Pierre Martin' }])
})

test('what was only begun goes with Escape, and what was filled in stays', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupont')
  await chip(/● Marie Dupont/)
  await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}')
  await screen.findByRole('listbox', { name: 'Corriger ce service' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('button', { name: /Reçu de Marie Dupont/ })).toBeNull())
  await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quoi' })).toHaveFocus())
  await user.keyboard('rappeler{Escape}')
  expect(await chip(/Je promets à Marie Dupont\s: «\srappeler\s»/)).toBeVisible()
})

test('a day typed into the date chip is read, though it begins with a digit', async () => {
  const { user } = await openWindow({ fill: marieAndPierre })
  await write(user, 'Café avec Marie Dupont, sans plus')
  await chip(/● Marie Dupont/)
  await user.keyboard('{Tab}2')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Un autre jour' })).toHaveFocus())
  await user.keyboard('28/6{Enter}')
  expect(await chip(/dim\. 28 juin 2026/)).toBeVisible()
})
