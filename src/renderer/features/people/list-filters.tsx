import { Select, type SelectProps } from '@mantine/core'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { formatNumber } from '#shared/i18n/format'
import { noticeLabel } from '#shared/i18n/labels'
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
