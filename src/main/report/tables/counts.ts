import { addDays } from '#shared/domain/dates'
import { formatQuarter, formatWeek } from '#shared/i18n/format'
import {
  circleKindLabel,
  dimensionLabel,
  favourKindLabel,
  occasionLabel,
  outcomeLabel,
  tieStateLabel
} from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import { meetingGroups, type WeekRow } from '../model/meetings'
import type { CircleRow } from '../model/network'
import type { ReportModel } from '../report-model'
import { byLabel, figureLabel, figureNames, groupLabel } from '../report-words'
import { table, type ReportTable } from './table'

/** The quarter's figures beside those of the quarter before. */
export function summaryTable({ figures, before, language, ...model }: ReportModel, t: Translate): ReportTable {
  return table('summary', t, figureNames, (column) => [
    column.text(
      'figure',
      t('pack.indicator'),
      (name) => name,
      (name) => t(figureLabel[name])
    ),
    column.number('quarter', formatQuarter(model.quarter, language), (name) => figures[name]),
    column.figure('previous', formatQuarter(model.previous, language), (name) => before?.[name] ?? null)
  ])
}

export function weeksTable({ meetings, language, period }: ReportModel, t: Translate): ReportTable {
  const from = (week: string) => (week < period.from ? period.from : week)
  const to = (week: string) => (addDays(week, 6) > period.to ? period.to : addDays(week, 6))
  return table<WeekRow>('weeks', t, meetings?.weeks ?? [], (column) => [
    column.text(
      'week',
      t('pack.week'),
      ({ week }) => week && isoWeekName(week),
      ({ week }) => (week ? formatWeek(week, language) : t('pack.noDay'))
    ),
    column.date('from', t('pack.weekFrom'), ({ week }) => week && from(week)),
    column.date('to', t('pack.weekTo'), ({ week }) => week && to(week)),
    ...meetingGroups.map((group) => column.number(group, t(groupLabel[group]), (row) => row[group])),
    column.number('meetings', t('pack.total'), (row) => row.meetings),
    column.number('decisionMakers', t('pack.decisionMakers'), (row) => row.decisionMakers),
    column.number('newPeople', t('pack.figure.newPeople'), (row) => row.newPeople)
  ])
}

/** `2026-W14`: the year is that of the week's Thursday. */
function isoWeekName(monday: string): string {
  return `${addDays(monday, 3).slice(0, 4)}-${formatWeek(monday, 'en').replace(/^W(\d)$/, 'W0$1')}`
}

export function occasionsTable({ meetings, before, language, ...model }: ReportModel, t: Translate): ReportTable {
  return table('occasions', t, meetings?.occasions ?? [], (column) => [
    column.word('occasion', t('pack.occasion'), occasionLabel),
    column.number('quarter', formatQuarter(model.quarter, language), (row) => row.meetings),
    column.figure('previous', formatQuarter(model.previous, language), (row) => (before ? row.previous : null))
  ])
}

export function favourKindsTable({ favours }: ReportModel, t: Translate): ReportTable {
  return table('favourKinds', t, favours?.kinds ?? [], (column) => [
    column.word('kind', t('pack.kind'), favourKindLabel),
    column.number('given', t('pack.given'), (row) => row.given),
    column.number('received', t('pack.received'), (row) => row.received)
  ])
}

export function dimensionsTable({ favours }: ReportModel, t: Translate): ReportTable {
  return table('dimensions', t, favours?.dimensions ?? [], (column) => [
    column.word('dimension', t('pack.dimension'), dimensionLabel),
    column.number('given', t('pack.given'), (row) => row.given),
    column.number('received', t('pack.received'), (row) => row.received)
  ])
}

export function outcomesTable({ favours }: ReportModel, t: Translate): ReportTable {
  return table('outcomes', t, favours?.outcomes ?? [], (column) => [
    column.word('outcome', t('pack.outcome'), outcomeLabel),
    column.number('given', t('pack.given'), (row) => row.given),
    column.number('received', t('pack.received'), (row) => row.received)
  ])
}

export function promiseSidesTable({ promises }: ReportModel, t: Translate): ReportTable {
  return table('promiseSides', t, promises?.sides ?? [], (column) => [
    column.word('by', t('pack.promises.by'), byLabel),
    column.number('made', t('pack.made'), (row) => row.made),
    column.number('kept', t('pack.kept'), (row) => row.kept),
    column.number('keptLater', t('pack.keptLater'), (row) => row.keptLater),
    column.number('moved', t('pack.moved'), (row) => row.moved),
    column.number('dropped', t('pack.dropped'), (row) => row.dropped),
    column.number('open', t('pack.open'), (row) => row.open),
    column.number('dueNext', t('pack.dueNext'), (row) => row.dueNext)
  ])
}

/** The name of a row about circles: the circle's own, its kind where the name would tell too much, or what is merged. */
export function circleName({ row, circle, kind }: CircleRow, t: Translate): string {
  if (row === 'circle') return circle ?? t(kind ? circleKindLabel[kind] : 'pack.circle')
  return t(row === 'other' ? 'pack.circle.other' : row === 'none' ? 'pack.circle.none' : 'pack.circle.all')
}

export function circlesTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('circles', t, network?.circles ?? [], (column) => [
    column.text(
      'circle',
      t('pack.circle'),
      (row) => row.circle ?? row.kind ?? row.row,
      (row) => circleName(row, t)
    ),
    column.number('start', t('pack.start'), (row) => row.start),
    column.number('new', t('pack.new'), (row) => row.new),
    column.number('reconnected', t('pack.metAgain'), (row) => row.reconnected),
    column.number('end', t('pack.end'), (row) => row.end),
    column.number('dormant', t('pack.dormantColumn'), (row) => row.dormant)
  ])
}

export function statesTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('states', t, network?.states ?? [], (column) => [
    column.word('state', t('pack.state'), tieStateLabel),
    column.number('start', t('pack.start'), (row) => row.start),
    column.number('end', t('pack.end'), (row) => row.end)
  ])
}
