import { existsSync } from 'node:fs'
import type { Handlers } from '#shared/contract/index'
import { displayName } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import { translator } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { liveRecord } from '../db/live-records'
import { writeAllWhole } from '../db/write-whole'
import { readSheet } from './person-sheet'
import { sheetHtml } from './person-sheet-page'

/** A name that any disk takes. */
const asFileName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)

/** The right of access: everything noted about somebody, on a page that anyone can read and as data beside it. */
export function personSheetService({ db, ports }: AppContext): Pick<Handlers<'people'>, 'people.exportSheet'> {
  return {
    'people.exportSheet': async ({ id, path: given }) => {
      const language = ports.language()
      const name = asFileName(displayName(liveRecord(db, 'person', id))) || 'x'
      const suggested = translator(language)('people.sheetFile', { name, date: ports.today() })
      const path = given ?? (await ports.chooseSaveFile(`${suggested}.html`))
      if (path === null) return null
      const base = path.replace(/\.(html?|json)$/i, '')
      // The dialog asked about the page alone: data that stands there without one is somebody else's.
      if (!existsSync(`${base}.html`) && existsSync(`${base}.json`))
        throw new AppError('file-exists', { path: `${base}.json` })
      const sheet = readSheet(db, id, ports.today())
      const files = [
        { path: `${base}.html`, content: sheetHtml(sheet, language) },
        { path: `${base}.json`, content: `${JSON.stringify(sheet, null, 2)}\n` }
      ]
      await writeAllWhole(files)
      return { files: files.map((file) => file.path) }
    }
  }
}
