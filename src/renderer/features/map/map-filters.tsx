import { Button, CloseButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { MapFacets } from '#shared/contract/map'
import { freshnessClasses } from '#shared/domain/map-style'
import { balances, tieBands, tieStates } from '#shared/domain/measures/words'
import { everybody, isNarrowed, type PeopleFilter } from '#shared/domain/people-filter'
import { balanceLabel, tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import { upperFirst } from '#shared/i18n/record-phrases'
import { silenceLabel } from '../../lib/filter-words'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { SinceField } from '../../ui/since-field'
import { Named, OneOf, Tick, Ticks, type Choice } from './map-filters-choices'
import { MapFiltersNumber, peopleDrawn } from './map-filters-number'
import classes from './map-filters.module.css'
import { useMap } from './map-state'

/** Whether the filters stand beside the map: as the user left them, else where there is room. */
function useFiltersOpen(): boolean {
  const { state } = useMap()
  const hasRoom = useMediaQuery('(min-width: 93.75rem)', undefined, { getInitialValueInEffect: false }) ?? false
  return state.filtersOpen ?? hasRoom
}

/** Opens and closes the filters, in the toolbar. */
export function MapFiltersButton() {
  const t = useT()
  const { state, set } = useMap()
  const open = useFiltersOpen()
  return (
    <Button
      size="xs"
      variant={isNarrowed(state.question.filter) ? 'light' : 'default'}
      aria-expanded={open}
      {...(open && { 'aria-controls': 'map-filters' })}
      onClick={() => set({ filtersOpen: !open })}
      data-map-filters
    >
      {t('mapPanels.filters')}
    </Button>
  )
}

/** Whom the map shows: what is set here hides people, and never moves anybody. */
export function MapFilters() {
  return useFiltersOpen() ? <Panel /> : null
}

/** So many circles are told with their number; where there are fewer, the others would leave nobody. */
const TOLD = 20

const listed = (counts: MapFacets['circles'] = []): Choice[] =>
  counts.map(({ value, label, people }) => ({ value, words: label, people }))

function Panel() {
  const t = useT()
  const { state, set, ask } = useMap()
  const { filter } = state.question
  const narrow = (change: Partial<PeopleFilter>) => ask((asked) => ({ filter: { ...asked.filter, ...change } }))
  const facets = useSteadyRead('map.facets', { filter }).data
  const circles = useSteadyRead('circles.list').data ?? []

  type Counted = readonly { value: string; people: number }[]
  const counted = <V extends string>(values: readonly V[], word: (value: V) => string, counts?: Counted) =>
    values.map((value) => ({
      value,
      words: word(value),
      people: counts?.find((count) => count.value === value)?.people ?? null
    }))
  const largest = listed(facets?.circles)
  const inLargest = new Set(largest.map(({ value }) => value))

  function close() {
    set({ filtersOpen: false })
    document.querySelector<HTMLElement>('[data-map-filters]')?.focus()
  }

  return (
    <section id="map-filters" className={classes.filters} aria-labelledby="map-filters-title" data-region="filters">
      <div className={classes.filtersHead}>
        <h2 id="map-filters-title">{t('mapPanels.filters')}</h2>
        <Button
          size="compact-xs"
          h={24}
          variant="subtle"
          onClick={() => ask({ filter: everybody, count: peopleDrawn.usual })}
        >
          {t('mapPanels.reset')}
        </Button>
        <CloseButton size={26} aria-label={t('mapPanels.closeFilters')} onClick={close} />
      </div>
      <div className={classes.filtersBody}>
        <MapFiltersNumber />
        <OneOf
          label={t('people.strength')}
          any={t('filters.anyStrength')}
          choices={counted(tieBands.toReversed(), (band) => t(tieBandLabel[band]), facets?.bands)}
          value={filter.band}
          onChange={(band) => narrow({ band: tieBands.find((one) => one === band) ?? null })}
        />
        <Ticks
          label={t('filters.silence')}
          choices={counted(freshnessClasses, (silence) => t(silenceLabel[silence]), facets?.silences)}
          chosen={filter.silences}
          onChange={(silences) => narrow({ silences })}
        />
        <Ticks
          label={t('people.stateColumn')}
          choices={counted(tieStates, (one) => t(tieStateLabel[one]), facets?.states)}
          chosen={filter.states}
          onChange={(states) => narrow({ states })}
        />
        <OneOf
          label={t('people.circle')}
          any={t('people.anyCircle')}
          choices={[
            ...largest,
            ...circles
              .filter(({ id }) => !inLargest.has(id))
              .map(({ id, name }) => ({ value: id, words: name, people: largest.length < TOLD ? 0 : null }))
          ]}
          value={filter.circleId}
          onChange={(circleId) => narrow({ circleId })}
        />
        <Named
          label={t('people.organisation')}
          any={t('filters.anyOrganisation')}
          choices={listed(facets?.organisations)}
          value={filter.organisation}
          onChange={(organisation) => narrow({ organisation })}
        />
        <Named
          label={t('people.city')}
          any={t('filters.anyCity')}
          choices={listed(facets?.cities)}
          value={filter.city}
          onChange={(city) => narrow({ city })}
        />
        <OneOf
          label={t('people.balance')}
          any={t('filters.anyBalance')}
          choices={counted(balances, (balance) => upperFirst(t(balanceLabel[balance])), facets?.balances)}
          value={filter.balance}
          onChange={(balance) => narrow({ balance: balances.find((one) => one === balance) ?? null })}
        />
        <SinceField
          size="xs"
          label={t('filters.metSince')}
          value={filter.metSince}
          onChange={(metSince) => narrow({ metSince })}
        />
        <div className={classes.ticks}>
          <Tick
            choice={{ value: '', words: t('filters.openPromise'), people: facets?.openPromise ?? null }}
            checked={filter.openPromise}
            onChange={(openPromise) => narrow({ openPromise })}
          />
          <Tick
            choice={{ value: '', words: t('filters.withoutCircle'), people: facets?.withoutCircle ?? null }}
            checked={filter.withoutCircle}
            onChange={(withoutCircle) => narrow({ withoutCircle })}
          />
          <Tick
            choice={{ value: '', words: t('filters.onTarget'), people: facets?.onTarget ?? null }}
            checked={filter.onTarget}
            onChange={(onTarget) => narrow({ onTarget })}
          />
        </div>
      </div>
    </section>
  )
}
