import type { Handlers } from '#shared/contract/index'
import type { ImportFormat, ImportResult } from '#shared/contract/transfer'
import { AppError } from '#shared/errors'
import { journalFileProblemLabel } from '#shared/i18n/import-problems'
import { translator, type MessageKey } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { now } from '../db/stamps'
import { textBytes } from './content'
import { decodeText, type DecodedText } from './decode'
import { readJournalFile } from './journal-import'
import { JournalFileError, looksLikeJson } from './journal-reader'
import { readLinkedin } from './linkedin-import'
import { countsOf, type ImportSource, type PreparedImport, type Settle } from './prepared-import'
import { linesToLookAt, problemsOf } from './problem-words'
import { readImportFile, type ImportFile } from './read-file'
import { atOnce, inSlices } from '../db/slices'
import { insertBatch } from './transfer.repository'

/** A preview that may be applied as long as the journal stays as it was. */
interface Preview {
  token: string
  journalNumber: number
  format: ImportFormat
  file: Pick<ImportFile, 'name' | 'digest'>
  source: ImportSource
  prepared: PreparedImport
}

const leaveOut: Settle = () => 'skip'

const importedLabel: Record<ImportFormat, MessageKey> = {
  linkedin: 'transfer.linkedinImported',
  navette: 'transfer.journalImported'
}

export function transferService({ db, log, ports }: AppContext): Handlers<'transfer'> {
  // Only the last preview is kept: a window shows one, and a large file takes room.
  let latest: Preview | undefined

  async function recognise(
    { text, encoding }: DecodedText,
    wanted: ImportFormat | 'auto'
  ): Promise<{ format: ImportFormat; source: ImportSource }> {
    if (looksLikeJson(text)) {
      if (wanted === 'linkedin') throw new AppError('format-unknown')
      return { format: 'navette', source: await inSlices(readJournalFile(text, encoding, now())) }
    }
    if (wanted === 'navette') throw new AppError('format-unknown')
    const source = await inSlices(readLinkedin(text, encoding, ports.today(), wanted === 'auto'))
    if (!source) throw new AppError('format-unknown')
    return { format: 'linkedin', source }
  }

  /** Says in words what is wrong with a journal file, and where. */
  async function inWords<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if (!(error instanceof JournalFileError)) throw error
      const problem = translator(ports.language())(journalFileProblemLabel[error.problem])
      throw new AppError('journal-file-invalid', { path: error.path || 'JSON', problem })
    })
  }

  function settled(preview: Preview, settle: Settle): PreparedImport {
    return atOnce(preview.source.prepare(db, ports.newId, settle))
  }

  /** Inside the command that applies a preview, nothing but that command has happened since. */
  const hasChanged = ({ journalNumber }: Preview) => log.changedSince(journalNumber).length !== 1

  return {
    'transfer.choose': async () => {
      const path = await ports.chooseFile(['csv', 'zip', 'json'])
      return path === null ? null : { path }
    },

    'transfer.preview': async ({ path, format: wanted }) => {
      latest = undefined
      const journalNumber = log.number()
      const file = await readImportFile(path)
      const decoded = decodeText(textBytes(file.bytes))
      const { format, source } = await inWords(recognise(decoded, wanted))
      const prepared = await inWords(inSlices(source.prepare(db, ports.newId, leaveOut)))
      const counts = countsOf(prepared.lines)
      if (format !== 'navette' && counts.rows === counts.unreadable) throw new AppError('file-has-no-rows')

      const token = ports.newId()
      latest = { token, journalNumber, format, file: { name: file.name, digest: file.digest }, source, prepared }
      const language = ports.language()
      return {
        token,
        fileName: file.name,
        format,
        encoding: source.encoding,
        delimiter: source.delimiter,
        counts,
        problems: problemsOf(prepared.lines, language),
        warnings: decoded.doublyEncoded ? [translator(language)('transfer.doublyEncoded')] : [],
        lines: linesToLookAt(prepared.lines, language)
      }
    },

    'transfer.apply': ({ token, doubtful, choices }): ImportResult => {
      const preview = latest
      if (preview?.token !== token || hasChanged(preview)) throw new AppError('import-changed')
      const settle: Settle = (row) => choices[row] ?? doubtful
      const asShown = doubtful === 'skip' && Object.keys(choices).length === 0
      const prepared = asShown ? preview.prepared : settled(preview, settle)
      const { format, file } = preview
      const counts = countsOf(prepared.lines)
      const count = counts.created + counts.merged
      const batchId = count > 0 ? ports.newId() : null
      if (batchId !== null) {
        const lines = prepared.write()
        insertBatch(db, { id: batchId, format, fileName: file.name, digest: file.digest, counts }, lines)
        log.describe(importedLabel[format], { count })
      }
      latest = undefined
      return { ...counts, format, problems: problemsOf(prepared.lines, ports.language()), batchId }
    },

    'transfer.cancel': ({ token }) => {
      if (latest?.token === token) latest = undefined
    },

    'transfer.export': async ({ path: given }) => {
      const path = given ?? (await ports.chooseSaveFile(`navette-${ports.today()}.json`))
      if (path === null) return null
      await ports.heavy('transfer.exportJournal', { path })
      return { files: [path] }
    }
  }
}
