import { wholeDay } from '#shared/domain/typed-date'
import { formatDay } from '#shared/i18n/format'
import { meetingStatusLabel, occasionLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import type { JournalFilter } from './journal-filter'

interface FilterChip {
  key: string
  label: string
  remove(): void
}

/** What the journal is narrowed to, one chip each; the text searched for stands in its own field. */
export function useFilterChips(filter: JournalFilter, onChange: (filter: JournalFilter) => void): FilterChip[] {
  const t = useT()
  const language = useLanguage()
  const { occasions, statuses, person, circle, place, from, to, toSettle, confidential } = filter
  const chip = (key: string, label: string | null | undefined | false, without: Partial<JournalFilter>): FilterChip[] =>
    label ? [{ key, label, remove: () => onChange({ ...filter, ...without }) }] : []
  const day = (date: string | null) => {
    const known = wholeDay(date)
    return known && formatDay(known, language)
  }
  const [since, until] = [day(from), day(to)]

  return [
    ...occasions.flatMap((occasion) =>
      chip(occasion, t(occasionLabel[occasion]), { occasions: occasions.filter((other) => other !== occasion) })
    ),
    ...chip('person', person?.name, { person: null }),
    ...chip('circle', circle?.name, { circle: null }),
    ...chip('place', place, { place: null }),
    ...statuses.flatMap((status) =>
      chip(status, t(meetingStatusLabel[status]), { statuses: statuses.filter((other) => other !== status) })
    ),
    ...chip('from', since && t('journal.fromDay', { date: since }), { from: null }),
    ...chip('to', until && t('journal.toDay', { date: until }), { to: null }),
    ...chip('toSettle', toSettle && t('journal.toSettleOnly'), { toSettle: false }),
    ...chip('confidential', confidential && t('journal.confidentialOnly'), { confidential: false })
  ]
}
