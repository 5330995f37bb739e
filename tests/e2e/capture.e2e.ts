import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/dates'
import { dataFolder, launch, type Application } from './support/launch'
import { ask, begin, dialogOpened } from './support/window'

type Page = Application['page']

/** Keys as a person presses them, counted. */
function typist(page: Page) {
  let keys = 0
  return {
    count: () => keys,
    type: async (text: string) => {
      keys += text.length
      await page.keyboard.type(text, { delay: 15 })
    },
    press: async (...names: string[]) => {
      keys += names.length
      for (const name of names) await page.keyboard.press(name)
    }
  }
}

/** A journal in which Marie Dupont, Pierre Martin and the Bistrot are known. */
async function withMarie(page: Page) {
  await begin(page, 'own')
  const create = async (givenName: string, familyName: string, organisation: string) =>
    (await ask(page, 'people.create', { person: { givenName, familyName }, organisation })).id
  const marie = await create('Marie', 'Dupont', 'Airbus')
  await create('Pierre', 'Martin', 'SNCF')
  const status = await ask(page, 'journal.status', undefined)
  const meeting = { date: addDays(status.today, -40), occasion: 'lunch', place: 'Bistrot' } as const
  await ask(page, 'meetings.save', { meeting, participants: [{ personId: marie }] })
  return { marie, today: status.today }
}

const chipLabels = (page: Page) =>
  page
    .locator('[data-chip]:not([data-empty])')
    .evaluateAll((chips) => chips.map((chip) => (chip.textContent ?? '').replaceAll(/\s/g, ' ').replace(/^\d */, '')))

test('the reference sentence takes at most 105 keys and no pointer, and says all it should', async () => {
  const { page } = await launch({ folder: dataFolder() })
  const { today } = await withMarie(page)
  await page.evaluate(() => {
    const counted = window as unknown as { pointed: number }
    counted.pointed = 0
    window.addEventListener('pointerdown', () => counted.pointed++, true)
  })
  const { type, press, count } = typist(page)
  const field = page.getByRole('textbox', { name: 'Votre phrase' })

  await press('Control+n')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await type('dej hier ma')
  await page.getByText(/1 proposition\s: Marie Dupont/).waitFor({ state: 'attached' })
  await press('Tab')
  await expect.poll(() => field.inputValue()).toBe('dej hier Marie Dupont')
  await type(' et paul martin au bis')
  await press('Tab')
  await expect.poll(() => field.inputValue()).toContain('Bistrot')
  await type("; marie m'a présenté paul; promis envoyer le rapport avant ven")
  await expect
    .poll(() => chipLabels(page))
    .toEqual([
      'Déjeuner',
      expect.stringMatching(/^hier, /),
      '1 h 30 en général',
      'Bistrot',
      '● Marie Dupont · Airbus',
      expect.stringMatching(/Paul Martin/),
      expect.stringMatching(/Reçu de Marie Dupont : mise en relation/),
      expect.stringMatching(/Je promets à Marie Dupont : « envoyer le rapport », avant ven\. /)
    ])
  await press('Control+Enter')
  await page.getByText(/Enregistré\s: Déjeuner, 2 personnes, dont 1 nouvelle, 1 service reçu, 1 promesse/).waitFor()

  expect(count()).toBeLessThanOrEqual(105)
  expect(await page.evaluate(() => (window as unknown as { pointed: number }).pointed)).toBe(0)
  const { rows } = await ask(page, 'meetings.page', {})
  expect(rows[0]).toMatchObject({
    date: addDays(today, -1),
    occasion: 'lunch',
    place: 'Bistrot',
    favours: [{ kind: 'introduction', person: 'Marie Dupont', introduced: 'Paul Martin' }],
    promises: [{ by: 'me', person: 'Marie Dupont', text: 'envoyer le rapport', dueKind: 'before' }]
  })
  expect(new Date(`${rows[0]?.promises[0]?.dueOn}T00:00:00Z`).getUTCDay()).toBe(5)

  await page.locator('main').focus()
  await page.keyboard.press('Control+z')
  await page.getByText(/^Annulé/).waitFor()
  expect((await ask(page, 'people.page', {})).total).toBe(2)
  await page.keyboard.press('Control+Shift+Z')
  await page.getByText(/^Rétabli/).waitFor()
  expect((await ask(page, 'people.page', {})).total).toBe(3)
})

test('a wrong reading is set right in three keys: to the chips, its number, the answer', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await withMarie(page)
  await ask(page, 'people.create', { person: { givenName: 'Marie', familyName: 'Lefèvre' }, organisation: 'Thales' })
  await page.keyboard.press('Control+n')
  await dialogOpened(page)
  await page.keyboard.type('café avec marie ', { delay: 15 })
  await expect.poll(async () => (await chipLabels(page)).at(-1)).toMatch(/Marie … \? ?, à vérifier/)
  const labels = await page.locator('[data-chip]').evaluateAll((chips) => chips.map((chip) => chip.textContent ?? ''))
  const number = 1 + labels.findIndex((label) => /Marie …/.test(label))
  await page.keyboard.press('Tab')
  await page.keyboard.press(`Digit${number}`)
  await page.getByRole('listbox', { name: /Qui est/ }).waitFor()
  await page.keyboard.press('Digit1')
  await expect.poll(async () => (await chipLabels(page)).at(-1)).toMatch(/^● Marie (Dupont|Lefèvre)/)
})

test('what was typed is back after a crash, up to its last 400 milliseconds', async () => {
  const folder = dataFolder()
  const first = await launch({ folder })
  await begin(first.page, 'own')
  await first.page.keyboard.press('Control+n')
  await dialogOpened(first.page)
  await first.page.keyboard.type('café avec Inès Haddad ; à rappeler vendredi', { delay: 5 })
  await expect
    .poll(async () => (await ask(first.page, 'meetings.draft', { context: 'new' })).content)
    .toContain('à rappeler vendredi')
  await first.close()

  const second = await launch({ folder })
  await second.page.locator('main').waitFor()
  await second.page.keyboard.press('Control+n')
  await second.page.getByText(/Voici votre brouillon/).waitFor()
  expect(await second.page.getByRole('textbox', { name: 'Votre phrase' }).inputValue()).toBe(
    'café avec Inès Haddad ; à rappeler vendredi'
  )
})
