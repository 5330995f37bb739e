import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { personPath } from '../../src/renderer/lib/paths'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

const person = (givenName: string, familyName: string, organisation: string | null = null) =>
  aPerson({ givenName, familyName }, { organisation })

/** Opens Marie's page; Karim and Hélène are in the journal too. */
async function openMarie(fill?: (call: Call, marie: string) => Promise<unknown>) {
  let marie = ''
  const opened = await openWindow({
    path: '/settings',
    fill: async (call) => {
      await call('people.create', person('Karim', 'Benali', 'Orféa'))
      marie = (await call('people.create', person('Marie', 'Dupont', 'Airbus'))).id
      await call('people.create', person('Hélène', 'Œuvrard', 'Airbus'))
      await fill?.(call, marie)
    }
  })
  window.location.hash = personPath(marie)
  await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })
  const idOf = async (text: string) => (await opened.call('people.page', { text })).rows[0]!.id
  return { ...opened, marie, idOf }
}

type Opened = Awaited<ReturnType<typeof openMarie>>

/** The region of the page with this title. */
const region = (name: string) => within(screen.getByRole('region', { name }))

/** Chooses an entry of the menu behind a button, with the keyboard alone. */
async function chooseBy({ user }: Opened, button: HTMLElement, entry: string) {
  button.focus()
  await user.keyboard('{Enter}')
  const item = await screen.findByRole('menuitemradio', { name: new RegExp(`^${entry}`) })
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'menuitemradio'))
  for (let step = 0; step < 8 && document.activeElement !== item; step++) await user.keyboard('{ArrowDown}')
  expect(item).toHaveFocus()
  await user.keyboard('{Enter}')
}

const detailOf = ({ call, marie }: Opened) => call('people.get', { id: marie })

test('closeness is five steps that the keyboard chooses, each one step back in the history', async () => {
  const opened = await openMarie()
  const { user } = opened
  await chooseBy(opened, screen.getByRole('button', { name: named('Proximité : à préciser') }), 'Proche')
  await expectSaid('Proximité : Proche (Ctrl+Z pour annuler)')
  const button = await screen.findByRole('button', { name: named('Proximité : Proche') })
  await waitFor(() => expect(button).toHaveFocus())
  expect((await detailOf(opened)).person.closeness).toBe(4)
  await user.keyboard('{Control>}z{/Control}')
  await expectSaid('Annulé : Fiche modifiée : Marie Dupont (proximité)')
  expect((await detailOf(opened)).person.closeness).toBeNull()
})

test('the level of the report says what it means and is chosen in place', async () => {
  const opened = await openMarie()
  await chooseBy(opened, screen.getByRole('button', { name: named('Dans le rapport : Pseudonyme') }), 'Exclue')
  await expectSaid('Dans le rapport : Exclue (Ctrl+Z pour annuler)')
  expect((await detailOf(opened)).person.reportLevel).toBe('excluded')
  await opened.user.click(screen.getByRole('button', { name: named('Dans le rapport : Exclue') }))
  const hint = await screen.findByText('N’apparaît nulle part, pas même dans les chiffres.')
  await waitFor(() => expect(hint).toBeVisible())
})

test('what somebody looks for is written where it stands: Enter saves, and the pencil has the focus again', async () => {
  const opened = await openMarie()
  const { user } = opened
  const facts = region('En bref')
  facts.getByRole('button', { name: named('Ajouter : Cherche') }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(facts.getByRole('textbox', { name: 'Cherche' })).toHaveFocus())
  await user.keyboard('un DAF{Shift>}{Enter}{/Shift}à temps partagé{Enter}')
  await expectSaid('Cherche : enregistré (Ctrl+Z pour annuler)')
  expect((await detailOf(opened)).person.needs).toBe('un DAF\nà temps partagé')
  const pencil = await facts.findByRole('button', { name: named('Modifier : Cherche') })
  await waitFor(() => expect(pencil).toHaveFocus())
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(facts.queryByText(/un DAF/)).toBeNull())
  expect((await lastChange(opened))[0]).toMatchObject({ undone: true })
})

const lastChange = ({ call }: Opened) => call('history.list', { limit: 1 })

