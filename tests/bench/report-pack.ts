import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { canPrint, printPdf } from '../support/print-pdf'
import { folder, makeJournal, openApp, sizes } from './journals'
import { inTurns, lineOf, type Case } from './measure'

const RUNS = 9

/** Line 11: the quarterly pack in all four formats; where no browser is installed, the three that need none. */
export const reportPack: Case = {
  line: 11,
  async run() {
    const app = openApp(makeJournal('report', sizes.real), { printPdf })
    const into = join(folder, 'report')
    mkdirSync(into, { recursive: true })
    const formats = [...(canPrint ? (['pdf'] as const) : []), 'xlsx', 'csv', 'json'] as const
    const times = await inTurns(RUNS, () =>
      app.call('report.export', { quarter: '2026-Q2', language: 'fr', formats: [...formats], folder: into })
    )
    await app.close()
    return [lineOf(`quarterly pack (${formats.join(', ')})`, 'real', times, { median: 5000 })]
  }
}
