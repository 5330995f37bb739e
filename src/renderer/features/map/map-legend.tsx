import { useComputedColorScheme } from '@mantine/core'
import { balances, tieBands, type TieBand } from '#shared/domain/measures/words'
import {
  balanceLooks,
  bridgeClasses,
  bridgeLooks,
  circleLook,
  closenessLooks,
  diameter,
  freshnessClasses,
  freshnessLooks,
  outline,
  type Look
} from '#shared/domain/map-style'
import { tieBandLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useMap } from './map-state'
import { balanceLabel, bridgeLabel, freshnessLabel } from './map-words'
import classes from './map.module.css'

const sizes: readonly TieBand[] = ['weak', 'moderate', 'strong']

/** What colours, signs and sizes mean through the present lens. */
export function MapLegend() {
  const t = useT()
  const { state, view } = useMap()
  const entries: [string, Look][] = {
    closeness: () => tieBands.map((band): [string, Look] => [t(tieBandLabel[band]), closenessLooks[band]]),
    freshness: () => freshnessClasses.map((name): [string, Look] => [t(freshnessLabel[name]), freshnessLooks[name]]),
    balance: () => balances.map((name): [string, Look] => [t(balanceLabel[name]), balanceLooks[name]]),
    bridges: () => bridgeClasses.map((name): [string, Look] => [t(bridgeLabel[name]), bridgeLooks[name]]),
    circles: () => view.circles.map((circle): [string, Look] => [circle.name, circleLook(circle)])
  }[state.lens]()
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
