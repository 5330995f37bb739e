import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ImportPreview, ImportResult } from '#shared/contract/transfer'
import { importFormats } from '#shared/contract/transfer'
import { AppError } from '#shared/errors'
import { formatNumber } from '#shared/i18n/format'
import { makeFolder } from '../db/durable-files'
import { openDatabase } from '../db/open'
import { makeSample } from '../sample/make-sample'
import { hasPeople } from '../safekeeping/contents.repository'
import { startJournal } from '../safekeeping/journal-file'
import { isLost } from '../safekeeping/kept-names'
import { UsageError } from './arguments'
import { callsOn, onJournal, type Call, type Command, type CommandContext } from './command'
import type { Db } from '../db/open'

/** What brings data into a journal and out of it. */

export const importFile: Command = {
  usage: 'cli.importUsage',
  does: 'cli.importDoes',
  options: ['format', 'dry-run', 'doubtful'],
  takes: 'file',
  run: async (context) => {
    const { options, t, language } = context
    const wanted = {
      path: resolve(context.file),
      format: options.oneOf('format', ['auto', ...importFormats], 'auto')
    }
    const doubtful = options.oneOf('doubtful', ['skip', 'create'], 'skip')
    const isTrial = options.has('dry-run')
    const result = await (isTrial ? onTrial : onJournalOrNew)(context, async (call) => {
      const preview = await call('transfer.preview', wanted)
      return isTrial ? previewed(preview) : call('transfer.apply', { token: preview.token, doubtful })
    })
    const { format, rows, created, merged, unchanged, unreadable, problems, batchId } = result
    const count = (n: number) => formatNumber(n, language)
    return {
      json: { format, rows, created, merged, unchanged, doubtful: result.doubtful, unreadable, problems, batchId },
      lines: [
        t('cli.rows', { count: count(rows) }),
        t('cli.created', { count: count(created) }),
        t('cli.merged', { count: count(merged) }),
        t('cli.unchanged', { count: count(unchanged) }),
        t('cli.doubtful', { count: count(result.doubtful) }),
        t('cli.unreadable', { count: count(unreadable) })
      ],
      remarks: [
        ...problems.slice(0, fewProblems).map(({ row, message }) => t('cli.problem', { row, message })),
        ...(problems.length > fewProblems
          ? [t('cli.moreProblems', { number: count(problems.length - fewProblems) })]
          : []),
        ...(isTrial ? [t('cli.trial')] : [])
      ]
    }
  }
}

/** How many lines are told on a terminal; `--json` gives all of them. */
const fewProblems = 20

const previewed = ({ format, counts, problems }: ImportPreview): ImportResult => ({
  format,
  ...counts,
  problems,
  batchId: null
})

export const exportJournal: Command = {
  usage: 'cli.exportUsage',
  does: 'cli.exportDoes',
  options: ['format', 'out'],
  run: async (context) => {
    const format = context.options.oneOf('format', ['json'], 'json')
    const path = resolve(context.options.needed('out'))
    const written = await onJournal(context, (call) => call('transfer.export', { format, path }))
    const files = written?.files ?? []
    return { json: { files }, lines: files.map((file) => context.t('cli.written', { file })) }
  }
}

const samplePeople = ['40', '500', '10000'] as const

export const sample: Command = {
  usage: 'cli.sampleUsage',
  does: 'cli.sampleDoes',
  options: ['people', 'seed'],
  run: async (context) => {
    const { options, t, language, ports } = context
    if (!options.has('people')) throw new UsageError('cli.missingOption', { option: '--people' })
    const people = Number(options.oneOf('people', samplePeople, '40'))
    const seed = options.whole('seed', { from: 0, to: 2 ** 31 - 1, otherwise: 1 })
    const counts = await onJournalOrNew(context, (_call, db) => {
      if (hasPeople(db)) throw new AppError('journal-not-empty')
      return makeSample(db, { people, seed, today: ports.today(), language })
    })
    const line = (key: 'cli.people' | 'cli.meetings' | 'cli.favours' | 'cli.promises', count: number) =>
      t(key, { count: formatNumber(count, language) })
    return {
      json: counts,
      lines: [
        line('cli.people', counts.people),
        line('cli.meetings', counts.meetings),
        line('cli.favours', counts.favours),
        line('cli.promises', counts.promises)
      ]
    }
  }
}

type Work<T> = (call: Call, db: Db) => T | Promise<T>

/** Works on the journal; one that is absent is made, but only once the work has succeeded. */
async function onJournalOrNew<T>(context: CommandContext, work: Work<T>): Promise<T> {
  const { journal, isOwn } = context
  if (existsSync(journal) || isLost(journal)) return onJournal(context, work)
  if (isOwn) makeFolder(resolve(journal, '..'))
  const made = startJournal(journal, new Date())
  try {
    const result = await work(callsOn(made.db, context), made.db)
    made.finish()
    return result
  } finally {
    made.abandon()
  }
}

/** Tries the work out; an absent journal is stood for by an empty one in memory. */
async function onTrial<T>(context: CommandContext, work: Work<T>): Promise<T> {
  if (existsSync(context.journal) || isLost(context.journal)) return onJournal(context, work)
  const db = openDatabase(':memory:')
  try {
    return await work(callsOn(db, context), db)
  } finally {
    db.close()
  }
}
