import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Args, MethodName, Output } from '#shared/contract/index'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Asks the application through the window's own bridge. */
export async function ask<M extends MethodName>(page: Page, name: M, ...[input]: Args<M>): Promise<Output<M>> {
  const reply = await page.evaluate(([method, value]) => window.bridge.call(method as string, value), [name, input])
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value as Output<M>
}

/** Goes past the first screen, to the example or to an empty journal. */
export async function begin(page: Page, journal: 'sample' | 'own'): Promise<void> {
  await page
    .locator('main button')
    .nth(journal === 'sample' ? 0 : 1)
    .click()
  await page.locator('nav').waitFor()
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await settled(page)
}

/** Waits until a dialog is open and has the focus, so that what is typed goes into it. */
export async function dialogOpened(page: Page): Promise<void> {
  await page.locator('[role=dialog] :focus, [role=dialog]:focus').first().waitFor()
}

/** Waits until nothing on the page changes any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = () => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(quiet, 350)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(quiet, 350)
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
  )
}

/** What axe finds wrong on the page as it stands; each with the places. The report's frame shows a document of its own. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      { exclude: ['iframe'] },
      {
        iframes: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      }
    )
  )
  if (results.passes.length < 10) throw new Error('axe looked at next to nothing')
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 140))
        .slice(0, 4)
        .join(' | ')}`
  )
}
