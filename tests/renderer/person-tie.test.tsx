import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { personPath } from '../../src/renderer/lib/paths'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { named, openWindow, type Call } from '../support/render'

// As high as a plot is: the sizes of the support file leave its bars no room.
Element.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 1000, height: 200 })

type Meeting = Parameters<typeof aMeeting>[1]

/** Marie's page with what is between you two; the day is 30 June 2026. */
async function openMarie(
  fill: (call: Call, marie: string) => Promise<unknown>,
  { language = 'fr' }: { language?: 'fr' | 'en' } = {}
) {
  let marie = ''
  const opened = await openWindow({
    path: '/settings',
    language,
    fill: async (call) => {
      marie = (await call('people.create', aPerson())).id
      await fill(call, marie)
    }
  })
  window.location.hash = personPath(marie)
  await screen.findByRole('heading', { level: 1, name: 'Marie Dupont' })
  const us = within(screen.getByRole('region', { name: language === 'fr' ? 'Nous deux' : 'The two of you' }))
  await us.findAllByText(/./, { selector: '[data-about]' })
  return { ...opened, marie, us }
}

const meet = async (call: Call, marie: string, ...meetings: Meeting[]) => {
  for (const meeting of meetings) await call('meetings.save', aMeeting([marie], meeting))
}

const monthly: Meeting[] = ['2025-10-05', '2025-11-05', '2025-12-05', '2026-01-05'].map((date) => ({ date }))

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)))

const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ')

test('a rhythm that has broken off is stated by the title, drawn, and told exchange by exchange in a table', async () => {
  const { us, user } = await openMarie((call, marie) =>
    meet(call, marie, ...monthly, { date: '2024', occasion: 'call' })
  )
  const title = 'Vous vous voyez environ tous les 31 jours ; 5 mois de silence, plus long que d’habitude'
  expect(us.getByRole('heading', { level: 3, name: named(title) })).toBeVisible()
  const toggle = us.getByRole('button', { name: 'Voir en tableau' })
  toggle.focus()
  await user.keyboard('{Enter}')
  expect(cellsOf(us.getByRole('table', { name: named(title) }))).toEqual([
    ['Date', 'Échange'],
    ['lun. 5 janv. 2026', 'Déjeuner'],
    ['ven. 5 déc. 2025', 'Déjeuner'],
    ['mer. 5 nov. 2025', 'Déjeuner'],
    ['dim. 5 oct. 2025', 'Déjeuner'],
    ['2024', 'Appel']
  ])
})

test('keys walk along the exchanges, each told with its day and kind', async () => {
  const { us, user } = await openMarie((call, marie) =>
    meet(call, marie, ...monthly, { date: '2026-07-08', occasion: 'video', status: 'planned' })
  )
  const walk = us.getByRole('slider', { name: 'Échanges dans l’ordre du temps' })
  expect(walk).toHaveAttribute('aria-valuetext', 'lun. 5 janv. 2026 · Déjeuner')
  walk.focus()
  await user.keyboard('{ArrowRight}')
  expect(plain(walk.getAttribute('aria-valuetext'))).toBe('mer. 8 juil. 2026 · Visio, prévu')
  await user.keyboard('{Home}{ArrowLeft}')
  expect(walk).toHaveAttribute('aria-valuenow', '1')
  expect(walk).toHaveAttribute('aria-valuetext', 'dim. 5 oct. 2025 · Déjeuner')
  expect(us.getByText('(1 sur 5)')).toBeVisible()
  await user.keyboard('{End}')
  expect(walk).toHaveAttribute('aria-valuenow', '5')
  expect(us.getByRole('heading', { level: 3 })).toHaveTextContent(/prochain échange prévu : 8 juil. 2026$/)
})

test('five hundred exchanges become bars, and the table is leafed through', async () => {
  const { us, user } = await openMarie((call, marie) =>
    meet(
      call,
      marie,
      ...Array.from({ length: 500 }, (_, index): Meeting => ({
        date: new Date(Date.UTC(2020, 0, 6 + 4 * index)).toISOString().slice(0, 10)
      }))
    )
  )
  const slider = us.getByRole('slider')
  expect(slider).toHaveAttribute('aria-valuemax', '500')
  const bars = slider.querySelectorAll('rect[data-chosen]')
  expect(bars.length).toBeGreaterThan(40)
  expect(bars.length).toBeLessThan(70)
  expect(slider.querySelectorAll('rect[data-chosen=true]')).toHaveLength(1)
  await user.click(us.getByRole('button', { name: 'Voir en tableau' }))
  expect(us.getAllByRole('row')).toHaveLength(25)
})

