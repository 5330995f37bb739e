import { resolve } from 'node:path'
import type { JournalInsights } from '#shared/contract/insights'
import { reportFormats, reportPrivacies, reportSections } from '#shared/contract/report'
import { notices, tieStates } from '#shared/domain/measures/words'
import { formatDate, formatNumber } from '#shared/i18n/format'
import { noticeLabel, searchKindLabel, tieStateLabel } from '#shared/i18n/labels'
import { reportWarning } from '#shared/i18n/report-warnings'
import { onJournal, type Command, type CommandContext } from './command'

/** What answers from a journal without changing it. */

export const report: Command = {
  usage: 'cli.reportUsage',
  does: 'cli.reportDoes',
  options: ['quarter', 'out', 'privacy', 'format', 'sections'],
  run: async (context) => {
    const { options, t, language } = context
    const choice = {
      quarter: options.quarter('quarter'),
      folder: resolve(options.needed('out')),
      privacy: options.oneOf('privacy', reportPrivacies, 'pseudonym'),
      formats: options.someOf('format', reportFormats),
      sections: options.someOf('sections', reportSections),
      language
    }
    const made = await onJournal(context, (call) => call('report.export', choice))
    const { files = [], excluded = 0, warnings = [] } = made ?? {}
    return {
      json: { files, excluded, warnings },
      lines: [
        ...files.map((file) => t('cli.written', { file })),
        t('cli.excluded', { count: formatNumber(excluded, language) })
      ],
      remarks: warnings.map((warning) => reportWarning(warning, t))
    }
  }
}

export const insights: Command = {
  usage: 'cli.insightsUsage',
  does: 'cli.insightsDoes',
  options: ['as-of', 'person'],
  run: async (context) => {
    const asOf = context.options.date('as-of', context.ports.today())
    const personId = context.options.text('person')
    const found = await onJournal(context, (call) => call('insights.journal', { asOf, personId }))
    return { json: found, lines: insightLines(found, context) }
  }
}

/** How many people are in which state, and how many ties lean to one side. */
function insightLines({ asOf, people }: JournalInsights, { t, language }: CommandContext): string[] {
  const line = (label: string, count: number) => t('cli.count', { label, count: formatNumber(count, language) })
  return [
    t('cli.asOf', { date: formatDate(asOf, language) }),
    t('cli.people', { count: formatNumber(people.length, language) }),
    ...tieStates.map((state) =>
      line(t(tieStateLabel[state]), people.filter((person) => person.state === state).length)
    ),
    ...notices.map((notice) =>
      line(t(noticeLabel[notice]), people.filter((person) => person.reciprocity.notice === notice).length)
    )
  ]
}

export const search: Command = {
  usage: 'cli.searchUsage',
  does: 'cli.searchDoes',
  options: ['limit'],
  takes: 'text',
  run: async (context) => {
    const { t, text, options } = context
    const limit = options.whole('limit', { from: 1, to: 100, otherwise: 20 })
    const results = await onJournal(context, (call) => call('search.everything', { text, limit }))
    const found = results.map(({ kind, id, title, snippet }) => ({
      kind,
      id,
      title: title.text,
      snippet: snippet?.text ?? ''
    }))
    const lines = found.map(({ kind, title, snippet }) =>
      t('cli.found', { kind: t(searchKindLabel[kind]), title, snippet })
    )
    const isNear = results.length > 0 && results.every(({ near }) => near)
    return {
      json: found,
      lines: found.length === 0 ? [t('cli.foundNothing', { text })] : lines,
      remarks: isNear ? [t('cli.foundNear', { text })] : []
    }
  }
}
