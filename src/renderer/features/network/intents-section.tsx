import type { NetworkHistory } from '#shared/contract/network'
import { formatNumber, formatPercent, formatShortMonth } from '#shared/i18n/format'
import { intentLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { TimeBars } from '../../ui/plot/time-bars'
import { Section } from '../../ui/section'
import { intentSentence } from './network-words'

/** Networking against prospecting, by what was noted as the intent of each exchange. */
export function IntentsSection({ intents }: { intents: NetworkHistory['intents'] }) {
  const t = useT()
  const language = useLanguage()
  const { counts, steps, undated } = intents
  const noted = counts.mutualHelp + counts.prospecting + counts.both
  const all = noted + counts.none
  const sentence = intentSentence(counts, t, language)
  return (
    <Section title={t('network.intentTitle')}>
      {noted === 0 ? (
        <p>{sentence}</p>
      ) : (
        <TimeBars
          title={sentence}
          of={t(steps[0]?.step.length === 4 ? 'network.year' : 'network.month')}
          series={[
            { label: t(intentLabel.mutualHelp), fill: 'first' },
            { label: t(intentLabel.both), fill: 'second' },
            { label: t(intentLabel.prospecting), fill: 'third' }
          ]}
          bars={steps.map(({ step, mutualHelp, both, prospecting }) => ({
            label: formatShortMonth(step, language),
            values: [mutualHelp, both, prospecting]
          }))}
          beside={{
            label: t('network.intentNotNoted'),
            cells: steps.map(({ none }) => formatNumber(none, language))
          }}
        />
      )}
      <p className="nv-muted">
        {all === 0
          ? t('network.noExchange')
          : t('network.withoutIntent', {
              count: counts.none,
              all: formatNumber(all, language),
              share: formatPercent(counts.none / all, language)
            })}
        {undated > 0 && ` ${t('network.monthUnknown', { count: undated })}`}
      </p>
    </Section>
  )
}
