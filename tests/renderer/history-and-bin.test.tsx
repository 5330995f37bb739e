import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aFavour, aMeeting, aMeetingFavour, aPerson } from '../support/builders'
import { expectSaid, named, openWindow, type Call } from '../support/render'

/** Two commands of a user are never in one millisecond, as two of a test may be. */
const aMomentLater = () => new Promise((resolve) => setTimeout(resolve, 2))

const fillHistory = async (call: Call) => {
  const { id } = await call('people.create', aPerson())
  await call('circles.create', { name: 'Club des DSI', kind: 'club' })
  await call('people.setFacts', { id, facts: { closeness: 4 } })
}

const changeLine = async (words: RegExp) => (await screen.findByText(words)).closest('li')!

const fillBin = async (call: Call) => {
  const { id } = await call('people.create', aPerson({}, { organisation: 'Airbus' }))
  const { id: paul } = await call('people.create', aPerson({ givenName: 'Paul', familyName: 'Martin' }))
  const meeting = await call('meetings.save', aMeeting([paul], {}, { favours: [aMeetingFavour(paul)] }))
  const favour = await call('favours.create', aFavour(id, { kind: 'loan' }))
  await call('meetings.remove', { id: meeting.id })
  await aMomentLater()
  await call('favours.remove', { id: favour.id })
  await aMomentLater()
  await call('people.remove', { id })
}

const binLine = async (words: string) => within((await screen.findByText(named(words))).closest('li')!)

describe('the history', () => {
  test('Ctrl+H opens it; a change is taken back by itself where nothing depends on it', async () => {
    const { user, call } = await openWindow({ fill: fillHistory })
    await user.keyboard('{Control>}h{/Control}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Historique' })).toBeVisible()
    const circle = within(await changeLine(/^Cercle ajouté/))
    await user.click(circle.getByRole('button', { name: named('Annuler : Cercle ajouté : Club des DSI') }))
    await expectSaid('Annulé : Cercle ajouté : Club des DSI')
    expect(await call('circles.list')).toEqual([])
    expect((await call('people.page', {})).total).toBe(1)
    expect(within(await changeLine(/^Cercle ajouté/)).getByText('annulé')).toBeVisible()
  })

  test('what stands in the way of a change is said in words, and goes with it up to there, and comes back', async () => {
    const { user, call } = await openWindow({ path: '/history', fill: fillHistory })
    const person = within(await changeLine(/^Personne ajoutée/))
    expect(
      person.getByText(/une modification plus récente en dépend : « Fiche modifiée : Marie Dupont \(proximité\) »/)
    ).toBeVisible()
    expect(person.queryByRole('button', { name: /^Annuler(?! jusqu)/ })).toBeNull()
    await user.click(person.getByRole('button', { name: /^Annuler jusqu’ici/ }))
    await expectSaid('3 modifications annulées')
    expect((await call('people.page', {})).total).toBe(0)
    await user.click(within(await changeLine(/^Fiche modifiée/)).getByRole('button', { name: /^Rétablir jusqu’ici/ }))
    await expectSaid('3 modifications rétablies')
    expect((await call('people.page', {})).rows[0]).toMatchObject({ closeness: 4 })
  })

  test('arrows go from line to line, and the buttons of one line alone are stops of the Tab key', async () => {
    const { user } = await openWindow({ path: '/history', fill: fillHistory })
    const first = await changeLine(/^Fiche modifiée/)
    await waitFor(() => expect(first).toHaveAttribute('tabindex', '0'))
    first.focus()
    await user.keyboard('{ArrowDown}')
    const second = await changeLine(/^Cercle ajouté/)
    expect(second).toHaveFocus()
    await user.keyboard('{Tab}')
    expect(within(second).getAllByRole('button')[0]).toHaveFocus()
    expect(
      within(first)
        .getAllByRole('button')
        .map((button) => button.tabIndex)
    ).toEqual([-1])
    await user.keyboard('{End}')
    expect(await changeLine(/^Personne ajoutée/)).toHaveFocus()
    await user.keyboard('{Home}')
    expect(first).toHaveFocus()
  })

  test('the last change is taken back and done again by the buttons of the page', async () => {
    const { user, call } = await openWindow({ path: '/history', fill: fillHistory })
    const closeness = async () => (await call('people.page', {})).rows[0]?.closeness
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(async () => expect(await closeness()).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Rétablir' }))
    await waitFor(async () => expect(await closeness()).toBe(4))
  })

  test('an empty one says what it is for', async () => {
    await openWindow({ path: '/history' })
    expect(await screen.findByText(/Chaque modification apparaîtra ici/)).toBeVisible()
  })
})

