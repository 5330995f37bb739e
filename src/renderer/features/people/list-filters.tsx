import { Select, type SelectProps } from '@mantine/core'
import { balances, rhythms, tieBands } from '#shared/domain/measures/words'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { formatNumber } from '#shared/i18n/format'
import { balanceLabel, noticeLabel, rhythmLabel, tieBandLabel } from '#shared/i18n/labels'
import { upperFirst } from '#shared/i18n/record-phrases'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'

const any = ''

interface ListFilterProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
  comboboxProps?: SelectProps['comboboxProps']
}

/** Whether what went either way is to be remarked. */
export function NoticeFilter({ filter, onChange, ...rest }: ListFilterProps) {
  const t = useT()
  return (
    <Select
      {...rest}
      label={t('people.notice')}
      data={[
        { value: any, label: t('people.anyBalance') },
        { value: 'any', label: t('people.anyNotice') },
        { value: 'receivedMore', label: t(noticeLabel.receivedMore) },
        { value: 'gaveMore', label: t(noticeLabel.gaveMore) }
      ]}
      value={filter.notice ?? any}
      onChange={(notice) => onChange({ ...filter, notice: notice || null })}
      allowDeselect={false}
    />
  )
}

/** How strong the tie is, in words. */
export function StrengthFilter({ filter, onChange, ...rest }: ListFilterProps) {
  const t = useT()
  return (
    <Select
      {...rest}
      label={t('people.strength')}
      data={[
        { value: any, label: t('filters.anyStrength') },
        ...tieBands.toReversed().map((band) => ({ value: band, label: t(tieBandLabel[band]) }))
      ]}
      value={filter.band ?? any}
      onChange={(band) => onChange({ ...filter, band: band || null })}
      allowDeselect={false}
    />
  )
}

/** How often the two have met in a year. */
export function RhythmFilter({ filter, onChange, ...rest }: ListFilterProps) {
  const t = useT()
  return (
    <Select
      {...rest}
      label={t('people.rhythm')}
      data={[
        { value: any, label: t('filters.anyRhythm') },
        ...rhythms.map((rhythm) => ({ value: rhythm, label: t(rhythmLabel[rhythm]) }))
      ]}
      value={filter.rhythm ?? any}
      onChange={(rhythm) => onChange({ ...filter, rhythm: rhythm || null })}
      allowDeselect={false}
    />
  )
}

/** How favours weigh between the two; whether they are compared at all is a filter of its own. */
export function BalanceFilter({ filter, onChange, ...rest }: ListFilterProps) {
  const t = useT()
  return (
    <Select
      {...rest}
      label={t('filters.balance')}
      data={[
        { value: any, label: t('filters.anyBalance') },
        ...balances
          .filter((balance) => balance !== 'notCounted')
          .map((balance) => ({ value: balance, label: upperFirst(t(balanceLabel[balance])) }))
      ]}
      value={filter.balance ?? any}
      onChange={(balance) => onChange({ ...filter, balance: balance || null })}
      allowDeselect={false}
    />
  )
}

/** The circle that people are in, with how many there are. */
export function CircleFilter({ filter, onChange, comboboxProps }: ListFilterProps) {
  const t = useT()
  const language = useLanguage()
  const circles = useSteadyRead('circles.list')
  return (
    <Select
      label={t('people.circle')}
      data={[
        { value: any, label: t('people.anyCircle') },
        ...(circles.data ?? []).map(({ id, name, members }) => ({
          value: id,
          label: `${name} (${formatNumber(members, language)})`
        }))
      ]}
      value={filter.circleId ?? any}
      onChange={(circleId) => onChange({ ...filter, circleId: circleId || null })}
      allowDeselect={false}
      comboboxProps={comboboxProps ?? { width: 'max-content', position: 'bottom-end' }}
    />
  )
}
