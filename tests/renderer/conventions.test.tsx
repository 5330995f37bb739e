import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { defaultConventions } from '#shared/domain/measures/conventions'
import { aMeeting, aPerson } from '../support/builders'
import { expectSaid, openWindow } from '../support/render'

const section = () => screen.findByRole('region', { name: 'Conventions des mesures' })
const number = (name: string) => screen.getByRole('textbox', { name })

async function type(user: Awaited<ReturnType<typeof openWindow>>['user'], name: string, text: string) {
  await user.clear(number(name))
  await user.type(number(name), text)
}

test('the conventions are settled by the keyboard, everybody is measured anew, and it can be taken back', async () => {
  const { user, call } = await openWindow({
    path: '/settings',
    fill: async (ask) => {
      const { id } = await ask('people.create', aPerson())
      await ask('meetings.save', aMeeting([id], { date: '2025-01-10' }))
      await ask('meetings.save', aMeeting([id], { date: '2026-02-10' }))
    }
  })
  expect(within(await section()).getByText(/D’usage 365/)).toBeVisible()
  await type(user, 'Un lien reste actif jusqu’à (jours de silence)', '100')
  await user.click(screen.getByRole('radio', { name: '1 an' }))
  await user.type(number('Un lien reste actif jusqu’à (jours de silence)'), '{Enter}')
  await expectSaid('Conventions des mesures modifiées (Ctrl+Z pour annuler)')
  expect(await call('settings.conventions')).toEqual({ ...defaultConventions, activeDays: 100, halfLifeDays: 365 })
  expect((await call('people.page', {})).rows).toMatchObject([{ state: 'lapsed' }])
  // In a field, the keys take back what was typed there.
  await user.click(screen.getByRole('heading', { level: 1 }))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(number('Un lien reste actif jusqu’à (jours de silence)')).toHaveValue('365'))
  expect(screen.getByRole('radio', { name: '6 mois' })).toBeChecked()
  expect((await call('people.page', {})).rows).toMatchObject([{ state: 'active' }])
})

test('what contradicts itself is said beside the field, and nothing is saved', async () => {
  const { user, call } = await openWindow({ path: '/settings' })
  await section()
  await type(user, 'En sommeil depuis longtemps à partir de (jours)', '300')
  await type(user, 'Échange équilibré jusqu’à un écart de', '99')
  const save = screen.getByRole('button', { name: 'Enregistrer les conventions' })
  await user.click(save)
  expect(await screen.findByText('Un nombre entier de 0 à 20.')).toBeVisible()
  expect(number('En sommeil depuis longtemps à partir de (jours)')).toHaveFocus()
  expect(screen.getByText('Il faut plus de jours que pour un lien actif.')).toBeVisible()
  await type(user, 'Échange équilibré jusqu’à un écart de', '6')
  await user.click(save)
  expect(await screen.findByText('Il faut plus que l’écart d’un échange équilibré.')).toBeVisible()
  await user.clear(number('Petite réunion jusqu’à (personnes, vous compris)'))
  await user.click(save)
  expect(await screen.findByText('Un nombre entier de 2 à 30.')).toBeVisible()
  expect(await call('settings.conventions')).toEqual(defaultConventions)
})

test('quiet weeks are added and removed, a day that no year has is pointed out, and usual values come back', async () => {
  const { user, call } = await openWindow({ path: '/settings' })
  await section()
  const add = screen.getByRole('button', { name: 'Ajouter des semaines calmes' })
  await user.click(add)
  await user.click(add)
  const christmas = within(await screen.findByRole('group', { name: 'Semaines calmes, 2' }))
  const [from, to] = ['Du', 'Au'].map((name) => christmas.getByRole('textbox', { name }))
  await user.clear(from!)
  await user.type(from!, '24')
  await user.clear(to!)
  await user.type(to!, '32')
  const [first, last] = christmas.getAllByRole('combobox', { name: 'Mois' })
  await user.click(first!)
  await user.click(await screen.findByRole('option', { name: 'décembre' }))
  await user.click(last!)
  await user.click(await screen.findByRole('option', { name: 'janvier' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer les conventions' }))
  expect(await screen.findByText('Un de ces jours n’existe pas.')).toBeVisible()
  await user.clear(to!)
  await user.type(to!, '2{Enter}')
  await expectSaid('Conventions des mesures modifiées (Ctrl+Z pour annuler)')
  expect((await call('settings.conventions')).quietWeeks).toEqual([
    { from: '08-01', to: '08-31' },
    { from: '12-24', to: '01-02' }
  ])
  await user.click(screen.getByRole('button', { name: /^Retirer les semaines calmes, 1$/ }))
  expect(screen.queryByRole('group', { name: 'Semaines calmes, 2' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Remettre les valeurs d’usage' }))
  await expectSaid('Valeurs d’usage remises (Ctrl+Z pour annuler)')
  expect(await call('settings.conventions')).toEqual(defaultConventions)
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Semaines calmes, 1' })).toBeNull())
})
