import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { NetworkStructure } from '#shared/contract/network'
import { formatNumber, formatPercent } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { CategoryBars } from '../../ui/plot/category-bars'
import { Section } from '../../ui/section'
import { groupName, opennessLabel, reachSentence } from './network-words'
import classes from './network.module.css'

/** How far the active contacts reach, how much of who knows whom is noted, and the groups they fall into. */
export function ReachSection({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const language = useLanguage()
  const { size, coverage, groups, alone } = structure
  return (
    <Section title={t('network.reach')}>
      <p className={classes.lead}>{reachSentence(structure, t, language)}</p>
      {size > 1 && (
        <>
          <p>
            {t('network.coverage', { count: coverage.acquaintances, pairs: formatNumber(coverage.pairs, language) })}
          </p>
          <Thin structure={structure} />
          <Figures structure={structure} />
        </>
      )}
      {groups.total > 0 && (
        <CategoryBars
          title={[t('network.groups', { count: groups.total }), alone > 0 && t('network.alone', { count: alone })]
            .filter(Boolean)
            .join(' ')}
          of={t('network.group')}
          series={[{ label: t('network.people'), fill: 'first' }]}
          bars={groups.first.map(({ name, people }) => ({
            label: groupName(name, t, language),
            values: [people]
          }))}
        />
      )}
      {groups.total > groups.first.length && (
        <p className="nv-muted">{t('network.smallerGroups', { count: groups.total - groups.first.length })}</p>
      )}
    </Section>
  )
}

/** While it was not said who knows whom, the numbers read as too open, and a few minutes help. */
function Thin({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const { people, settled, pairs } = structure.asked
  if (pairs === 0) return null
  if (settled >= pairs) return <p className="nv-muted">{t('network.askedAll', { people })}</p>
  return (
    <div className={classes.thin}>
      <p>
        {t('network.thin', {
          people,
          count: settled,
          pairs: formatNumber(pairs, language)
        })}
      </p>
      <Button size="sm" onClick={() => go('/network/who-knows-whom')}>
        {t('network.whoKnowsWhom')}
      </Button>
    </div>
  )
}

/** The measures by their names, for whoever knows them. */
function Figures({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const language = useLanguage()
  const { effectiveSize, efficiency, density, constraint, openness, coverage } = structure
  if (effectiveSize === null || efficiency === null || density === null || constraint === null || openness === null)
    return null
  if (coverage.acquaintances === 0) return <p className="nv-muted">{t('network.noFigures')}</p>
  return (
    <>
      <p>{t('network.openness', { openness: t(opennessLabel[openness]) })}</p>
      <details className={classes.figures}>
        <summary>{t('network.figuresTitle')}</summary>
        <p>
          {t('network.figures', {
            effectiveSize: formatNumber(effectiveSize, language),
            efficiency: formatPercent(efficiency, language),
            density: formatPercent(density, language),
            constraint: formatNumber(constraint, language, 3)
          })}
        </p>
        <p>{t('network.opennessConvention')}</p>
      </details>
    </>
  )
}
