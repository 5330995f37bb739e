import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { dayNumber, type IsoDate, type PartialDate } from '#shared/domain/dates'
import { formatDate, formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { Plot, type PlotHead } from './plot'
import type { PlotTableData } from './plot-table'
import classes from './plot.module.css'
import { areBars, TimelineDrawing } from './timeline-drawing'
import { TimelineMark, type MarkShape } from './timeline-mark'
import { axisOf, daysOf, nearest, pilesOf, placeOn } from './timeline-scale'

export interface TimelinePoint {
  date: PartialDate
  shape: MarkShape
  /** What it was, beside its date. */
  words: string
  /** Still to come. */
  ahead: boolean
}

/** A length of time under the axis, with its name. */
export interface TimelineStretch {
  from: number
  to: number
  label: string
}

interface ContactTimelineProps extends PlotHead {
  /** Oldest first; at least one. */
  points: readonly TimelinePoint[]
  today: IsoDate
  /** What the shapes stand for. */
  shapes: readonly { shape: MarkShape; label: string }[]
  /** How long it usually is until the next one, from the last one on. */
  usual: TimelineStretch | null
  /** How long it has been. */
  present: TimelineStretch | null
  table: PlotTableData
}

/**
 * Points on an axis of time, with the usual gap and the present one under it for comparison. The keys walk along the points, as
 * along a slider, and so does the pointer; the line below tells the one that was come to.
 */
export function ContactTimeline({ points, today, shapes, usual, present, table, ...head }: ContactTimelineProps) {
  const t = useT()
  const language = useLanguage()
  const told = useId()
  const { axis, places, piles } = useMemo(() => {
    const stretches = points.map(({ date }) => daysOf(date))
    const span = axisOf([...stretches, ...[usual, present].filter((one) => one !== null)], dayNumber(today))
    const place = placeOn(span)
    const middles = stretches.map(({ from, to }) => place((from + to) / 2))
    return { axis: span, places: middles, piles: pilesOf(middles) }
  }, [points, today, usual, present])
  const latest = points.findLastIndex(({ ahead }) => !ahead)
  const [asked, setAsked] = useState<number | null>(null)
  const at = Math.min(asked ?? Math.max(latest, 0), points.length - 1)
  const point = points[at]!
  const words = `${formatDate(point.date, language)} · ${point.words}`

  function walk(event: KeyboardEvent) {
    const to = stepOf(event, at, points.length)
    if (to === null) return
    event.preventDefault()
    setAsked(Math.max(0, Math.min(points.length - 1, to)))
  }

  function follow({ clientX, currentTarget }: PointerEvent) {
    const { left, width } = currentTarget.getBoundingClientRect()
    const found = nearest(places, (100 * (clientX - left)) / width)
    if (found !== undefined) setAsked(found)
  }

  return (
    <Plot {...head} table={table}>
      {shapes.length > 1 && !areBars(piles) && (
        <ul className={classes.legend} aria-hidden>
          {shapes.map(({ shape, label }) => (
            <li key={shape}>
              <svg width="14" height="14">
                <TimelineMark shape={shape} x={7} y={7} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <div
        className={classes.timeline}
        role="slider"
        tabIndex={0}
        aria-label={t('plot.walk')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={words}
        aria-describedby={told}
        onKeyDown={walk}
        onPointerMove={follow}
        onPointerDown={follow}
      >
        <TimelineDrawing
          points={points}
          places={places}
          piles={piles}
          axis={axis}
          today={dayNumber(today)}
          usual={usual}
          present={present}
          at={at}
        />
      </div>
      <p className={classes.told} id={told} aria-hidden>
        {words}{' '}
        <span className="nv-muted">
          {t('plot.walkedTo', { at: formatNumber(at + 1, language), total: formatNumber(points.length, language) })}
        </span>
      </p>
    </Plot>
  )
}

/** How far the big steps go. */
const STRIDE = 10

/** Where a key leads, or null when it is none of a slider's. */
function stepOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number, count: number): number | null {
  if (ctrlKey || metaKey || altKey) return null
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + STRIDE,
    PageDown: at - STRIDE,
    Home: 0,
    End: count - 1
  }
  return steps[key] ?? null
}
