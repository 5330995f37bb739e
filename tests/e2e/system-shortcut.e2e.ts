import { expect, test } from 'vitest'
import { dataFolder, launch, type Application } from './support/launch'
import { accessibilityProblems, ask, begin, goTo } from './support/window'

const usual = 'CommandOrControl+Shift+Space'
const other = 'CommandOrControl+Alt+N'
const onStandIn = process.env['E2E_HOST'] !== 'electron'

/** What the system holds for the application now; nothing before it was ever asked. */
const held = ({ told }: Application) =>
  told.flatMap((message) => (message.kind === 'shortcuts' ? [message.keys] : [])).at(-1) ?? []

test.runIf(onStandIn)(
  'keys chosen in the settings bring the panel forward from any window, also after a restart',
  async () => {
    const folder = dataFolder()
    const first = await launch({ folder })
    const { page } = first
    await begin(page, 'own')
    await goTo(page, '/settings')
    expect(held(first)).toEqual([])

    const section = page.getByRole('region', { name: 'Noter depuis n’importe où' })
    await section.getByRole('switch').press('Space')
    await expect.poll(() => held(first)).toEqual([usual])
    const field = section.getByRole('textbox', { name: 'Touches' })
    expect(await accessibilityProblems(page)).toEqual([])

    await first.elsewhere('take', 'CommandOrControl+Shift+K')
    await field.press('Control+Shift+K')
    await section.getByText(/Le système refuse ces touches/).waitFor()
    expect(held(first)).toEqual([usual])
    await field.press('Control+Alt+n')
    await expect.poll(() => held(first)).toEqual([other])

    await goTo(page, '/people')
    await first.elsewhere('press', other)
    const sentence = page.getByRole('textbox', { name: 'Votre phrase' })
    await sentence.waitFor()
    await expect.poll(() => sentence.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(first.told.some(({ kind }) => kind === 'focused')).toBe(true)
    await first.close()

    const second = await launch({ folder })
    await expect.poll(() => held(second)).toEqual([other])
    expect(await ask(second.page, 'preferences.shortcut')).toBe('on')
    await second.elsewhere('press', other)
    await second.page.getByRole('textbox', { name: 'Votre phrase' }).waitFor()
  }
)
