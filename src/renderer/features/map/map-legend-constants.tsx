import { badges } from '#shared/domain/map-badges'
import { badgePaths, pinPath } from '#shared/domain/map-glyphs'
import { diameter, tieWidth, type Look } from '#shared/domain/map-style'
import { tieBands } from '#shared/domain/measures/words'
import type { LegendWords } from '#shared/domain/map-picture/legend'
import { useT } from '../../lib/i18n'
import { Mark } from './map-mark'
import classes from './map-panels.module.css'

const plain: Look = { fill: 'transparent', ink: '', glyph: '', hollow: true }

/** What never changes with the lens: sizes, outlines, signs and lines. */
export function MapLegendConstants({ words }: { words: LegendWords }) {
  const t = useT()
  return (
    <div className={classes.constants} tabIndex={-1} data-autofocus>
      <section>
        <h2>{t('mapPanels.sizes')}</h2>
        <ul>
          {tieBands.toReversed().map((band) => (
            <li key={band}>
              <span className={classes.sample}>
                <Mark look={plain} size={diameter[band] * 0.6} />
              </span>
              {words.bands[band]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('mapPanels.signs')}</h2>
        <ul>
          {badges.map((badge) => (
            <li key={badge}>
              <Sign path={badgePaths[badge]} />
              {words.badges[badge]}
            </li>
          ))}
          <li>
            <Sign path={pinPath} tilt={36} />
            {t('mapPanels.pinned')}
          </li>
        </ul>
      </section>
      <section>
        <h2>{t('mapPanels.outlines')}</h2>
        <ul>
          <li>
            <span className={classes.sample}>
              <Mark look={plain} size={18} dashed />
            </span>
            {t('mapPanels.quiet')}
          </li>
          <li>
            <span className={classes.sample}>
              <Shape />
            </span>
            {words.club}
          </li>
          <li>
            <span className={classes.sample} aria-hidden>
              <span className={classes.bubble}>12</span>
            </span>
            {words.bubble}
          </li>
        </ul>
      </section>
      <section>
        <h2>{t('mapPanels.lines')}</h2>
        <ul>
          <li>
            <Line width={tieWidth[2]} />
            {words.lines.known}
          </li>
          <li>
            <Line width={tieWidth[2]} kind="dotted" />
            {words.lines.metTogether}
          </li>
          <li>
            <Line width={tieWidth[2]} kind="arrow" />
            {words.lines.introduced}
          </li>
          <li>
            <Line width={tieWidth[3]} />
            {t('mapPanels.thick')}
          </li>
        </ul>
      </section>
    </div>
  )
}

/** A sign at the rim of a mark. */
function Sign({ path, tilt = 0 }: { path: string; tilt?: number }) {
  return (
    <svg width={34} height={18} viewBox="-17 -9 34 18" aria-hidden className={classes.sample}>
      <circle r={8} fill="var(--nv-ground)" stroke="var(--nv-outline)" />
      <path d={path} fill="currentColor" fillRule="evenodd" transform={`rotate(${tilt}) scale(0.95)`} />
    </svg>
  )
}

/** A circle folded into one, where it is a club. */
function Shape() {
  return (
    <svg width={22} height={20} viewBox="0 0 22 20" aria-hidden>
      <path d="M6 1h10l5 9l-5 9H6L1 10z" fill="none" stroke="currentColor" strokeWidth={1.5} />
    </svg>
  )
}

function Line({ width, kind = 'plain' }: { width: number; kind?: 'plain' | 'dotted' | 'arrow' }) {
  return (
    <svg width={32} height={12} viewBox="0 0 32 12" aria-hidden className={classes.sample}>
      <path
        d={kind === 'arrow' ? 'M2 6h22' : 'M2 6h28'}
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={kind === 'dotted' ? '2 3' : undefined}
      />
      {kind === 'arrow' && <path d="M22 1.5L31 6L22 10.5z" fill="currentColor" />}
    </svg>
  )
}
