import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useId } from 'react'
import type { LabelProps } from 'recharts'
import { fillColour, FillPatterns, isSolid, paintOf, type PlotSeries } from './plot-fill'
import { PLOT_HEIGHT } from './plot-size'
import classes from './plot.module.css'
import type { PlotBar } from './time-bars'

interface TimeBarsChartProps {
  series: readonly PlotSeries[]
  bars: readonly PlotBar[]
  format(value: number): string
}

/** As many bars as have room for their numbers; more have a scale beside them. */
const MOST_NUMBERED = 16

/** From the lowest value to the highest, and the line between: where no scale is shown, none has to be round. */
const whole: [(least: number) => number, (most: number) => number] = [
  (least) => Math.min(0, least),
  (most) => Math.max(0, most)
]

/** The drawing of `TimeBars`. */
export function TimeBarsChart({ series, bars, format }: TimeBarsChartProps) {
  const id = useId()
  const isMirrored = series.some(({ below }) => below)
  const numbered = bars.length <= MOST_NUMBERED
  const data = bars.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(series.map(({ below }, at) => [String(at), (values[at] ?? 0) * (below ? -1 : 1)]))
  }))
  return (
    <BarChart
      h={PLOT_HEIGHT}
      className={classes.timeBars}
      data={data}
      dataKey="label"
      type="stacked"
      series={series.map(({ label, fill }, at) => ({ name: String(at), label, color: paintOf(fill, id) }))}
      barProps={({ name }) => ({ stroke: fillColour[series[Number(name)]!.fill], strokeOpacity: 1 })}
      maxBarWidth={36}
      xAxisProps={{ interval: 'equidistantPreserveStart' }}
      withTooltip={false}
      accessibilityLayer={false}
      gridAxis={numbered ? 'none' : 'x'}
      withYAxis={!numbered}
      yAxisProps={{
        allowDecimals: false,
        width: 40,
        padding: { bottom: isMirrored ? 14 : 0 },
        ...(numbered && { domain: whole })
      }}
      valueFormatter={(value) => format(Math.abs(value))}
      referenceLines={[{ y: 0, color: 'var(--nv-outline)' }]}
      barChartProps={{ stackOffset: 'sign', margin: { top: 20, bottom: 4, left: 0, right: 0 } }}
      withBarValueLabel={numbered}
      valueLabelProps={({ name }) => ({ content: barNumber(Number(name), { series, bars, format }) })}
    >
      <FillPatterns id={id} />
    </BarChart>
  )
}

/** The number of a bar of one series: at its end where the bars are mirrored, else in the middle when it has room there. */
function barNumber(at: number, { series, bars, format }: TimeBarsChartProps) {
  const isMirrored = series.some(({ below }) => below)
  return function draw(label: LabelProps) {
    const value = bars[label.index ?? 0]?.values[at] ?? 0
    const [x, y, width, height] = [Number(label.x), Number(label.y), Number(label.width), Number(label.height)]
    const [top, bottom] = [Math.min(y, y + height), Math.max(y, y + height)]
    if (value === 0 || (!isMirrored && bottom - top < 14)) return null
    const { below, fill } = series[at]!
    const end = below ? bottom + 9 : top - 9
    return (
      <text
        x={x + width / 2}
        y={isMirrored ? end : (top + bottom) / 2}
        className={!isMirrored && isSolid(fill) ? classes.numberOnSolid : classes.number}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {format(value)}
      </text>
    )
  }
}
