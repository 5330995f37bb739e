import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '#shared/errors'
import { describeChange } from '#shared/i18n/describe-change'
import { formatNumber } from '#shared/i18n/format'
import { sqliteFailure } from '../db/failures'
import { backUp } from '../safekeeping/backups'
import { checkJournal } from '../safekeeping/check.repository'
import { countContents } from '../safekeeping/contents.repository'
import { openJournal, readJournal } from '../safekeeping/journal-file'
import { preparedName, prepareRestore, swapJournal } from '../safekeeping/restore'
import { verifiedCopy } from '../safekeeping/verified-copy'
import { onJournal, type Command, type CommandContext, type Outcome } from './command'

/** What takes back, keeps, restores and checks a journal. */

export const undo: Command = {
  usage: 'cli.undoUsage',
  does: 'cli.undoDoes',
  options: ['steps'],
  run: async (context) => {
    const { t, language, options } = context
    const steps = options.whole('steps', { from: 1, to: 1000, otherwise: 1 })
    const undone = await onJournal(context, async (call) => {
      const changes = []
      for (let step = 0; step < steps; step += 1) {
        const next = (await call('history.state')).undo
        // Fewer changes than asked for is no refusal, as long as there is one.
        if (!next && changes.length > 0) break
        changes.push(await call('history.undo', {}))
      }
      return changes
    })
    const found = undone.map((change) => ({
      id: change.id,
      at: change.at,
      label: describeChange(change, t, language)
    }))
    return { json: found, lines: found.map(({ label }) => t('cli.undone', { label })) }
  }
}

export const history: Command = {
  usage: 'cli.historyUsage',
  does: 'cli.historyDoes',
  options: [],
  run: async (context) => {
    const { t, language } = context
    const changes = await onJournal(context, (call) => call('history.list', {}))
    const found = changes.map((change) => ({
      id: change.id,
      at: change.at,
      label: describeChange(change, t, language),
      undone: change.undone
    }))
    return {
      json: found,
      lines:
        found.length === 0
          ? [t('cli.historyEmpty')]
          : found.map(({ id, at, label, undone: isUndone }) =>
              t(isUndone ? 'cli.changeUndone' : 'cli.change', { id, at: at.slice(0, 16).replace('T', ' '), label })
            )
    }
  }
}

export const check: Command = {
  usage: 'cli.checkUsage',
  does: 'cli.checkDoes',
  options: [],
  run: async (context) => {
    const { t } = context
    try {
      const findings = await onJournal(context, (_call, db) => checkJournal(db))
      return checked(
        context,
        findings.map(({ key, values }) => t(key, values))
      )
    } catch (error) {
      if (!isDamage(error, context.isOwn)) throw error
      return checked(context, [t('errors.journal-damaged')])
    }
  }
}

function checked({ t }: CommandContext, problems: string[]): Outcome {
  const ok = problems.length === 0
  return {
    json: { ok, problems },
    lines: ok ? [t('cli.checkOk')] : problems,
    ok,
    remarks: ok ? [] : [t('cli.checkBad')]
  }
}

export const backup: Command = {
  usage: 'cli.backupUsage',
  does: 'cli.backupDoes',
  options: ['out'],
  run: async (context) => {
    const { t, language, options, journal } = context
    const out = options.text('out')
    const made = await onJournal(context, (_call, db) => {
      if (out === undefined) return backUp(db, { journal, at: new Date().toISOString() })
      const file = resolve(out)
      if (existsSync(file)) throw new AppError('file-exists', { path: file })
      if (!existsSync(dirname(file))) throw new AppError('folder-missing')
      verifiedCopy(db, file)
      const { people, meetings } = countContents(db)
      return { file, people, meetings }
    })
    const { file, people, meetings } = made
    return {
      json: { ok: true, problems: [], file, people, meetings },
      lines: [
        t('cli.backedUp', { file }),
        t('cli.people', { count: formatNumber(people, language) }),
        t('cli.meetings', { count: formatNumber(meetings, language) })
      ]
    }
  }
}

export const restore: Command = {
  usage: 'cli.restoreUsage',
  does: 'cli.restoreDoes',
  options: [],
  takes: 'file',
  run: async (context) => {
    const { t, journal } = context
    refuseWhenSound(context)
    const prepared = preparedName(journal)
    const source = readJournal(resolve(context.file))
    try {
      prepareRestore(source.db, { target: prepared })
    } finally {
      source.close()
    }
    const { opened, kept } = swapJournal(journal, prepared, new Date())
    const problems = checkJournal(opened.db).map(({ key, values }) => t(key, values))
    opened.close()
    const remark = kept ? [t('cli.keptPresent', { file: kept })] : []
    return {
      json: { ok: problems.length === 0, problems, kept },
      lines: problems.length === 0 ? [t('cli.restored'), ...remark] : problems,
      ok: problems.length === 0
    }
  }
}

/** A file that only cannot be opened here and now, or that may be something else altogether, is not exchanged. */
function refuseWhenSound({ journal, isOwn }: CommandContext): void {
  try {
    const { readOnly, close } = openJournal(journal)
    close()
    if (readOnly) throw new AppError('journal-read-only')
  } catch (error) {
    const isMissing = error instanceof AppError && error.code === 'journal-missing'
    if (!isMissing && !isDamage(error, isOwn)) throw error
  }
}

/** Whatever stands in the place of the user's own journal was that journal once. */
function isDamage(error: unknown, isOwn: boolean): boolean {
  const code = (error instanceof AppError ? error : sqliteFailure(error))?.code
  return code === 'journal-damaged' || (isOwn && code === 'journal-not-a-journal')
}
