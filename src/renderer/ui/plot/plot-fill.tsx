import { useId } from 'react'
import classes from './plot.module.css'

/** Fills that stay apart without colour: given and received belong together, as do the first, the second and the third. */
const plotFills = ['given', 'received', 'first', 'second', 'third'] as const
export type PlotFill = (typeof plotFills)[number]

export interface PlotSeries {
  label: string
  fill: PlotFill
  /** Drawn below the line, as what goes the other way. */
  below?: boolean
}

export const fillColour: Record<PlotFill, string> = {
  given: 'var(--nv-given)',
  received: 'var(--nv-received)',
  first: 'var(--nv-plot-1)',
  second: 'var(--nv-plot-2)',
  third: 'var(--nv-plot-3)'
}

const patternOf: Record<PlotFill, 'solid' | 'stripes' | 'dots'> = {
  given: 'solid',
  received: 'stripes',
  first: 'solid',
  second: 'stripes',
  third: 'dots'
}

export const isSolid = (fill: PlotFill): boolean => patternOf[fill] === 'solid'

/** What paints a fill, where `FillPatterns` of the same id stands in the drawing. */
export const paintOf = (fill: PlotFill, id: string): string =>
  isSolid(fill) ? fillColour[fill] : `url(#${id}-${fill})`

/** Patterns are found by their id, which has to be one of its own in each drawing. */
export function FillPatterns({ id }: { id: string }) {
  return (
    <defs>
      {plotFills.map((fill) => {
        const colour = fillColour[fill]
        if (patternOf[fill] === 'stripes')
          return (
            <pattern key={fill} id={`${id}-${fill}`} width="6" height="6" {...tile} patternTransform="rotate(45)">
              <rect width="6" height="6" className={classes.patternGround} />
              <rect width="3" height="6" fill={colour} />
            </pattern>
          )
        if (patternOf[fill] === 'dots')
          return (
            <pattern key={fill} id={`${id}-${fill}`} width="6" height="6" {...tile}>
              <rect width="6" height="6" className={classes.patternGround} />
              <circle cx="3" cy="3" r="1.5" fill={colour} />
            </pattern>
          )
        return null
      })}
    </defs>
  )
}

const tile = { patternUnits: 'userSpaceOnUse' } as const

/** A fill as the drawing has it. */
export function FillSwatch({ fill }: { fill: PlotFill }) {
  const id = useId()
  return (
    <svg width="22" height="14" aria-hidden>
      <FillPatterns id={id} />
      <rect x="1" y="1" width="20" height="12" fill={paintOf(fill, id)} stroke={fillColour[fill]} />
    </svg>
  )
}
