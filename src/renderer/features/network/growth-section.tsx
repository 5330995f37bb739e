import type { GrowthRow, NetworkHistory } from '#shared/contract/network'
import { formatDayRange, formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { CategoryBars } from '../../ui/plot/category-bars'
import { Section } from '../../ui/section'
import { NamedPeople } from './named-people'
import { growthSentence } from './network-words'
import classes from './network.module.css'
import type { Period } from './period-choice'

/** So many circles are drawn; the others are counted in words. */
const DRAWN = 10

/** Who was known when the period began, who is new, by circle; and who went quiet or was met again. */
export function GrowthSection({ growth, period }: { growth: NetworkHistory['growth']; period: Period }) {
  const t = useT()
  const language = useLanguage()
  const { rows, newcomers, quiet, again, undated } = growth
  const all = rows.find(({ row }) => row === 'all')
  const parts = rows.filter(({ row }) => row !== 'all')
  const shown = parts.slice(0, DRAWN)
  const nameOf = ({ name }: GrowthRow) => name ?? t('network.withoutCircle')
  const sentence = growthSentence(all, t, language)
  return (
    <Section title={t('network.growth')}>
      <p className="nv-muted">{formatDayRange(period.from, period.to, language)}</p>
      {!all || all.after === 0 ? (
        <p>{sentence}</p>
      ) : (
        <CategoryBars
          title={sentence}
          of={t('network.circle')}
          series={[
            { label: t('network.knownBefore'), fill: 'first' },
            { label: t('network.newPeople'), fill: 'second' }
          ]}
          bars={shown.map((row) => ({ label: nameOf(row), values: [row.before, row.new] }))}
          beside={{
            label: t('network.atTheEnd'),
            cells: shown.map((row) =>
              [
                formatNumber(row.after, language),
                row.quiet > 0 && t('network.quietCount', { count: row.quiet }),
                row.again > 0 && t('network.againCount', { count: row.again })
              ]
                .filter(Boolean)
                .join(', ')
            )
          }}
        />
      )}
      {parts.length > shown.length && (
        <p className="nv-muted">{t('network.moreCircles', { count: parts.length - shown.length })}</p>
      )}
      <div className={classes.lists}>
        <NamedPeople title={t('network.newcomers', { count: newcomers.total })} people={newcomers} />
        <NamedPeople title={t('network.gotQuiet', { count: quiet.total })} people={quiet} />
        <NamedPeople title={t('network.metAgain', { count: again.total })} people={again} />
      </div>
      {undated > 0 && <p className="nv-muted">{t('network.undated', { count: undated })}</p>}
      <p className="nv-muted">{t('network.growthHint')}</p>
    </Section>
  )
}