describe('the bin', () => {
  test('it lists what was deleted in words, with how long it stays, and one thing comes back', async () => {
    const { user, call } = await openWindow({ path: '/bin', fill: fillBin })
    const meeting = await binLine('Déjeuner du 15 juin 2026 avec Paul Martin')
    expect(meeting.getByText(/avec 1 service · supprimé le .* · effacé pour de bon dans 30 jours/)).toBeVisible()
    await user.click(meeting.getByRole('button', { name: /^Remettre/ }))
    await expectSaid('Remis en place : Déjeuner du 15 juin 2026 avec Paul Martin (Ctrl+Z pour annuler)')
    expect((await call('meetings.page', {})).total).toBe(1)
  })

  test('what hangs on something that is also in the bin comes back with it', async () => {
    const { user, call } = await openWindow({ path: '/bin', fill: fillBin })
    const favour = await binLine('Prêt, de Marie Dupont')
    expect(favour.getByText(/Revient avec Marie Dupont \(Airbus\), qui est aussi dans la corbeille/)).toBeVisible()
    await user.click(favour.getByRole('button', { name: /^Remettre les deux/ }))
    await waitFor(async () => expect((await call('people.page', {})).total).toBe(2))
    expect((await call('favours.page', {})).total).toBe(1)
  })

  test('one kind alone can be shown', async () => {
    const { user } = await openWindow({ path: '/bin', fill: fillBin })
    await user.click(await screen.findByRole('combobox', { name: 'Afficher' }))
    await user.click(await screen.findByRole('option', { name: named('Personne (1)') }))
    expect(await screen.findByText(named('1 élément'))).toBeVisible()
    expect(screen.queryByText(/Déjeuner/)).toBeNull()
  })

  test('erasing one thing for good is asked first, and says what goes', async () => {
    const { user, call } = await openWindow({ path: '/bin', fill: fillBin })
    await user.click((await binLine('Marie Dupont (Airbus)')).getByRole('button', { name: /^Effacer/ }))
    const dialog = within(await screen.findByRole('dialog', { name: named('Effacer pour de bon ?') }))
    expect(dialog.getByText(/^1 personne : cela ne s’annule pas/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    expect((await call('bin.page', {})).total).toBe(3)
    await user.click((await binLine('Marie Dupont (Airbus)')).getByRole('button', { name: /^Effacer/ }))
    await user.click(await screen.findByRole('button', { name: 'Effacer pour de bon' }))
    await expectSaid('Effacé pour de bon : 1 personne')
    expect((await call('bin.page', {})).rows.map(({ first }) => first.record)).toEqual(['meeting'])
  })

  test('emptying the bin says how many of what, and leaves it empty', async () => {
    const { user, call } = await openWindow({ path: '/bin', fill: fillBin })
    await user.click(await screen.findByRole('button', { name: 'Vider la corbeille…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/^1 personne, 1 échange et 2 services : cela ne s’annule pas/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Vider la corbeille' }))
    expect(await screen.findByText(/La corbeille est vide/)).toBeVisible()
    expect((await call('bin.page', {})).total).toBe(0)
  })
})
