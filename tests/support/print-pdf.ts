import { chromium } from 'playwright-core'
import { AppError } from '#shared/errors'
import { findBrowser } from '../../scripts/find-browser.mjs'

/** Whether there is anything here to print with. */
export const canPrint = findBrowser() !== null

/** Prints with an installed browser, as both hosts do: A4 by the page's own rules, tagged, with an outline, no script run. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new AppError('pdf-unavailable')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.setContent(html)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}
