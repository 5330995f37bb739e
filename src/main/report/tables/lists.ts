import {
  acquaintanceSourceLabel,
  dimensionLabel,
  directionLabel,
  favourKindLabel,
  occasionLabel,
  outcomeLabel,
  tieStateLabel
} from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import type { PersonRow } from '../model/network'
import type { MeetingRow, PromiseListRow } from '../model/rows'
import type { ReportModel } from '../report-model'
import { arrivalLabel, becameLabel, byOneLabel, categoryLabel, minutesLabel } from '../report-words'
import { table, type ReportTable } from './table'

export function meetingsTable({ meetings }: ReportModel, t: Translate): ReportTable {
  return table<MeetingRow>('meetings', t, meetings?.rows ?? [], (column) => [
    column.date('date', t('pack.date'), (row) => row.date),
    column.word('occasion', t('pack.occasion'), occasionLabel),
    column.number('minutes', t('pack.minutes'), (row) => row.minutes),
    column.word('minutesAre', t('pack.minutesAre'), minutesLabel),
    column.text('people', t('pack.peopleColumn'), ({ people }) => people.join(', ') || null),
    column.number('present', t('pack.present'), (row) => row.present),
    column.text('circle', t('pack.circle'), (row) => row.circle),
    column.word('category', t('pack.category'), categoryLabel)
  ])
}

export function favoursTable({ favours }: ReportModel, t: Translate): ReportTable {
  return table('favours', t, favours?.rows ?? [], (column) => [
    column.date('date', t('pack.date'), (row) => row.date),
    column.word('direction', t('pack.direction'), directionLabel),
    column.text('person', t('pack.person'), (row) => row.person),
    column.word('kind', t('pack.kind'), favourKindLabel),
    column.number('weight', t('pack.weight'), (row) => row.weight),
    column.word('dimension', t('pack.dimension'), dimensionLabel),
    column.word('outcome', t('pack.outcome'), outcomeLabel),
    column.date('outcomeOn', t('pack.outcomeOn'), (row) => row.outcomeOn),
    column.date('thankedOn', t('pack.thankedOn'), (row) => row.thankedOn)
  ])
}

export function promisesTable({ promises }: ReportModel, t: Translate): ReportTable {
  return table<PromiseListRow>('promises', t, promises?.rows ?? [], (column) => [
    column.word('by', t('pack.promises.by'), byOneLabel),
    column.text('person', t('pack.person'), (row) => row.person),
    column.date('madeOn', t('pack.madeOnColumn'), (row) => row.madeOn),
    column.date('dueOn', t('pack.dueOn'), (row) => row.dueOn),
    column.word('became', t('pack.state'), becameLabel),
    column.date('closedOn', t('pack.closedOn'), (row) => row.closedOn)
  ])
}

export function promisesDueTable({ coming }: ReportModel, t: Translate): ReportTable {
  return table<PromiseListRow>('promisesDue', t, coming?.due ?? [], (column) => [
    column.date('dueOn', t('pack.dueOn'), (row) => row.dueOn),
    column.word('by', t('pack.promises.by'), byOneLabel),
    column.text('person', t('pack.person'), (row) => row.person),
    column.text('about', t('pack.about'), (row) => row.about)
  ])
}

/** The organisation has a column only where people are named. */
export function peopleTable({ network, privacy }: ReportModel, t: Translate): ReportTable {
  return table<PersonRow>('people', t, network?.people ?? [], (column) => [
    column.text('person', t('pack.person'), (row) => row.name),
    ...(privacy === 'named' ? [column.text('organisation', t('pack.organisation'), (row) => row.organisation)] : []),
    column.text('roleFamily', t('pack.roleFamily'), (row) => row.roleFamily),
    column.text('sector', t('pack.sector'), (row) => row.sector),
    column.text(
      'circles',
      t('pack.circles'),
      ({ circles }) => [...new Set(circles.filter((name) => name !== null))].join(', ') || null
    ),
    column.number('closeness', t('pack.closeness'), (row) => row.closeness),
    column.word('state', t('pack.state'), tieStateLabel),
    column.word('arrival', t('pack.arrival'), arrivalLabel),
    column.number('meetings', t('pack.section.meetings'), (row) => row.meetings),
    column.date('firstContactOn', t('pack.firstContact'), (row) => row.firstContactOn),
    column.date('lastContactOn', t('pack.lastContact'), (row) => row.lastContactOn)
  ])
}

export function tiesTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('ties', t, network?.ties ?? [], (column) => [
    column.text('a', t('pack.personA'), (row) => row.a),
    column.text('b', t('pack.personB'), (row) => row.b),
    column.word('source', t('pack.source'), acquaintanceSourceLabel),
    column.date('since', t('pack.since'), (row) => row.since)
  ])
}

/** The people on the map and whom each of them knows there: all that the picture shows. */
export function mapTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('map', t, network?.map?.rows ?? [], (column) => [
    column.text('person', t('pack.person'), (row) => row.person),
    column.text('about', t('pack.about'), (row) => row.about),
    column.date('lastContactOn', t('pack.lastContact'), (row) => row.lastContactOn),
    column.text('knows', t('pack.knows'), ({ knows }) => knows.join(', ') || null)
  ])
}