test('Escape leaves the value as it was, and what was typed is back when one goes on', async () => {
  const opened = await openMarie((call, id) => call('people.setFacts', { id, facts: { offers: 'son réseau' } }))
  const { user } = opened
  const facts = region('En bref')
  await user.click(await facts.findByRole('button', { name: named('Modifier : Propose') }))
  await user.type(facts.getByRole('textbox', { name: 'Propose' }), ' lyonnais{Escape}')
  expect(facts.getByText('son réseau')).toBeVisible()
  expect((await detailOf(opened)).person.offers).toBe('son réseau')
  await user.click(facts.getByRole('button', { name: named('Modifier : Propose') }))
  expect(facts.getByRole('textbox', { name: 'Propose' })).toHaveValue('son réseau lyonnais')
  expect(facts.getByText('Repris là où vous l’aviez laissé.')).toBeVisible()
  await user.click(facts.getByRole('button', { name: 'Repartir de zéro' }))
  expect(facts.getByRole('textbox', { name: 'Propose' })).toHaveValue('son réseau')
})

test('when and how one met is one fact; a date that does not exist is refused and nothing is lost', async () => {
  const opened = await openMarie()
  const { user } = opened
  const facts = region('En bref')
  await user.click(facts.getByRole('button', { name: named('Ajouter : Première rencontre') }))
  await user.keyboard('31/02/2019{Tab}au salon{Enter}')
  expect(await facts.findByText('Date non reconnue. Exemples : 2019, 05/2019, 12/05/2019.')).toBeVisible()
  expect((await detailOf(opened)).person.metNote).toBeNull()
  const when = facts.getByRole('textbox', { name: 'Quand' })
  await user.clear(when)
  await user.type(when, '2/2019{Enter}')
  expect(await facts.findByText('février 2019 · au salon')).toBeVisible()
  expect((await detailOf(opened)).person).toMatchObject({ metOn: '2019-02', metNote: 'au salon' })
})

test('when saving fails the input stays where it was typed, and the failure is said', async () => {
  const opened = await openMarie()
  const { user, bridge } = opened
  const { call: working } = bridge
  bridge.call = async (name, input) =>
    name === 'people.setFacts' ? { ok: false, error: { code: 'disk-full' } } : working(name, input)
  const facts = region('En bref')
  await user.click(facts.getByRole('button', { name: named('Ajouter : Cherche') }))
  await user.keyboard('un DAF{Enter}')
  await expectSaid(
    'Le disque est plein. Votre texte est gardé, rien n’est perdu. Libérez de la place, puis enregistrez de nouveau.'
  )
  expect(facts.getByRole('textbox', { name: 'Cherche' })).toHaveValue('un DAF')
  bridge.call = working
  await user.keyboard('{Enter}')
  expect(await facts.findByText('un DAF')).toBeVisible()
})

test('who introduced somebody is picked, changed to somebody new in the same step, and cleared', async () => {
  const opened = await openMarie()
  const { user, call, idOf } = opened
  const facts = region('En bref')
  await user.click(facts.getByRole('button', { name: named('Ajouter : Présentation par') }))
  await waitFor(() => expect(facts.getByRole('combobox', { name: 'Présentation par' })).toHaveFocus())
  await user.keyboard('kar')
  await screen.findByRole('option', { name: /Karim Benali/ })
  await user.keyboard('{Enter}')
  expect(await facts.findByRole('link', { name: 'Karim Benali' })).toBeVisible()
  expect((await detailOf(opened)).introducedBy).toMatchObject({ id: await idOf('Karim') })

  await user.click(facts.getByRole('button', { name: named('Modifier : Présentation par') }))
  await user.keyboard('Paul Martin')
  await user.click(await screen.findByRole('option', { name: named('Créer « Paul Martin »') }))
  expect(await facts.findByRole('link', { name: 'Paul Martin' })).toBeVisible()
  expect(await lastChange(opened)).toMatchObject([
    { label: 'history.introducerSet', values: { name: 'Marie Dupont', other: 'Paul Martin' } }
  ])
  await call('history.undo', {})
  expect((await call('people.page', { text: 'Paul' })).total).toBe(0)
  expect((await detailOf(opened)).introducedBy?.name).toBe('Karim Benali')

  await user.click(await facts.findByRole('button', { name: named('Retirer : Présentation par') }))
  expect(await facts.findByRole('button', { name: named('Ajouter : Présentation par') })).toBeVisible()
  expect((await detailOf(opened)).introducedBy).toBeNull()
})

