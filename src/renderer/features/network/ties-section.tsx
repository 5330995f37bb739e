import { Text } from '@mantine/core'
import { Link } from 'wouter'
import type { NetworkHistory } from '#shared/contract/network'
import { formatDay, formatNumber } from '#shared/i18n/format'
import { favourKindLabel, outcomeLabel, tieBandLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { CategoryBars } from '../../ui/plot/category-bars'
import { Section } from '../../ui/section'
import { bandName, bandOfOne, outcomesText, weakTiesSentence } from './network-words'
import classes from './network.module.css'

/** What weak ties, and those that are moderately weak, brought in the period. */
export function TiesSection({ ties }: { ties: NetworkHistory['ties'] }) {
  const t = useT()
  const language = useLanguage()
  const { bands, brought } = ties
  const sentence = weakTiesSentence(bands, t, language)
  return (
    <Section title={t('network.weakTies')}>
      {bands.every(({ received }) => received === 0) ? (
        <p>{sentence}</p>
      ) : (
        <CategoryBars
          title={sentence}
          of={t('network.band')}
          series={[
            { label: t('network.received'), fill: 'first' },
            { label: t('network.ledSomewhere'), fill: 'second' }
          ]}
          bars={bands.map(({ band, people, received, outcomes }) => ({
            label: t('network.bandOf', {
              band: t(bandName[band] ?? tieBandLabel[band]),
              people: formatNumber(people, language)
            }),
            values: [received, outcomes.reduce((sum, { count }) => sum + count, 0)]
          }))}
          beside={{
            label: t('network.whatCame'),
            cells: bands.map((band) => outcomesText(band, t, language) || t('network.nothingNoted'))
          }}
        />
      )}
      {brought.first.length > 0 && (
        <>
          <Text component="h3" fw={600} mt="sm">
            {t('network.brought')}
          </Text>
          <ul className={classes.list}>
            {brought.first.map(({ id, name, band, kind, outcome, on }) => (
              <li key={`${id} ${on} ${kind} ${outcome}`}>
                <Link href={personPath(id)}>{name}</Link>{' '}
                <span className="nv-muted">({t(bandOfOne[band] ?? tieBandLabel[band])})</span>{' '}
                {t('network.broughtOne', {
                  kind: t(favourKindLabel[kind]).toLocaleLowerCase(),
                  outcome: t(outcomeLabel[outcome]).toLocaleLowerCase(),
                  date: formatDay(on, language)
                })}
              </li>
            ))}
          </ul>
          {brought.total > brought.first.length && (
            <p className="nv-muted">{t('network.andMore', { count: brought.total - brought.first.length })}</p>
          )}
        </>
      )}
      <p className="nv-muted">{t('network.weakHint')}</p>
    </Section>
  )
}
