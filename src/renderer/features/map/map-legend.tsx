import { useComputedColorScheme } from '@mantine/core'
import type { Balance, TieBand } from '#shared/domain/measures/words'
import {
  balanceLooks,
  diameter,
  freshnessLooks,
  outline,
  type FreshnessClass,
  type Lens,
  type Look
} from '#shared/domain/map-style'
import { tieBandLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { balanceLabel, freshnessLabel } from './map-words'
import classes from './map.module.css'

const sizes: readonly TieBand[] = ['weak', 'moderate', 'strong']

/** What colours, signs and sizes mean through the present lens. */
export function MapLegend({ lens }: { lens: Lens }) {
  const t = useT()
  const entries: [string, Look][] =
    lens === 'freshness'
      ? (Object.keys(freshnessLooks) as FreshnessClass[]).map((key) => [t(freshnessLabel[key]), freshnessLooks[key]])
      : (Object.keys(balanceLooks) as Balance[]).map((key) => [t(balanceLabel[key]), balanceLooks[key]])
  return (
    <div className={classes.legend} role="group" aria-label={t('map.legend')}>
      <ul>
        {entries.map(([words, look]) => (
          <li key={words}>
            <Mark look={look} size={18} />
            {words}
          </li>
        ))}
      </ul>
      <ul>
        {sizes.map((band) => (
          <li key={band}>
            <Mark look={{ fill: 'transparent', ink: '', glyph: '', hollow: false }} size={diameter[band] / 2.4} />
            {t(tieBandLabel[band])}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A mark as the map draws it. */
export function Mark({ look, size }: { look: Look; size: number }) {
  const scheme = useComputedColorScheme('light')
  const fill = look.hollow ? 'transparent' : look.fill
  return (
    <svg width={size + 4} height={size + 4} aria-hidden className={classes.mark} data-hollow={look.hollow}>
      <circle
        cx={size / 2 + 2}
        cy={size / 2 + 2}
        r={size / 2}
        fill={fill}
        stroke={outline[scheme]}
        strokeWidth={1.5}
        strokeDasharray={look.hollow ? '3 2' : undefined}
      />
      <text
        x={size / 2 + 2}
        y={size / 2 + 2}
        fill={look.hollow ? outline[scheme] : look.ink}
        fontSize={10}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {look.glyph}
      </text>
    </svg>
  )
}