test('whom somebody introduced stands on their page', async () => {
  await openMarie(async (call, marie) => {
    await call('people.create', aPerson({ givenName: 'Ada', familyName: 'Lovelace', introducedById: marie }))
  })
  expect(region('En bref').getByRole('link', { name: 'Ada Lovelace' })).toBeVisible()
  expect(region('En bref').getByText('A présenté')).toBeVisible()
})

test('a new circle is created with the step that adds it, made the one of origin, and left', async () => {
  const opened = await openMarie(async (call, id) => {
    const club = await call('circles.create', { name: 'Club DSI' })
    await call('people.setCircles', { id, circleIds: [club.id] })
  })
  const { user, call } = opened
  const facts = region('En bref')
  await user.click(facts.getByRole('button', { name: 'Ajouter un cercle' }))
  await user.keyboard('Alumni HEC{Enter}')
  const chip = await facts.findByRole('button', { name: 'Alumni HEC' })
  await expectSaid('Marie Dupont : cercle Alumni HEC ajouté (Ctrl+Z pour annuler)')
  await user.click(chip)
  await user.click(await screen.findByRole('menuitem', { name: 'En faire le cercle d’origine' }))
  await waitFor(async () => expect((await detailOf(opened)).circles[0]?.name).toBe('Alumni HEC'))
  await user.click(await facts.findByRole('button', { name: 'Club DSI' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Retirer de ce cercle' }))
  await waitFor(() => expect(facts.queryByRole('button', { name: 'Club DSI' })).toBeNull())
  for (let step = 0; step < 3; step++) await call('history.undo', {})
  expect((await detailOf(opened)).circles.map(({ name }) => name)).toEqual(['Club DSI'])
  expect((await call('circles.list')).map(({ name }) => name)).toEqual(['Club DSI'])
})

test('a circle that is known is found by its name whatever the case', async () => {
  const opened = await openMarie((call) => call('circles.create', { name: 'Club DSI' }))
  const { user, call } = opened
  await user.click(region('En bref').getByRole('button', { name: 'Ajouter un cercle' }))
  await user.keyboard('club dsi{Enter}')
  expect(await region('En bref').findByRole('button', { name: /Club DSI/ })).toBeVisible()
  expect(await call('circles.list')).toHaveLength(1)
})

test('e-mails, phones and links are written with their labels; blank rows are left out', async () => {
  const opened = await openMarie()
  const { user } = opened
  const facts = region('En bref')
  await user.click(facts.getByRole('button', { name: 'Ajouter des coordonnées' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Coordonnées' }))
  await user.click(dialog.getByRole('button', { name: 'Ajouter un e-mail' }))
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'marie@example.com')
  await user.type(dialog.getByRole('textbox', { name: 'Libellé' }), 'travail')
  await user.click(dialog.getByRole('button', { name: 'Ajouter un téléphone' }))
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
  expect(await facts.findByText('marie@example.com')).toHaveTextContent('marie@example.com (travail)')
  expect(await detailOf(opened)).toMatchObject({
    emails: [{ label: 'travail', value: 'marie@example.com' }],
    phones: []
  })
})

test('a role of today becomes the one beside the name; a former one stands behind it, and both are removed', async () => {
  const opened = await openMarie((call, id) =>
    call('people.setRoles', { id, roles: [{ organisation: 'Airbus', role: 'DRH', from: '2019', to: null }] })
  )
  const { user } = opened
  const facts = region('En bref')
  expect(facts.getByText('DRH · Airbus')).toBeVisible()
  expect(facts.getByText('· depuis 2019')).toBeVisible()

  await user.click(facts.getByRole('button', { name: named('Modifier la fonction : DRH · Airbus') }))
  let dialog = within(await screen.findByRole('dialog', { name: named('Modifier la fonction : DRH') }))
  await user.type(dialog.getByRole('textbox', { name: 'Jusqu’à' }), '2018')
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
  expect(await dialog.findByText('La fin vient avant le début.')).toBeVisible()
  await user.clear(dialog.getByRole('textbox', { name: 'Jusqu’à' }))
  await user.type(dialog.getByRole('textbox', { name: 'Jusqu’à' }), '5/2026{Enter}')
  expect(await facts.findByText('· 2019 – mai 2026')).toBeVisible()
  expect(await detailOf(opened)).toMatchObject({ organisation: null, person: { roleText: null } })

  await user.click(facts.getByRole('button', { name: 'Ajouter une fonction' }))
  dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une fonction' }))
  await user.keyboard('DG')
  await user.type(dialog.getByRole('combobox', { name: 'Organisation' }), 'Suez')
  await user.type(dialog.getByRole('textbox', { name: 'Depuis' }), '6/2026{Enter}')
  expect(await screen.findByText('DG · Suez', { selector: 'p > span' })).toBeVisible()
  expect((await detailOf(opened)).roles).toEqual([
    { organisation: 'Suez', role: 'DG', from: '2026-06', to: null },
    { organisation: 'Airbus', role: 'DRH', from: '2019', to: '2026-05' }
  ])

  await user.click(facts.getByRole('button', { name: named('Retirer la fonction : DRH · Airbus') }))
  await waitFor(() => expect(facts.queryByText('DRH · Airbus')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  expect(await facts.findByText('DRH · Airbus')).toBeVisible()
})

test('a birthday without a year is shown without an age, and said to be near when it is', async () => {
  const opened = await openMarie((call, id) => call('people.setFacts', { id, facts: { birthday: '--07-12' } }))
  const facts = region('En bref')
  expect(await facts.findByText('12 juillet')).toHaveTextContent('12 juillet · dans 12 jours')
  await opened.user.click(facts.getByRole('button', { name: named('Modifier : Anniversaire') }))
  const field = facts.getByRole('textbox', { name: 'Anniversaire' })
  await opened.user.clear(field)
  await opened.user.type(field, '12/7/1980{Enter}')
  expect(await facts.findByText('12 juil. 1980')).toHaveTextContent('dans 12 jours, 46 ans')
})

test('favours count or not, and the wished rhythm is chosen or typed', async () => {
  const opened = await openMarie((call, id) => call('favours.create', aFavour(id)))
  const { user } = opened
  const tie = region('Nous deux')
  expect(await tie.findByText(/^Reçu 1 · donné 0/)).toBeVisible()
  await user.click(tie.getByRole('radio', { name: 'sans compter' }))
  await expectSaid('Les services avec Marie Dupont ne sont plus comptés (Ctrl+Z pour annuler)')
  expect(await tie.findByText(/^Sans compter/)).toBeVisible()

  await chooseBy(opened, tie.getByRole('button', { name: named('Rythme souhaité : aucun') }), 'une fois par trimestre')
  await tie.findByRole('button', { name: named('Rythme souhaité : une fois par trimestre') })
  await chooseBy(opened, tie.getByRole('button', { name: /^Rythme/ }), 'Autre…')
  const days = await tie.findByRole('textbox', { name: 'Rythme souhaité, en jours' })
  await waitFor(() => expect(days).toHaveFocus())
  await user.clear(days)
  await user.type(days, '45{Enter}')
  expect(await tie.findByRole('button', { name: named('Rythme souhaité : tous les 45 jours') })).toBeVisible()
  await chooseBy(opened, tie.getByRole('button', { name: named('Tempérament : à préciser') }), 'Mentor')
  await waitFor(async () =>
    expect((await detailOf(opened)).person).toMatchObject({
      noLedger: true,
      cadenceDays: 45,
      temperament: 'mentor'
    })
  )
})

test('a promise is added, moved by a week, and done', async () => {
  const { user, call, marie } = await openMarie()
  const promises = region('Promesses')
  await user.click(promises.getByRole('button', { name: 'Ajouter une promesse' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une promesse' }))
  await user.type(dialog.getByRole('textbox', { name: 'Quoi' }), 'envoyer le rapport{Enter}')
  expect(await promises.findByText('envoyer le rapport')).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Reporter : envoyer le rapport') }))
  await user.click(await screen.findByRole('button', { name: /^D’une semaine/ }))
  expect(await promises.findByText(/pour le mar. 7 juil. 2026/)).toBeVisible()
  await user.click(promises.getByRole('button', { name: named('Fait : envoyer le rapport') }))
  expect(await promises.findByText('Aucune promesse en cours.')).toBeVisible()
  await expectSaid('Promesse tenue : envoyer le rapport (Ctrl+Z pour annuler)')
  expect((await call('promises.page', { personId: marie, open: false })).rows).toMatchObject([{ status: 'kept' }])
  await user.click(promises.getByRole('checkbox', { name: 'Voir aussi la promesse close' }))
  expect(await promises.findByRole('button', { name: named('Rouvrir : envoyer le rapport') })).toBeVisible()
})

test('who knows whom is added by name, somebody new in one step; how and since when is set, and the tie removed', async () => {
  const opened = await openMarie()
  const { user, call } = opened
  const knows = region('Connaît')
  await user.click(knows.getByRole('button', { name: 'Ajouter un lien' }))
  await waitFor(() => expect(knows.getByRole('combobox', { name: 'Qui Marie Dupont connaît' })).toHaveFocus())
  await user.keyboard('kar')
  await screen.findByRole('option', { name: /Karim Benali/ })
  await user.keyboard('{Enter}')
  expect(await knows.findByRole('link', { name: 'Karim Benali' })).toBeVisible()
  await user.keyboard('Paul Martin')
  await user.click(await screen.findByRole('option', { name: named('Créer « Paul Martin »') }))
  expect(await knows.findByRole('link', { name: 'Paul Martin' })).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(knows.queryByRole('combobox')).toBeNull())

  await user.click(screen.getByRole('tab', { name: 'Liens (2)' }))
  await user.click(await screen.findByRole('button', { name: 'Modifier le lien avec Karim Benali' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Marie Dupont et Karim Benali' }))
  await user.type(dialog.getByRole('textbox', { name: 'Depuis' }), '2015{Enter}')
  expect(await screen.findByText('· Orféa · noté par vous · depuis 2015')).toBeVisible()
  expect((await detailOf(opened)).acquaintances).toMatchObject([{ name: 'Karim Benali', since: '2015' }, {}])

  await user.click(screen.getByRole('button', { name: 'Retirer le lien avec Karim Benali' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Karim Benali' })).toBeNull())
  await call('history.undo', {})
  await call('history.undo', {})
  await call('history.undo', {})
  expect((await call('people.page', { text: 'Paul' })).total).toBe(0)
})

test('exchanges, favours and promises stand in one line of time, newest first, and arrows go through it', async () => {
  const opened = await openMarie(async (call, id) => {
    const karim = (await call('people.page', { text: 'Karim' })).rows[0]!.id
    await call('meetings.save', aMeeting([id], { date: '2026-05-02', notes: 'Premier café' }))
    await call('meetings.save', {
      ...aMeeting([id, karim], { date: '2026-06-02', place: 'Bistrot', confidential: true }),
      favours: [{ direction: 'received', personId: id, kind: 'advice' }]
    })
    await call('favours.create', aFavour(id, { date: '2026-05-20', kind: 'loan', confidential: true }))
    await call('promises.create', aPromise(id, { madeOn: '2026-06-20', dueOn: null }))
    await call('favours.create', aFavour(karim, { date: '2026-01-10', kind: 'introduction', introducedPersonId: id }))
  })
  const { user } = opened
  await screen.findByRole('tab', { name: 'Chronologie (5)' })
  const entries = await screen.findAllByRole('article')
  expect(entries.map((entry) => entry.querySelector('h3')?.textContent.replaceAll(/\s/g, ' '))).toEqual([
    'sam. 20 juin 2026 · Promesse',
    'mar. 2 juin 2026 · Déjeuner · Bistrotconfidentiel',
    'mer. 20 mai 2026 · ← Reçu · Prêtconfidentiel',
    'sam. 2 mai 2026 · Déjeuner',
    'sam. 10 janv. 2026 · ← Reçu · Mise en relation · Karim Benali'
  ])
  const first = within(entries[0]!).getByRole('button', { name: named('Fait : envoyer le rapport') })
  first.focus()
  await user.keyboard('{ArrowDown}')
  expect(entries[1]).toContainElement(document.activeElement as HTMLElement)
  await user.keyboard('j')
  expect(entries[2]).toContainElement(document.activeElement as HTMLElement)
  await user.keyboard('k{Enter}')
  expect(await screen.findByRole('dialog', { name: /échange/ })).toBeVisible()
})

test('notes are written where they stand; Enter begins a line, Ctrl+Enter saves', async () => {
  const opened = await openMarie()
  const { user } = opened
  await user.click(screen.getByRole('tab', { name: 'Notes' }))
  await user.click(await screen.findByRole('button', { name: 'Écrire une note' }))
  await user.keyboard('Aime la voile.{Enter}Deux enfants.{Control>}{Enter}{/Control}')
  await expectSaid('Notes : enregistré (Ctrl+Z pour annuler)')
  expect((await detailOf(opened)).person.notes).toBe('Aime la voile.\nDeux enfants.')
})

test('the history of somebody tells what changed about them, and takes it back', async () => {
  const opened = await openMarie(async (call, id) => {
    await call('people.setFacts', { id, facts: { needs: 'un DAF' } })
    await call('meetings.save', aMeeting([id]))
    await call('people.setAddresses', { id, emails: [{ value: 'm@example.com' }], phones: [], links: [] })
    await call('people.setAddresses', { id, emails: [], phones: [], links: [] })
    await call('people.create', person('Zoé', 'Zola'))
  })
  const { user } = opened
  await user.click(screen.getByRole('tab', { name: 'Historique' }))
  const panel = within(screen.getByRole('tabpanel'))
  const lines = await panel.findAllByRole('listitem')
  expect(lines.map((line) => line.querySelector('span')?.textContent.split('· ').at(-1))).toEqual([
    expect.stringMatching(/^Marie Dupont\s: coordonnées modifiées$/),
    expect.stringMatching(/^Marie Dupont\s: coordonnées modifiées$/),
    'Déjeuner du 15 juin 2026 avec Marie Dupont',
    expect.stringMatching(/^Fiche modifiée\s: Marie Dupont \(cherche\)$/),
    expect.stringMatching(/^Personne ajoutée\s: Marie Dupont$/)
  ])
  await user.click(panel.getByRole('button', { name: /Déjeuner/ }))
  await waitFor(async () => expect((await opened.call('meetings.page', {})).total).toBe(0))
  await user.click(panel.getAllByRole('button', { name: /coordonnées/ })[0]!)
  expect(await panel.findByText(/coordonnées modifiées/, { selector: 's' })).toBeVisible()
  expect((await detailOf(opened)).emails).toEqual([{ label: null, value: 'm@example.com' }])
})

test('N writes about this person, but not while something is typed', async () => {
  const { user } = await openMarie()
  screen.getByRole('main').focus()
  await user.keyboard('n')
  expect(await screen.findByRole('dialog')).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(region('En bref').getByRole('button', { name: named('Ajouter : Cherche') }))
  await user.keyboard('n')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(region('En bref').getByRole('textbox', { name: 'Cherche' })).toHaveValue('n')
})

/** Chooses what is done with the person as a whole. */
async function fromMenu({ user }: Pick<Opened, 'user'>, entry: string) {
  await user.click(screen.getByRole('button', { name: named('Autres actions : Marie Dupont') }))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

test('the menu leaves somebody out of the report, stops suggestions, marks the family, each undone by Ctrl+Z', async () => {
  const opened = await openMarie()
  await fromMenu(opened, 'Exclure du rapport')
  await waitFor(async () => expect((await detailOf(opened)).person.reportLevel).toBe('excluded'))
  await fromMenu(opened, 'Ne plus proposer')
  expect(await screen.findByText('Rien n’est proposé')).toBeVisible()
  await fromMenu(opened, 'Membre de la famille')
  expect(await screen.findByText('Famille')).toBeVisible()
  await opened.user.keyboard('{Control>}zzz{/Control}')
  await waitFor(async () =>
    expect((await detailOf(opened)).person).toMatchObject({
      reportLevel: 'pseudonym',
      noSuggestions: false,
      isFamily: false
    })
  )
})

test('the form, merging and forgetting open from the menu, and the focus is back on it', async () => {
  const opened = await openMarie()
  for (const [entry, title] of [
    ['Modifier la fiche…', 'Modifier la fiche de Marie Dupont'],
    ['Fusionner avec un doublon…', 'Fusionner deux fiches'],
    ['Oublier cette personne…', 'Oublier Marie Dupont']
  ] as const) {
    await fromMenu(opened, entry)
    expect(await screen.findByRole('dialog', { name: title })).toBeVisible()
    await opened.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('button', { name: named('Autres actions : Marie Dupont') })).toHaveFocus()
  }
})

test('every kind of fact is edited in one form, with circles that are created in the same step', async () => {
  const opened = await openMarie()
  const { user, call } = opened
  await fromMenu(opened, 'Modifier la fiche…')
  const dialog = within(await screen.findByRole('dialog', { name: 'Modifier la fiche de Marie Dupont' }))
  await user.type(dialog.getByRole('textbox', { name: 'Fonction' }), 'Directrice des RH')
  await user.type(dialog.getByRole('combobox', { name: 'Cercles' }), 'Alumni HEC{Enter}Club DSI{Enter}')
  await user.type(dialog.getByRole('textbox', { name: 'Rencontre le' }), '5/2019')
  await user.type(dialog.getByRole('combobox', { name: 'Présentation par' }), 'karim')
  await user.click(await screen.findByRole('option', { name: /Karim Benali/ }))
  await user.click(dialog.getByRole('button', { name: 'Ajouter un e-mail' }))
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'marie@example.com')
  await user.click(dialog.getByRole('button', { name: 'Ajouter un téléphone' }))
  await user.type(dialog.getByRole('textbox', { name: 'Anniversaire' }), '9/5')
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))

  const facts = region('En bref')
  for (const text of ['Alumni HEC', 'mai 2019', 'marie@example.com', '9 mai'])
    expect(await facts.findByText(text)).toBeVisible()
  expect(await detailOf(opened)).toMatchObject({
    organisation: 'Airbus',
    emails: [{ label: null, value: 'marie@example.com' }],
    phones: [],
    circles: [
      { name: 'Alumni HEC', primary: true },
      { name: 'Club DSI', primary: false }
    ],
    person: { roleText: 'Directrice des RH', metOn: '2019-05', birthday: '--05-09' }
  })
  await call('history.undo', {})
  expect(await call('circles.list')).toEqual([])
  expect((await detailOf(opened)).person.roleText).toBeNull()
})

test('a person put in the bin is gone from the list, and Ctrl+Z brings them back', async () => {
  const opened = await openMarie()
  await fromMenu(opened, 'Mettre à la corbeille')
  expect(await screen.findByText('2 personnes')).toBeVisible()
  await expectSaid('Marie Dupont : à la corbeille (Ctrl+Z pour annuler)')
  await opened.user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('3 personnes')).toBeVisible()
})

test('somebody who is not in the journal gets a sentence and a way back', async () => {
  await openWindow({ path: '/people/nobody' })
  expect(await screen.findByText(/Cette personne n’est plus dans le carnet/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Toutes les personnes' })).toBeVisible()
})

test('a favour is added from the person’s page, corrected and put in the bin', async () => {
  const { user, call, marie } = await openMarie()
  await user.click(await screen.findByRole('tab', { name: 'Services (0)' }))
  await user.click(await screen.findByRole('button', { name: 'Ajouter un service' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter un service' }))
  expect(dialog.getByRole('textbox', { name: 'Avec qui' })).toHaveValue('Marie Dupont · Airbus')
  await user.click(screen.getByRole('combobox', { name: 'Genre' }))
  await user.click(await screen.findByRole('option', { name: 'Mise en relation' }))
  await user.type(dialog.getByRole('combobox', { name: 'Personne présentée' }), 'karim')
  await user.click(await screen.findByRole('option', { name: /Karim Benali/ }))
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/personne présentée : Karim Benali/)).toBeVisible()
  expect((await call('favours.page', { personId: marie })).rows).toMatchObject([
    { direction: 'received', kind: 'introduction', introduced: 'Karim Benali', date: '2026-06-30' }
  ])

  await user.click(screen.getByRole('button', { name: 'Modifier le service du 30 juin 2026' }))
  const edit = within(await screen.findByRole('dialog', { name: 'Modifier le service' }))
  await user.clear(edit.getByRole('textbox', { name: 'Date' }))
  await user.type(edit.getByRole('textbox', { name: 'Date' }), '06/2026')
  await user.click(edit.getByRole('button', { name: 'Enregistrer' }))
  await user.click(await screen.findByRole('button', { name: 'Supprimer le service du juin 2026' }))
  expect(await screen.findByText(/Aucun service noté avec Marie Dupont/)).toBeVisible()
})

test('the page speaks English too', async () => {
  let id = ''
  await openWindow({
    path: '/settings',
    language: 'en',
    fill: async (call) => (id = (await call('people.create', person('Marie', 'Dupont'))).id)
  })
  window.location.hash = personPath(id)
  expect(await screen.findByRole('region', { name: 'The two of you' })).toBeVisible()
  expect(await screen.findByText('No recorded contact with Marie Dupont.')).toBeVisible()
})
