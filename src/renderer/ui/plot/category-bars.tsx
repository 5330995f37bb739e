import { useId } from 'react'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage } from '../../lib/i18n'
import { Plot } from './plot'
import { fillColour, FillPatterns, paintOf } from './plot-fill'
import classes from './plot.module.css'
import { barTable, type BarsProps } from './time-bars'

/** Horizontal bars, one line for each series under the name of the category, which may be long; the number at the end. */
export function CategoryBars({ of, series, bars, beside, format, ...head }: BarsProps) {
  const id = useId()
  const language = useLanguage()
  const write = format ?? ((value: number) => formatNumber(value, language))
  const most = Math.max(...bars.flatMap(({ values }) => values), 0) || 1
  return (
    <Plot {...head} legend={series} table={barTable({ of, series, bars, beside, format: write })}>
      <div className={classes.categories} aria-hidden>
        <svg width="0" height="0">
          <FillPatterns id={id} />
        </svg>
        {bars.map(({ label, values }) => (
          <div key={label} className={classes.category}>
            <span>{label}</span>
            <svg width="100%" height={values.length * LINE}>
              {values.map((value, at) => {
                const fill = series[at]?.fill ?? 'first'
                const width = (value / most) * ROOM
                return (
                  <g key={fill}>
                    {value > 0 && (
                      <rect
                        x="1"
                        y={at * LINE + 3}
                        width={`${width}%`}
                        height={LINE - 6}
                        fill={paintOf(fill, id)}
                        stroke={fillColour[fill]}
                      />
                    )}
                    <text
                      x={`${width}%`}
                      dx="8"
                      y={(at + 0.5) * LINE}
                      className={classes.number}
                      dominantBaseline="central"
                    >
                      {write(value)}
                    </text>
                  </g>
                )
              })}
              <line x1="0.5" x2="0.5" y1="0" y2="100%" className={classes.axis} />
            </svg>
          </div>
        ))}
      </div>
    </Plot>
  )
}

/** The height of a bar with its margins, in pixels. */
const LINE = 20
/** The longest bar, in hundredths of the room, so that its number fits behind it. */
const ROOM = 84
