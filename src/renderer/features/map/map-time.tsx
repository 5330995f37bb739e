import { Button, CloseButton, Group, NativeSelect, Text } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { MapHistory } from '#shared/domain/map-history'
import { formatDate } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { FailureNote } from '../../ui/failure-note'
import { useMap, type TimeChoice } from './map-state'
import { MapTimeCompared } from './map-time-compared'
import { MapTimeSlider } from './map-time-slider'
import classes from './map-time.module.css'
import { useLate } from './use-late'
import { useReplay } from './use-replay'
import { comparison, countsAt, monthAt, placeOfMonth, useHistory } from './use-time'

/** Shows and hides the months; while they are hidden the map is that of today. */
export function MapTimeToggle() {
  const t = useT()
  const { state, set } = useMap()
  return (
    <Button
      variant="default"
      size="xs"
      aria-expanded={state.time !== null}
      onClick={() => set({ time: state.time ? null : { at: null, since: null } })}
    >
      {t('mapTime.title')}
    </Button>
  )
}

/** The network as it was known at the end of a month, and what changed between two: nobody ever moves. */
export function MapTime() {
  const t = useT()
  const { state, set, view } = useMap()
  const history = useHistory(view, state.time !== null)
  const isLate = useLate(history.isFetching && !history.data)
  if (!state.time) return null
  return (
    <section className={classes.time} aria-label={t('mapTime.title')} data-region="time">
      {history.error && (
        <Group gap="xs">
          <FailureNote error={history.error} />
          <Button size="compact-sm" variant="default" onClick={() => void history.refetch()}>
            {t('map.tryAgain')}
          </Button>
        </Group>
      )}
      {isLate && <Text size="sm">{t('mapTime.reading')}</Text>}
      {history.data && history.data.months.length < 2 && <Text size="sm">{t('mapTime.tooShort')}</Text>}
      {history.data && history.data.months.length >= 2 && <Months history={history.data} time={state.time} />}
      <CloseButton className={classes.close} aria-label={t('mapTime.close')} onClick={() => set({ time: null })} />
    </section>
  )
}

function Months({ history, time }: { history: MapHistory; time: TimeChoice }) {
  const t = useT()
  const language = useLanguage()
  const { set } = useMap()
  const isStill = useReducedMotion()
  const [isPlaying, setPlaying] = useState(false)
  const { months } = history
  const at = placeOfMonth(history, time.at)
  const show = (place: number) => set({ time: { ...time, at: monthAt(history, place) } })
  const scrub = (place: number) => {
    setPlaying(false)
    show(place)
  }
  useReplay(isPlaying, {
    step: () => {
      show(at + 1)
      if (at + 1 >= months.length - 1) setPlaying(false)
    },
    stop: () => setPlaying(false)
  })
  const play = () => {
    if (!isPlaying && time.at === null) show(0)
    setPlaying(!isPlaying)
  }
  const options = useMemo(
    () => months.map(({ month }) => ({ value: month, label: formatDate(month, language) })),
    [months, language]
  )
  return (
    <>
      <div className={classes.head}>
        {/* While it plays, every month in words would drown what a screen reader says. */}
        <Text size="sm" className={classes.sentence} aria-live={isPlaying ? 'off' : 'polite'}>
          {monthWords(history, time, t, language)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => scrub(months.length - 1)}>
          {t('mapTime.today')}
        </Button>
        {!isStill && (
          <Button size="compact-sm" variant="default" onClick={play}>
            {t(isPlaying ? 'mapTime.pause' : 'mapTime.replay')}
          </Button>
        )}
      </div>
      <div className={classes.months}>
        <NativeSelect
          size="xs"
          label={t('mapTime.month')}
          data={options}
          value={months[at]!.month}
          onChange={({ currentTarget }) => scrub(placeOfMonth(history, currentTarget.value))}
        />
        <MapTimeSlider
          months={months}
          at={at}
          since={time.since === null ? null : placeOfMonth(history, time.since)}
          onChange={scrub}
        />
        <NativeSelect
          size="xs"
          label={t('mapTime.since')}
          data={[{ value: '', label: t('mapTime.noComparison') }, ...options]}
          value={time.since === null ? '' : months[placeOfMonth(history, time.since)]!.month}
          onChange={({ currentTarget }) => set({ time: { ...time, since: currentTarget.value || null } })}
        />
      </div>
      <MapTimeCompared history={history} time={time} />
    </>
  )
}

/** What there is to see at the month shown, and between the two that are compared. */
function monthWords(history: MapHistory, time: TimeChoice, t: Translate, language: Language): string {
  const { people, ties, quiet } = countsAt(history, placeOfMonth(history, time.at))
  const known = [t('mapTime.known', { count: people }), t('mapTime.ties', { count: ties })]
  const what = [...known, t('mapTime.quiet', { count: quiet })].join(', ')
  const nameOf = (place: number) => formatDate(history.months[place]!.month, language)
  const shown =
    time.at === null
      ? t('mapTime.nowWords', { what })
      : t('mapTime.monthWords', { month: nameOf(placeOfMonth(history, time.at)), what })
  const found = comparison(history, time)
  if (!found) return shown
  const changes = [
    t('mapTime.appeared', { count: found.appeared.length }),
    t('mapTime.wentQuiet', { count: found.wentQuiet.length }),
    t('mapTime.retrieved', { count: found.retrieved.length })
  ]
  const between = { from: nameOf(found.from), to: nameOf(found.to), what: changes.join(', ') }
  return `${shown} ${t('mapTime.betweenWords', between)}`
}
