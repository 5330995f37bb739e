import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, goTo, settled } from './support/window'

const dayFrom = (today: string, days: number) => new Date(Date.parse(today) + days * 864e5).toISOString().slice(0, 10)

/** In the example, besides what it has: a sentence of which two things are left to settle, and an appointment of which the day has passed. */
async function withDoubts(page: Page) {
  const { today } = await ask(page, 'journal.status')
  const [first, second] = (await ask(page, 'people.page', { limit: 2 })).rows
  const { id } = await ask(page, 'meetings.save', {
    meeting: { date: dayFrom(today, -1), occasion: 'lunch', rawText: 'Déjeuner avec Zoltan, il m’a conseillé.' },
    participants: [{ personId: first!.id }],
    favours: [{ direction: 'received', personId: first!.id, kind: 'introduction', introducedPersonId: second!.id }],
    promises: [{ by: 'me', personId: first!.id, text: 'envoyer le rapport', dueOn: dayFrom(today, 3) }],
    doubts: [
      { subject: 'person', words: 'Zoltan', waiting: { role: 'present', favours: [] } },
      { subject: 'favour', words: 'm’a conseillé', favour: 0 }
    ]
  })
  const passed = await ask(page, 'meetings.save', {
    meeting: { date: dayFrom(today, -2), occasion: 'coffee', status: 'planned' },
    participants: [{ personId: second!.id }]
  })
  return { id, passed: passed.id, today }
}

const focusedEntry = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry') ?? null)

test('the journal by the keyboard alone: settle, read, correct, held in two keys, thanks, take back', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const { id, passed } = await withDoubts(page)
  await page.keyboard.press('Control+2')
  await settled(page)

  await page.getByRole('button', { name: 'Trier' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /Qui est/ }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('group', { name: /est-ce bien un service/ }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('group', { name: /est-ce bien une promesse/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(/^À trier \(2\)/).waitFor()
  const entry = async (of: string) =>
    (await ask(page, 'meetings.page', { limit: 20 })).rows.find((row) => row.id === of)!
  expect((await entry(id)).participants.map(({ name }) => name)).toContain('Zoltan')

  await page.locator('[data-entry="-3"]').focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('j')
  await expect.poll(() => focusedEntry(page)).toBe('1')
  await page.keyboard.press('h')
  await page.getByRole('textbox', { name: /Qu’est-ce qui s’est dit/ }).waitFor()
  await page.keyboard.type('Elle cherche un associé.')
  await page.keyboard.press('Enter')
  await page.getByText(/^A eu lieu.*Café.*\(Ctrl/).waitFor()
  expect(await entry(passed)).toMatchObject({ status: 'held', notes: 'Elle cherche un associé.' })

  await expect.poll(() => focusedEntry(page)).toBe('1')
  await page.keyboard.press('k')
  await expect.poll(() => focusedEntry(page)).toBe('0')
  await page.keyboard.press('e')
  await page.getByRole('form', { name: 'Corriger ici' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bistrot')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Échange modifié.*\(Ctrl/).waitFor()
  expect(await entry(id)).toMatchObject({ place: 'Bistrot' })
  await expect.poll(() => focusedEntry(page)).toBe('0')
  await page
    .getByRole('checkbox', { name: /^Merci à/ })
    .first()
    .focus()
  await page.keyboard.press('Space')
  await page.getByText(/^Merci dit à .* \(Ctrl/).waitFor()
  expect((await entry(id)).favours[0]).toMatchObject({ thankedOn: expect.any(String) })

  await page.locator('[data-entry="0"]').focus()
  for (const [wrong, right] of [
    ['thankedOn', null],
    ['place', null]
  ] as const) {
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (wrong === 'place' ? (await entry(id)).place : (await entry(id)).favours[0]![wrong]))
      .toBe(right)
  }
})

test('ten thousand entries are walked from end to end, and one is found by its address', async () => {
  const folder = dataFolder()
  const { page, answerDialog } = await launch({ folder })
  await begin(page, 'own')
  const { today } = await ask(page, 'journal.status')
  const meetings = Array.from({ length: 10_000 }, (_, index) => ({
    id: `m${index}`,
    date: dayFrom(today, -Math.floor(index / 3)),
    occasion: 'call',
    notes: 'Ce qui s’est dit. '.repeat(index % 7)
  }))
  const file = join(folder, 'many.json')
  writeFileSync(file, JSON.stringify({ format: 'navette-journal', version: 1, meetings }))
  await goTo(page, '/import')
  await answerDialog(file)
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click()
  await page.getByRole('button', { name: /^Importer \d/ }).click()
  await page.getByText('Import terminé').waitFor()

  await goTo(page, '/journal')
  const drawn = () => page.locator('[data-entry]').count()
  expect(await drawn()).toBeLessThan(60)
  await page.locator('[data-entry="0"]').focus()
  await page.keyboard.press('End')
  await expect.poll(() => focusedEntry(page)).toBe('9999')
  expect(await drawn()).toBeLessThan(60)
  for (let step = 0; step < 20; step++) await page.keyboard.press('k')
  await expect.poll(() => focusedEntry(page)).toBe('9979')

  await goTo(page, '/')
  await page.evaluate(() => {
    window.history.pushState(null, '', '?entry=m5000#/journal')
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  })
  await expect.poll(() => focusedEntry(page)).not.toBe(null)
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const { rows } = await ask(page, 'meetings.page', { offset: Number(await focusedEntry(page)), limit: 1 })
  expect(rows[0]?.id).toBe('m5000')
  expect(label).toContain('Appel')
})

for (const language of languages)
  test(`the journal at work is accessible, light and dark, in ${language}`, async () => {
    const { page } = await launch({ folder: dataFolder(), language })
    await begin(page, 'sample')
    await withDoubts(page)
    const [planned] = (await ask(page, 'meetings.planned', {})).rows
    const found: string[] = []
    const look = async (what: string) => {
      await settled(page)
      found.push(...(await accessibilityProblems(page)).map((problem) => `${what} ${problem}`))
    }
    for (const appearance of ['light', 'dark'] as const) {
      await ask(page, 'preferences.set', { appearance })
      await page.reload()
      await goTo(page, '/journal')
      await look(`journal ${appearance}`)
      await page.getByRole('button', { name: /^(Trier|Settle)$/ }).click()
      await look(`to settle ${appearance}`)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^(Filtres|Filters)$/ }).click()
      await look(`filters ${appearance}`)
      await page.locator('[data-entry="0"]').focus()
      await page.keyboard.press('e')
      await look(`corrected in place ${appearance}`)
      await page.locator('[data-entry="-1"]').focus()
      await page.keyboard.press('h')
      await look(`held ${appearance}`)
      await page.keyboard.press('Escape')
      await goTo(page, `/meetings/${planned!.id}/prepare`)
      await look(`preparation ${appearance}`)
      await goTo(page, '/')
      await look(`this week ${appearance}`)
    }
    expect(found).toEqual([])
  })