test('favours are drawn by quarter with the balance as it went; one that does not count is no plot', async () => {
  const { us, user, call, marie } = await openMarie(async (ask, id) => {
    await ask('favours.create', aFavour(id, { date: '2025-11-03', direction: 'given' }))
    for (const date of ['2026-01-15', '2026-05-02', '2026-06-02', '2026-06-09'])
      await ask('favours.create', aFavour(id, { date }))
  })
  const title = 'Reçu 4, donné 1 : plutôt reçu depuis T2 2026'
  const figure = us.getByRole('figure', { name: named(title) })
  await waitFor(() => expect(figure.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(3))
  await user.click(within(figure).getByRole('button', { name: 'Voir en tableau' }))
  expect(cellsOf(us.getByRole('table', { name: named(title) }))).toEqual([
    ['Trimestre', 'Donné', 'Reçu', 'Jusque-là'],
    ['T4 2025', '1', '0', 'échanges équilibrés'],
    ['T1 2026', '0', '1', 'échanges équilibrés'],
    ['T2 2026', '0', '3', 'plutôt reçu']
  ])
  expect(marie).not.toBe('')
  await user.click(us.getByRole('radio', { name: 'sans compter' }))
  await waitFor(() => expect(us.queryByRole('figure')).toBeNull())
  expect(us.getByText(named('Sans compter : les services entre vous ne sont pas comparés.'))).toBeVisible()
  expect(await call('people.ledger', { personId: marie })).toEqual([])
})

test('a single favour is told in a sentence', async () => {
  const { us } = await openMarie((call, marie) => call('favours.create', aFavour(marie)))
  expect(us.getByText(named('Reçu 1 · donné 0 — échanges équilibrés.'))).toBeVisible()
  expect(us.queryByRole('figure')).toBeNull()
})

test('why a remark is there is told where it stands, with its numbers and the way to its conventions', async () => {
  const { us, user } = await openMarie(async (call, marie) => {
    for (const date of ['2026-01-15', '2026-02-15', '2026-03-15'])
      await call('favours.create', aFavour(marie, { date }))
  })
  expect(us.getByText(/Marie Dupont vous a aidé 3 fois/)).toBeVisible()
  const why = us.getByRole('button', { name: named('Pourquoi ? Équilibre des services') })
  why.focus()
  await user.keyboard('{Enter}')
  expect(why).toHaveAttribute('aria-expanded', 'true')
  const reasons = us.getAllByRole('listitem').map(({ textContent }) => plain(textContent))
  expect(reasons).toContainEqual(expect.stringMatching(/^La remarque paraît parce que .* 94 % de chances/))
  expect(reasons).toContainEqual('Avec ce qui est noté, votre part des services se situe entre 1 % et 60 %.')
  expect(reasons).toContainEqual(
    expect.stringMatching(/^Par convention, il y a équilibre jusqu’à 1 d’écart, et un net écart à partir de 5/)
  )
  const link = us
    .getAllByRole('link', { name: 'Régler ces conventions' })
    .find((each) => why.parentElement!.contains(each))!
  expect(link).toHaveAttribute('href', '#/settings?part=conventions')
  await user.keyboard('{Enter}')
  expect(why).toHaveAttribute('aria-expanded', 'false')
})

test('why a silence stands out and why somebody is worth a word is told with the parts and their numbers', async () => {
  const { us, user } = await openMarie(
    async (call, marie) => {
      await meet(call, marie, { date: '2023-02-01' }, { date: '2023-05-02' }, { date: '2023-08-01' })
      await call('people.setFacts', { id: marie, facts: { closeness: 5 } })
      await call('favours.create', aFavour(marie, { date: '2023-02-01' }))
      await call('favours.create', aFavour(marie, { date: '2023-05-02' }))
    },
    { language: 'en' }
  )
  expect(
    us.getByRole('heading', {
      level: 3,
      name: 'You meet about every 3 months; 34 months of silence, much longer than usual'
    })
  ).toBeVisible()
  await user.click(us.getByRole('button', { name: 'Why? Rhythm and silence' }))
  await user.click(us.getByRole('button', { name: 'Why? Strength of the tie' }))
  await user.click(us.getByRole('button', { name: 'Why? Getting back in touch' }))
  const reasons = us.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(reasons).toContain(
    'Computed from 2 gaps between your contacts; those within a fortnight count as one occasion.'
  )
  expect(reasons).toContainEqual(
    expect.stringMatching(/^A silence of 1,064 days or more would normally happen about once in 100\./)
  )
  expect(reasons).toContain('Time: 0 in 100. Favours both ways: 0 in 100. Closeness: 100 in 100, counted twice.')
  expect(reasons).toContain('Engagement: 83 in 100, from the help received (2) and closeness (very close).')
  expect(reasons).toContain(
    'Novelty: 76 in 100, from your 3 periods of contact and the 0% of your active contacts whom Marie Dupont knows.'
  )
})

test('what is not known yet is said in words: nobody met, met once, deceased', async () => {
  const { us, call, marie } = await openMarie((ask, id) => meet(ask, id, { date: '2026-03-01' }))
  expect(us.getByRole('heading', { level: 3, name: named('Un seul échange noté ; 3 mois de silence') })).toBeVisible()
  expect(us.getByText(/Pas encore de rythme/)).toBeVisible()
  expect(us.queryByRole('button', { name: named('Pourquoi ? Rythme et silence') })).toBeNull()
  expect(marie).not.toBe('')
  const { id } = await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
  window.location.hash = personPath(id)
  expect(await screen.findByText(named('Aucun échange noté avec Karim Benali.'))).toBeVisible()
  expect(screen.getByText(named('Aucun service noté, ni dans un sens ni dans l’autre.'))).toBeVisible()
  expect(screen.queryByRole('figure')).toBeNull()
})

test('of somebody who has died the past is told, and no silence', async () => {
  const { us } = await openMarie(async (call, marie) => {
    await meet(call, marie, ...monthly)
    await call('people.setFacts', { id: marie, facts: { deceasedOn: '2026-02' } })
  })
  expect(us.getByRole('heading', { level: 3, name: named('4 échanges notés entre 2025 et 2026') })).toBeVisible()
  expect(us.getByText(/^Personne décédée/)).toBeVisible()
  expect(us.queryByText(/silence/)).toBeNull()
  expect(us.queryByRole('button', { name: /Pourquoi/ })).toBeNull()
})
