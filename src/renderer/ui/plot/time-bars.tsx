import { lazy, Suspense } from 'react'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage } from '../../lib/i18n'
import { Plot, type PlotHead } from './plot'
import type { PlotSeries } from './plot-fill'
import { PLOT_HEIGHT } from './plot-size'
import type { PlotTableData } from './plot-table'

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
  /** A further column of the table, in words: a cell for each bar. */
  beside?: { label: string; cells: readonly string[] }
  /** How a value is written; a plain number when left out. */
  format?(value: number): string
}

// The library of charts is large, and most pages have none.
const TimeBarsChart = lazy(async () => ({ default: (await import('./time-bars-chart')).TimeBarsChart }))

/** Bars over time, oldest first: stacked, and those of a series `below` the line going down. */
export function TimeBars({ of, series, bars, beside, format, ...head }: BarsProps) {
  const language = useLanguage()
  const write = format ?? ((value: number) => formatNumber(value, language))
  return (
    <Plot {...head} legend={series} table={barTable({ of, series, bars, beside, format: write })}>
      <div aria-hidden style={{ height: PLOT_HEIGHT }}>
        <Suspense>
          <TimeBarsChart series={series} bars={bars} format={write} />
        </Suspense>
      </div>
    </Plot>
  )
}

/** The table of bars: one row a bar, one column a series. */
export function barTable({
  of,
  series,
  bars,
  beside,
  format
}: Omit<Required<BarsProps>, keyof PlotHead | 'beside'> & Pick<BarsProps, 'beside'>): PlotTableData {
  return {
    columns: [of, ...series.map(({ label }) => label), ...(beside ? [beside.label] : [])],
    rows: bars.map(({ label, values }, at) => [
      label,
      ...values.map((value) => format(value)),
      ...(beside ? [beside.cells[at] ?? ''] : [])
    ])
  }
}
