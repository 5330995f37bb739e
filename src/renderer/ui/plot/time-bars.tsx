import { lazy, Suspense } from 'react'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage } from '../../lib/i18n'
import { Plot, type PlotHead } from './plot'
import type { PlotSeries } from './plot-fill'
import { PLOT_HEIGHT } from './plot-size'

/** A period or a category, with one value for each series; values are never negative. */
export interface PlotBar {
  label: string
  values: readonly number[]
}

export interface BarsProps extends PlotHead {
  /** What the bars are: « Trimestre », « Genre de service ». */
  of: string
  series: readonly PlotSeries[]
  bars: readonly PlotBar[]
  /** How a value is written; a plain number when left out. */
  format?(value: number): string
}

// The library of charts is large, and most pages have none.
const TimeBarsChart = lazy(async () => ({ default: (await import('./time-bars-chart')).TimeBarsChart }))

/** Bars over time, oldest first: stacked, and those of a series `below` the line going down. */
export function TimeBars({ of, series, bars, format, ...head }: BarsProps) {
  const language = useLanguage()
  const write = format ?? ((value: number) => formatNumber(value, language))
  return (
    <Plot {...head} legend={series} table={barTable(of, series, bars, write)}>
      <div aria-hidden style={{ height: PLOT_HEIGHT }}>
        <Suspense>
          <TimeBarsChart series={series} bars={bars} format={write} />
        </Suspense>
      </div>
    </Plot>
  )
}

/** The table of bars: one row a bar, one column a series. */
export function barTable(
  of: string,
  series: readonly PlotSeries[],
  bars: readonly PlotBar[],
  write: (value: number) => string
) {
  return {
    columns: [of, ...series.map(({ label }) => label)],
    rows: bars.map(({ label, values }) => [label, ...values.map(write)])
  }
}
