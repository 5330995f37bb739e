import { Text } from '@mantine/core'
import type { FavourSummary } from '#shared/contract/ledger'
import { Quarter } from '#shared/domain/dates'
import { formatDay, formatNumber, formatQuarter } from '#shared/i18n/format'
import { dimensionLabel, favourKindLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey } from '#shared/i18n/messages'
import { reciprocitySentences } from '#shared/i18n/reciprocity-sentences'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { CategoryBars } from '../../ui/plot/category-bars'
import type { PlotSeries } from '../../ui/plot/plot-fill'
import { TimeBars } from '../../ui/plot/time-bars'
import { Section } from '../../ui/section'
import classes from './favours.module.css'
import { timeBuckets, type BucketSize } from './time-buckets'
import type { TypedPeriod } from './period-fields'

/** What was given and received in a period: both ways or one, over time, by dimension and by kind; never one figure for all. */
export function FavourOverview({ period }: { period: TypedPeriod }) {
  const t = useT()
  const language = useLanguage()
  const summary = useSteadyRead('favours.summary', period)
  const reciprocity = useSteadyRead('favours.reciprocity', period)
  const isEmpty = summary.data && summary.data.given + summary.data.received === 0
  return (
    <div className={classes.parts}>
      <FailureNote error={summary.error ?? reciprocity.error} />
      {isEmpty && <EmptyState text={t(period.from || period.to ? 'favours.nothingInPeriod' : 'favours.empty')} />}
      {reciprocity.data && (
        <Section title={t('favours.reciprocity')}>
          <ul className={classes.sentences}>
            {reciprocitySentences(reciprocity.data, t, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      {summary.data && !isEmpty && <Plots summary={summary.data} />}
    </div>
  )
}

function Plots({ summary }: { summary: FavourSummary }) {
  const t = useT()
  const language = useLanguage()
  const series: PlotSeries[] = [
    { label: t('favours.seriesReceived'), fill: 'received' },
    { label: t('favours.seriesGiven'), fill: 'given' }
  ]
  const dimensions = summary.dimensions.toSorted((a, b) => both(b) - both(a))
  const counted = (words: string, count: number) =>
    `${words.toLocaleLowerCase(language)} ${formatNumber(count, language)}`
  return (
    <>
      <OverTime summary={summary} series={series} />
      <div className={classes.pair}>
        <CategoryBars
          level={2}
          title={t('favours.kindTitle', {
            kinds: summary.kinds
              .slice(0, 3)
              .map((one) => counted(t(favourKindLabel[one.kind]), both(one)))
              .join(', ')
          })}
          of={t('favours.ofKind')}
          series={series}
          bars={summary.kinds.map(({ kind, received, given }) => ({
            label: t(favourKindLabel[kind]),
            values: [received, given]
          }))}
        />
        <CategoryBars
          level={2}
          title={t('favours.dimensionTitle', {
            dimensions: dimensions.map((one) => counted(t(dimensionLabel[one.dimension]), both(one))).join(', ')
          })}
          of={t('favours.ofDimension')}
          series={series}
          bars={dimensions.map(({ dimension, received, given }) => ({
            label: t(dimensionLabel[dimension]),
            values: [received, given]
          }))}
        />
      </div>
    </>
  )
}

const both = ({ given, received }: { given: number; received: number }): number => given + received

const sizeLabel: Record<BucketSize, MessageKey> = {
  month: 'favours.month',
  quarter: 'favours.quarter',
  year: 'favours.year'
}

const periodText = (period: string, language: Language): string => {
  const quarter = Quarter.safeParse(period)
  return quarter.success ? formatQuarter(quarter.data, language) : formatDay(period, language)
}

function OverTime({ summary, series }: { summary: FavourSummary; series: PlotSeries[] }) {
  const t = useT()
  const language = useLanguage()
  const { size, buckets, yearOnly } = timeBuckets(summary.months)
  const fullest = buckets.toSorted((a, b) => both(b) - both(a))[0]
  if (!fullest) return null
  const values = {
    received: t('favours.countReceived', { count: summary.received }),
    given: t('favours.countGiven', { count: summary.given }),
    most: formatNumber(both(fullest), language),
    period: periodText(fullest.period, language)
  }
  const [received, given] = series
  return (
    <div>
      <TimeBars
        level={2}
        title={t(buckets.length > 1 ? 'favours.timeTitle' : 'favours.timeTitleOne', values)}
        of={t(sizeLabel[size])}
        series={[given!, { ...received!, below: true }]}
        bars={buckets.map((bucket) => ({
          label: periodText(bucket.period, language),
          values: [bucket.given, bucket.received]
        }))}
      />
      {yearOnly > 0 && (
        <Text size="sm" className="nv-muted">
          {t('favours.yearOnly', { count: yearOnly })}
        </Text>
      )}
    </div>
  )
}
