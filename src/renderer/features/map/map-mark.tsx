import { useComputedColorScheme } from '@mantine/core'
import { glyphPaths } from '#shared/domain/map-glyphs'
import { outline, type Look } from '#shared/domain/map-style'
import classes from './map-panels.module.css'

interface MarkProps {
  look: Look
  /** Diameter in pixels. */
  size: number
  /** Gone quiet for a year or more. */
  dashed?: boolean
}

/** A mark as the map draws it: the signs are shapes, so that they are as crisp at any size. */
export function Mark({ look, size, dashed = false }: MarkProps) {
  const scheme = useComputedColorScheme('light')
  const ink = look.hollow ? 'currentColor' : look.ink
  const path = glyphPaths.get(look.glyph)
  // The square of the signs is 24 wide; the line around it is as wide on screen at any size.
  const line = (1.5 * 24) / size
  const box = 24 + 2 * line
  return (
    <svg
      width={size + 3}
      height={size + 3}
      viewBox={`${-line} ${-line} ${box} ${box}`}
      aria-hidden
      className={classes.mark}
      data-hollow={look.hollow}
    >
      <circle cx={12} cy={12} r={12} fill={look.hollow ? 'transparent' : look.fill} />
      {path && <path d={path} fill={ink} fillRule="evenodd" />}
      <circle
        cx={12}
        cy={12}
        r={12}
        fill="none"
        stroke={outline[scheme]}
        strokeWidth={line}
        strokeDasharray={dashed ? `${line * 2.4} ${line * 1.8}` : undefined}
      />
      {path === undefined && look.glyph !== '' && (
        <text x={12} y={12.5} fill={ink} fontSize={12} fontWeight={600} textAnchor="middle" dominantBaseline="central">
          {look.glyph}
        </text>
      )}
    </svg>
  )
}
