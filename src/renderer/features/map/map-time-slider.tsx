import type { KeyboardEvent, PointerEvent } from 'react'
import type { MapHistory } from '#shared/domain/map-history'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './map-time.module.css'

const YEAR = 12
/** So many years are written below the bars at most. */
const MOST_YEARS = 8

interface MapTimeSliderProps {
  months: MapHistory['months']
  /** Places in the months: the one shown, and the one it is compared with. */
  at: number
  since: number | null
  onChange(place: number): void
}

/** The meetings of each month as bars, and the month that the map shows; by keyboard a month at a time, a year with Shift. */
export function MapTimeSlider({ months, at, since, onChange }: MapTimeSliderProps) {
  const t = useT()
  const language = useLanguage()
  const last = months.length - 1
  const go = (place: number) => {
    const next = Math.min(last, Math.max(0, place))
    if (next !== at) onChange(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? YEAR : 1
    const places: Record<string, number> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - YEAR,
      PageUp: at + YEAR,
      Home: 0,
      End: last
    }
    const place = places[event.key]
    if (place === undefined) return
    event.preventDefault()
    go(place)
  }

  function follow(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    if (width > 0) go(Math.floor(((event.clientX - left) / width) * months.length))
  }

  const { month, meetings } = months[at]!
  const middle = (place: number) => `${((place + 0.5) / months.length) * 100}%`
  return (
    <div className={classes.track}>
      <div
        role="slider"
        tabIndex={0}
        className={classes.slider}
        aria-label={t('mapTime.month')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={t('mapTime.monthMeetings', { month: formatDate(month, language), count: meetings })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      >
        <Bars months={months} at={at} />
        {since !== null && <span className={classes.since} style={{ left: middle(since) }} />}
        <span className={classes.handle} style={{ left: middle(at) }} />
      </div>
      <Years months={months} />
    </div>
  )
}

/** One bar a month, the highest for the month of most meetings; paler after the month that is shown. */
function Bars({ months, at }: Pick<MapTimeSliderProps, 'months' | 'at'>) {
  const most = Math.max(1, ...months.map(({ meetings }) => meetings))
  const bars = (from: number, to: number) =>
    months
      .slice(from, to)
      .map(({ meetings }, index) => `M${from + index + 0.1} 1v${-meetings / most}h0.8V1z`)
      .join('')
  return (
    <svg viewBox={`0 0 ${months.length} 1`} preserveAspectRatio="none" className={classes.bars} aria-hidden>
      <path d={bars(0, at + 1)} className={classes.past} />
      <path d={bars(at + 1, months.length)} className={classes.later} />
    </svg>
  )
}

/** The years below their January, as many as there is room for. */
function Years({ months }: Pick<MapTimeSliderProps, 'months'>) {
  const januaries = months.flatMap(({ month }, place) =>
    month.endsWith('-01') ? [{ year: month.slice(0, 4), place }] : []
  )
  const every = Math.ceil(januaries.length / MOST_YEARS)
  return (
    <div className={classes.years} aria-hidden>
      {januaries
        .filter((_, index) => index % every === 0)
        .map(({ year, place }) => (
          <span key={year} style={{ left: `${(place / months.length) * 100}%` }}>
            {year}
          </span>
        ))}
    </div>
  )
}
