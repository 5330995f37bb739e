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
import { arrivalLabel, becameLabel, byOneLabel, categoryLabel, minutesLabel, tableLabel } from '../report-words'
import { table, type ReportTable } from './table'

export function meetingsTable({ meetings }: ReportModel, t: Translate): ReportTable {
  return table<MeetingRow>('meetings', t(tableLabel.meetings), meetings?.rows ?? [], (column) => [
    column.date('date', t('pack.date'), (row) => row.date),
    column.text(
      'occasion',
      t('pack.occasion'),
      ({ occasion }) => occasion,
      ({ occasion }) => t(occasionLabel[occasion])
    ),
    column.number('minutes', t('pack.minutes'), (row) => row.minutes),
    column.text(
      'minutesAre',
      t('pack.minutesAre'),
      ({ minutesAre }) => minutesAre,
      ({ minutesAre }) => minutesAre && t(minutesLabel[minutesAre])
    ),
    column.text('people', t('pack.peopleColumn'), ({ people }) => people.join(', ') || null),
    column.number('present', t('pack.present'), (row) => row.present),
    column.text('circle', t('pack.circle'), (row) => row.circle),
    column.text(
      'category',
      t('pack.category'),
      ({ category }) => category,
      ({ category }) => category && t(categoryLabel[category])
    )
  ])
}

export function favoursTable({ favours }: ReportModel, t: Translate): ReportTable {
  return table('favours', t(tableLabel.favours), favours?.rows ?? [], (column) => [
    column.date('date', t('pack.date'), (row) => row.date),
    column.text(
      'direction',
      t('pack.direction'),
      ({ direction }) => direction,
      ({ direction }) => t(directionLabel[direction])
    ),
    column.text('person', t('pack.person'), (row) => row.person),
    column.text(
      'kind',
      t('pack.kind'),
      ({ kind }) => kind,
      ({ kind }) => t(favourKindLabel[kind])
    ),
    column.number('weight', t('pack.weight'), (row) => row.weight),
    column.text(
      'dimension',
      t('pack.dimension'),
      ({ dimension }) => dimension,
      ({ dimension }) => t(dimensionLabel[dimension])
    ),
    column.text(
      'outcome',
      t('pack.outcome'),
      ({ outcome }) => outcome,
      ({ outcome }) => outcome && t(outcomeLabel[outcome])
    ),
    column.date('outcomeOn', t('pack.outcomeOn'), (row) => row.outcomeOn),
    column.date('thankedOn', t('pack.thankedOn'), (row) => row.thankedOn)
  ])
}

export function promisesTable({ promises }: ReportModel, t: Translate): ReportTable {
  return table<PromiseListRow>('promises', t(tableLabel.promises), promises?.rows ?? [], (column) => [
    column.text(
      'by',
      t('pack.promises.by'),
      ({ by }) => by,
      ({ by }) => t(byOneLabel[by])
    ),
    column.text('person', t('pack.person'), (row) => row.person),
    column.date('madeOn', t('pack.madeOnColumn'), (row) => row.madeOn),
    column.date('dueOn', t('pack.dueOn'), (row) => row.dueOn),
    column.text(
      'became',
      t('pack.state'),
      ({ became }) => became,
      ({ became }) => t(becameLabel[became])
    ),
    column.date('closedOn', t('pack.closedOn'), (row) => row.closedOn)
  ])
}

export function promisesDueTable({ coming }: ReportModel, t: Translate): ReportTable {
  return table<PromiseListRow>('promisesDue', t(tableLabel.promisesDue), coming?.due ?? [], (column) => [
    column.date('dueOn', t('pack.dueOn'), (row) => row.dueOn),
    column.text(
      'by',
      t('pack.promises.by'),
      ({ by }) => by,
      ({ by }) => t(byOneLabel[by])
    ),
    column.text('person', t('pack.person'), (row) => row.person),
    column.text('about', t('pack.about'), (row) => row.about)
  ])
}

/** The organisation has a column only where people are named. */
export function peopleTable({ network, privacy }: ReportModel, t: Translate): ReportTable {
  return table<PersonRow>('people', t(tableLabel.people), network?.people ?? [], (column) => [
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
    column.text(
      'state',
      t('pack.state'),
      ({ state }) => state,
      ({ state }) => t(tieStateLabel[state])
    ),
    column.text(
      'arrival',
      t('pack.arrival'),
      ({ arrival }) => arrival,
      ({ arrival }) => arrival && t(arrivalLabel[arrival])
    ),
    column.number('meetings', t('pack.section.meetings'), (row) => row.meetings),
    column.date('firstContactOn', t('pack.firstContact'), (row) => row.firstContactOn),
    column.date('lastContactOn', t('pack.lastContact'), (row) => row.lastContactOn)
  ])
}

export function tiesTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('ties', t(tableLabel.ties), network?.ties ?? [], (column) => [
    column.text('a', t('pack.personA'), (row) => row.a),
    column.text('b', t('pack.personB'), (row) => row.b),
    column.text(
      'source',
      t('pack.source'),
      ({ source }) => source,
      ({ source }) => t(acquaintanceSourceLabel[source])
    ),
    column.date('since', t('pack.since'), (row) => row.since)
  ])
}

/** The people on the map and whom each of them knows there: all that the picture shows. */
export function mapTable({ network }: ReportModel, t: Translate): ReportTable {
  return table('map', t(tableLabel.map), network?.map?.rows ?? [], (column) => [
    column.text('person', t('pack.person'), (row) => row.person),
    column.text('about', t('pack.about'), (row) => row.about),
    column.date('lastContactOn', t('pack.lastContact'), (row) => row.lastContactOn),
    column.text('knows', t('pack.knows'), ({ knows }) => knows.join(', ') || null)
  ])
}
