import { Autocomplete, Button, Checkbox, MultiSelect, Popover, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { freshnessClasses } from '#shared/domain/map-style'
import { everybody, openSpans, type PeopleFilter } from '#shared/domain/people-filter'
import { closenessLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { metLabel, openLabel, silenceLabel } from '../../lib/filter-words'
import { SinceField } from '../../ui/since-field'
import { BalanceFilter, CircleFilter, NoticeFilter, RhythmFilter, StrengthFilter } from './list-filters'
import classes from './people.module.css'
import { useIsWide } from './use-is-wide'

interface MoreFiltersProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
}

const any = ''
/** Lists that open inside the panel belong to it: choosing in one does not close it, and its edge does not cut them. */
const inside = { comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' as const } }

/** The filters that are used now and then. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const t = useT()
  const isWide = useIsWide()
  return (
    <Popover position="bottom-end" withinPortal shadow="md" trapFocus returnFocus width="min(46rem, 92vw)">
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-haspopup="dialog">
          {t('filters.more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.more')}>
        <div className={classes.moreFilters}>
          {!isWide && <NoticeFilter {...inside} filter={filter} onChange={onChange} />}
          {!isWide && <CircleFilter {...inside} filter={filter} onChange={onChange} />}
          <StrengthFilter {...inside} filter={filter} onChange={onChange} />
          <RhythmFilter {...inside} filter={filter} onChange={onChange} />
          <BalanceFilter {...inside} filter={filter} onChange={onChange} />
          <Select
            {...inside}
            label={t('people.openSince')}
            data={[
              { value: any, label: t('filters.anyTime') },
              ...openSpans.map((span) => ({ value: span, label: t(openLabel[span]) }))
            ]}
            value={filter.open ?? any}
            onChange={(open) => onChange({ ...filter, open: open || null })}
            allowDeselect={false}
          />
          <OrganisationFilter
            value={filter.organisation}
            onChange={(organisation) => onChange({ ...filter, organisation })}
          />
          <CityFilter value={filter.city} onChange={(city) => onChange({ ...filter, city })} />
          <MultiSelect
            {...inside}
            label={t('filters.silence')}
            placeholder={filter.silences.length === 0 ? t('filters.anyTime') : ''}
            data={freshnessClasses.map((value) => ({ value, label: t(silenceLabel[value]) }))}
            value={filter.silences}
            onChange={(silences) => onChange({ ...filter, silences })}
          />
          <Select
            {...inside}
            label={t('people.closeness')}
            data={[
              { value: any, label: t('filters.anyCloseness') },
              ...[2, 3, 4, 5].map((closeness) => ({
                value: String(closeness),
                label:
                  closeness === 5
                    ? t(closenessLabel(5))
                    : t('filters.orMore', { closeness: t(closenessLabel(closeness)) })
              }))
            ]}
            value={String(filter.minCloseness ?? any)}
            onChange={(closeness) => onChange({ ...filter, minCloseness: closeness ? Number(closeness) : null })}
            allowDeselect={false}
          />
          <Select
            {...inside}
            label={t('people.met')}
            data={[
              { value: any, label: t('filters.anyTime') },
              { value: 'thisYear', label: t(metLabel.thisYear) },
              { value: 'lastYear', label: t(metLabel.lastYear) }
            ]}
            value={filter.met ?? any}
            onChange={(met) => onChange({ ...filter, met: met || null })}
            allowDeselect={false}
          />
          <SinceField
            label={t('filters.metSince')}
            value={filter.metSince}
            onChange={(metSince) => onChange({ ...filter, metSince })}
          />
          <Checkbox
            label={t('filters.onTarget')}
            checked={filter.onTarget}
            onChange={(event) => onChange({ ...filter, onTarget: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('filters.quieter')}
            checked={filter.quieter}
            onChange={(event) => onChange({ ...filter, quieter: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('filters.openPromise')}
            checked={filter.openPromise}
            onChange={(event) => onChange({ ...filter, openPromise: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('filters.withoutCircle')}
            checked={filter.withoutCircle}
            onChange={(event) => onChange({ ...filter, withoutCircle: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('filters.notCounted')}
            checked={filter.notCounted}
            onChange={(event) => onChange({ ...filter, notCounted: event.currentTarget.checked })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface NameFilterProps {
  value: string | null
  onChange(value: string | null): void
}

function OrganisationFilter({ value, onChange }: NameFilterProps) {
  const t = useT()
  const [asked] = useDebouncedValue(value ?? '', 100)
  const known = useSteadyRead('people.organisations', { text: asked.slice(0, 200) })
  return (
    <Autocomplete
      {...inside}
      label={t('people.organisation')}
      placeholder={t('filters.anyOrganisation')}
      maxLength={300}
      data={known.data ?? []}
      // The journal has already found them, accents and word order aside.
      filter={({ options }) => options}
      value={value ?? ''}
      onChange={(next) => onChange(next || null)}
    />
  )
}

function CityFilter({ value, onChange }: NameFilterProps) {
  const t = useT()
  const known = useSteadyRead('map.facets', { filter: everybody })
  return (
    <Autocomplete
      {...inside}
      label={t('people.city')}
      placeholder={t('filters.anyCity')}
      maxLength={300}
      data={(known.data?.cities ?? []).map(({ label }) => label)}
      value={value ?? ''}
      onChange={(next) => onChange(next || null)}
    />
  )
}
