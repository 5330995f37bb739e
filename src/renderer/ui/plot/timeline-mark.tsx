import classes from './plot.module.css'

/** The kinds of mark on an axis of time, told apart by their shape. */
export type MarkShape = 'circle' | 'triangle' | 'square'

interface MarkProps {
  shape: MarkShape
  /** Where its middle is: hundredths of the width, or pixels. */
  x: string | number
  y: number
  /** Not yet taken place: drawn hollow. */
  hollow?: boolean
}

/** One mark, 9 pixels across. */
export function TimelineMark({ shape, x, y, hollow = false }: MarkProps) {
  return (
    <svg x={x} y={y} overflow="visible" className={classes.mark} data-hollow={hollow}>
      {shape === 'circle' && <circle r="4.5" />}
      {shape === 'triangle' && <path d="M-5 4.5 0-5 5 4.5z" />}
      {shape === 'square' && <rect x="-4" y="-4" width="8" height="8" />}
    </svg>
  )
}
