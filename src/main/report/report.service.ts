import { dirname, join } from 'node:path'
import type { Handlers } from '#shared/contract/index'
import type { ReportWarning } from '#shared/contract/report'
import { quarterOf } from '#shared/domain/dates'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { makeFolder } from '../db/durable-files'
import { writeAllWhole } from '../db/write-whole'
import type { MadeReport, MakeReport } from './report.jobs'
import { keepCodes, meetingsByQuarter } from './report.repository'

export function reportService({ db, log, ports }: AppContext): Handlers<'report'> {
  /** The printed page, or nothing where there is no browser to print with. */
  async function pdfOf({ html }: MadeReport): Promise<Uint8Array | null> {
    try {
      return await ports.printPdf(html)
    } catch (error) {
      if (error instanceof AppError && error.code === 'pdf-unavailable') return null
      throw error
    }
  }

  /**
   * Makes the report and keeps the codes it gives out before anybody reads them: a code is never given to another person.
   * It is made again when another report was quicker to give one of them out.
   */
  async function makeReport(choice: MakeReport['choice'], formats: MakeReport['formats']): Promise<MadeReport> {
    const made = await ports.heavy('report.make', { choice, today: ports.today(), formats })
    const isKept = made.newCodes.length === 0 || log.unrecorded(() => keepCodes(db, made.newCodes))
    return isKept ? made : makeReport(choice, formats)
  }

  return {
    'report.quarters': () => {
      const now = quarterOf(ports.today())
      const known = meetingsByQuarter(db)
      return known.some(({ quarter }) => quarter === now)
        ? known
        : [...known, { quarter: now, meetings: 0 }].toSorted((a, b) => b.quarter.localeCompare(a.quarter))
    },
    // Codes shown in a preview are those the export will keep: both give them out in the same order.
    'report.preview': async (choice) => {
      const { html, excluded, confidential, warnings } = await ports.heavy('report.make', {
        choice,
        today: ports.today(),
        formats: []
      })
      return { html, excluded, confidential, warnings }
    },
    'report.export': async ({ formats, folder, ...choice }) => {
      const into = folder ?? (await ports.chooseFolder())
      if (into === null) return null
      const made = await makeReport(choice, formats)
      const pdf = formats.includes('pdf') ? await pdfOf(made) : null
      const unavailable = formats.includes('pdf') && pdf === null
      if (unavailable && formats.length === 1) throw new AppError('pdf-unavailable')

      const files = [...(pdf ? [{ path: `${made.name}.pdf`, content: pdf }] : []), ...made.files]
      const warnings: ReportWarning[] = unavailable
        ? [...made.warnings, { code: 'pdf-unavailable', values: {} }]
        : made.warnings
      return { files: await writeFiles(into, files), excluded: made.excluded, warnings }
    }
  }
}

/** Writes the files below a folder that is made when it is not there. */
async function writeFiles(folder: string, files: MadeReport['files']): Promise<string[]> {
  const paths = files.map((file) => join(folder, file.path))
  for (const parent of new Set(paths.map((path) => dirname(path)))) makeFolder(parent)
  await writeAllWhole(files.map(({ content }, index) => ({ path: paths[index]!, content })))
  return paths
}
