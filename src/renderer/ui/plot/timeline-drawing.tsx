import { useId } from 'react'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import type { TimelinePoint, TimelineStretch } from './contact-timeline'
import { FillPatterns, paintOf } from './plot-fill'
import classes from './plot.module.css'
import { TimelineMark } from './timeline-mark'
import { daysOf, HIGHEST_PILE, placeOn, ticksOf, type Days, type Pile } from './timeline-scale'

interface TimelineDrawingProps {
  points: readonly TimelinePoint[]
  places: readonly number[]
  piles: readonly Pile[]
  axis: Days
  today: number
  usual: TimelineStretch | null
  present: TimelineStretch | null
  at: number
}

// In pixels: room for the word for today, for one mark of a pile, from the axis to each stretch below it, for the dates.
const TOP = 20
const MARK = 12
const FIRST_STRETCH = 12
const NEXT_STRETCH = 20
const DATES = 20
const LOWEST_PILE = 2

const highest = (piles: readonly Pile[]): number => Math.max(...piles.map(({ points }) => points.length))

/** Piles are too high for a mark each. */
export const areBars = (piles: readonly Pile[]): boolean => highest(piles) > HIGHEST_PILE

/** The drawing of `ContactTimeline`; places are in hundredths of its width, so that it fits whatever room there is. */
export function TimelineDrawing({ points, places, piles, axis, today, usual, present, at }: TimelineDrawingProps) {
  const t = useT()
  const language = useLanguage()
  const place = placeOn(axis)
  const now = place(today)
  const axisAt = TOP + 10 + Math.min(HIGHEST_PILE, Math.max(LOWEST_PILE, highest(piles))) * MARK
  const stretches = [usual, present].filter((stretch) => stretch !== null)
  const datesAt = axisAt + stretches.length * NEXT_STRETCH + DATES
  return (
    <svg width="100%" height={datesAt + 6} aria-hidden className={classes.drawing}>
      <line x1="0" x2="100%" y1={axisAt} y2={axisAt} className={classes.axis} />
      <line x1={`${now}%`} x2={`${now}%`} y1={TOP} y2={datesAt - 12} className={classes.today} />
      <text x={`${now}%`} y={TOP - 8} textAnchor={now > 50 ? 'end' : 'start'} className={classes.tick}>
        {t('plot.today')}
      </text>
      <line x1={`${places[at]}%`} x2={`${places[at]}%`} y1={TOP} y2={axisAt} className={classes.cursor} />
      <Marks points={points} places={places} piles={piles} place={place} at={at} axisAt={axisAt} />
      {stretches.map((stretch, index) => (
        <Stretch
          key={stretch === usual ? 'usual' : 'present'}
          stretch={stretch}
          place={place}
          y={axisAt + FIRST_STRETCH + index * NEXT_STRETCH}
          kind={stretch === usual ? 'usual' : 'present'}
        />
      ))}
      {ticksOf(axis).map(({ day, date }) => (
        <g key={date}>
          <line x1={`${place(day)}%`} x2={`${place(day)}%`} y1={axisAt - 3} y2={axisAt + 3} className={classes.axis} />
          <text x={`${place(day)}%`} y={datesAt} textAnchor={anchorAt(place(day))} className={classes.tick}>
            {formatDate(date, language)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const anchorAt = (place: number) => (place < 4 ? 'start' : place > 96 ? 'end' : 'middle')

interface MarksProps extends Pick<TimelineDrawingProps, 'points' | 'places' | 'piles' | 'at'> {
  place(day: number): number
  axisAt: number
}

/** A mark each, piled up where they would cover each other; bars where the piles would be too high. */
function Marks({ points, places, piles, place, at, axisAt }: MarksProps) {
  if (areBars(piles))
    return piles.map((pile) => {
      const height = Math.max(3, (pile.points.length / highest(piles)) * (axisAt - TOP - 8))
      return (
        <rect
          key={pile.place}
          x={`${pile.place - 0.5}%`}
          y={axisAt - height}
          width="1%"
          height={height}
          className={classes.pile}
          data-chosen={pile.points.includes(at)}
        />
      )
    })
  return piles.flatMap((pile) =>
    pile.points.map((index, above) => {
      const { date, shape, ahead } = points[index]!
      const y = axisAt - 9 - above * MARK
      const { from, to } = daysOf(date)
      return (
        <g key={index}>
          {from < to && (
            <rect
              x={`${place(from)}%`}
              y={y - 6}
              width={`${place(to) - place(from)}%`}
              height="12"
              rx="3"
              className={classes.vague}
            />
          )}
          <TimelineMark shape={shape} x={`${places[index]}%`} y={y} hollow={ahead || from < to} />
          {index === at && (
            <svg x={`${places[index]}%`} y={y} overflow="visible">
              <circle r="8" className={classes.ring} />
            </svg>
          )}
        </g>
      )
    })
  )
}

interface StretchProps {
  stretch: TimelineStretch
  place(day: number): number
  y: number
  kind: 'usual' | 'present'
}

/** A bar with its name on the side where there is room. */
function Stretch({ stretch: { from, to, label }, place, y, kind }: StretchProps) {
  const id = useId()
  const [start, end] = [place(from), place(to)]
  const before = start > 100 - end
  return (
    <>
      <FillPatterns id={id} />
      <rect
        x={`${start}%`}
        y={y - 5}
        width={`${Math.max(0.4, end - start)}%`}
        height="10"
        className={classes.stretch}
        data-kind={kind}
        fill={paintOf(kind === 'usual' ? 'second' : 'first', id)}
      />
      <text
        x={`${before ? start : end}%`}
        dx={before ? -6 : 6}
        y={y}
        textAnchor={before ? 'end' : 'start'}
        dominantBaseline="central"
        className={classes.number}
      >
        {label}
      </text>
    </>
  )
}
