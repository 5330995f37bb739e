import { Button, Title } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useT } from '../../lib/i18n'
import classes from './plot.module.css'
import { PlotTable, type PlotTableData } from './plot-table'
import { FillSwatch, type PlotSeries } from './plot-fill'

// How to use: `TimeBars` (bars over time, several series stacked, or mirrored when one is `below`) and `CategoryBars`
// (horizontal bars) take a title, series and bars, and bring their own table; `ContactTimeline` takes points on an axis of
// time. For another kind, put the drawing inside `Plot` and give it the same numbers as a table. The title is a sentence that
// states the result (« Plutôt reçu : reçu 5, donné 2 »), not a subject. The drawing itself is hidden from screen readers,
// which have the title and the table; nothing moves, nothing needs a pointer, and the fills of `plot-fill` differ by
// pattern as well as by colour. With nothing to draw, show a sentence instead of a plot.

export interface PlotHead {
  /** A sentence that states the result. */
  title: string
  /** The level of the title among the headings of the page. */
  level?: 2 | 3 | 4
  /** Further buttons beside the one of the table, each before what it opens. */
  aside?: ReactNode
}

interface PlotProps extends PlotHead {
  table: PlotTableData
  /** What the fills stand for; left out where there is but one. */
  legend?: readonly PlotSeries[]
  children: ReactNode
}

/** A drawing under a title that states its result, with the same numbers as a table. */
export function Plot({ title, level = 3, aside, table, legend = [], children }: PlotProps) {
  const t = useT()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={classes.plot} aria-labelledby={`${id}-title`}>
      <Title order={level} id={`${id}-title`} className={classes.title}>
        {title}
      </Title>
      {legend.length > 1 && (
        <ul className={classes.legend} aria-hidden>
          {legend.map((series) => (
            <li key={series.label}>
              <FillSwatch fill={series.fill} />
              {series.label}
            </li>
          ))}
        </ul>
      )}
      {children}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={asTable}
          aria-controls={`${id}-table`}
          aria-describedby={`${id}-title`}
          onClick={() => setAsTable(!asTable)}
        >
          {t('plot.asTable')}
        </Button>
        <div id={`${id}-table`}>{asTable && <PlotTable {...table} title={title} />}</div>
        {aside}
      </div>
    </figure>
  )
}
