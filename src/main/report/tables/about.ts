import { EPISODE_DAYS } from '#shared/domain/measures/episodes'
import { formatDate, formatDay, formatList, formatQuarter } from '#shared/i18n/format'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { SMALLEST_CIRCLE } from '../model/network'
import type { Exclusions, ReportModel } from '../report-model'
import { exclusionLabel, exclusionNames, privacyLabel, privacyText, sectionLabel, wordLabel } from '../report-words'
import { table, type ReportTable } from './table'

/** `avril 2026 – juin 2026`, and up to which day while the quarter is not over. */
export function quarterMonths({ period, language, soFar, madeOn }: ReportModel, t: Translate): string {
  const months = t('pack.from', {
    from: formatDate(period.from.slice(0, 7), language),
    to: formatDate(period.to.slice(0, 7), language)
  })
  return soFar ? t('pack.soFar', { months, date: formatDay(madeOn, language) }) : months
}

/** What the cover says, as pairs of a name and a value. */
export function coverFacts(model: ReportModel, t: Translate): { key: string; name: string; value: string }[] {
  const { language } = model
  const facts: [string, MessageKey, string | null][] = [
    ['author', 'pack.author', model.author],
    ['recipient', 'pack.recipient', model.recipient],
    ['quarter', 'pack.quarter', `${formatQuarter(model.quarter, language)}, ${quarterMonths(model, t)}`],
    ['privacy', 'pack.privacy', `${t(privacyLabel[model.privacy])}. ${t(privacyText[model.privacy])}`],
    [
      'sections',
      'pack.sections',
      formatList(
        model.sections.map((section) => t(sectionLabel[section])),
        language
      )
    ],
    ['madeOn', 'pack.madeOn', formatDay(model.madeOn, language)]
  ]
  return facts.flatMap(([key, name, value]) => (value === null ? [] : [{ key, name: t(name), value }]))
}

export function infoTable(model: ReportModel, t: Translate): ReportTable {
  const note = { key: 'noPast', name: t('pack.change'), value: t('pack.summary.noPast') }
  const facts = [...coverFacts(model, t), ...(model.before ? [] : [note])]
  return table('info', t, facts, (column) => [
    column.text(
      'item',
      t('pack.item'),
      ({ key }) => key,
      ({ name }) => name
    ),
    column.text('value', t('pack.value'), ({ value }) => value)
  ])
}

/** The user's own words, those that were written. */
export function writtenWords({ words }: ReportModel): { field: keyof ReportModel['words']; text: string }[] {
  return (Object.keys(wordLabel) as (keyof ReportModel['words'])[])
    .map((field) => ({ field, text: words[field] }))
    .filter((word) => word.text !== '')
}

export function wordsTable(model: ReportModel, t: Translate): ReportTable {
  return table('words', t, writtenWords(model), (column) => [
    column.text(
      'question',
      t('pack.question'),
      ({ field }) => field,
      ({ field }) => t(wordLabel[field])
    ),
    column.text('answer', t('pack.answer'), (word) => word.text)
  ])
}

export function comingTable({ coming }: ReportModel, t: Translate): ReportTable {
  const figures = coming
    ? [
        { figure: 'planned', name: t('pack.next.plannedFigure'), value: coming.planned },
        { figure: 'promisesDue', name: t('pack.next.dueFigure'), value: coming.promisesDue }
      ]
    : []
  return table('coming', t, figures, (column) => [
    column.text(
      'figure',
      t('pack.indicator'),
      ({ figure }) => figure,
      ({ name }) => name
    ),
    column.number('value', t('pack.number'), ({ value }) => value)
  ])
}

export function exclusionsTable({ exclusions, privacy }: ReportModel, t: Translate): ReportTable {
  // With figures alone nothing is listed at all, so there is nothing to say about what is not.
  const unlisted: readonly (keyof Exclusions)[] = ['meetingsUnlisted', 'favoursUnlisted', 'promisesUnlisted']
  return table<keyof Exclusions>(
    'exclusions',
    t,
    exclusionNames.filter((name) => privacy !== 'figures' || !unlisted.includes(name)),
    (column) => [
      column.text(
        'what',
        t('pack.item'),
        (name) => name,
        (name) => t(exclusionLabel[name])
      ),
      column.number('number', t('pack.number'), (name) => exclusions[name])
    ]
  )
}

const definitions: readonly [key: string, term: MessageKey, text: MessageKey][] = [
  ['exchange', 'pack.term.exchange', 'pack.define.exchange'],
  ['interview', 'pack.term.interview', 'pack.define.interview'],
  ['decisionMaker', 'pack.term.decisionMaker', 'pack.define.decisionMaker'],
  ['newPerson', 'pack.term.newPerson', 'pack.define.newPerson'],
  ['reconnected', 'pack.term.reconnected', 'pack.define.reconnected'],
  ['active', 'pack.term.active', 'pack.define.active'],
  ['dormant', 'pack.term.dormant', 'pack.define.dormant'],
  ['once', 'pack.term.once', 'pack.define.once'],
  ['favour', 'pack.term.favour', 'pack.define.favour'],
  ['dimension', 'pack.term.dimension', 'pack.define.dimension'],
  ['kept', 'pack.term.kept', 'pack.define.kept'],
  ['duration', 'pack.term.duration', 'pack.define.duration'],
  ['partial', 'pack.term.partial', 'pack.define.partial'],
  ['otherCircles', 'pack.term.otherCircles', 'pack.define.otherCircles'],
  ['code', 'pack.term.code', 'pack.define.code']
]

/** Terms, counting rules and the thresholds in use. */
export function definitionsTable({ conventions }: ReportModel, t: Translate): ReportTable {
  const { activeDays: active, dormantDays: dormant } = conventions
  const values = { active, dormant, episode: EPISODE_DAYS, smallest: SMALLEST_CIRCLE }
  return table('definitions', t, definitions, (column) => [
    column.text(
      'term',
      t('pack.term'),
      ([key]) => key,
      ([, term]) => t(term)
    ),
    column.text('definition', t('pack.definition'), ([, , define]) => t(define, values))
  ])
}
