import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { NetworkStructure } from '#shared/contract/network'
import { useFilterInAddress } from '../../lib/filter-in-address'
import { useT } from '../../lib/i18n'
import { useKept } from '../../lib/kept'
import { useSteadyRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { ConnectorsSection } from './connectors-section'
import { GrowthSection } from './growth-section'
import { IntentsSection } from './intents-section'
import classes from './network.module.css'
import { PeersSection } from './peers-section'
import { lastTwelveMonths, PeriodChoice, periodFrom } from './period-choice'
import { ReachSection } from './reach-section'
import { TiesSection } from './ties-section'
import { VarietySection } from './variety-section'

/** What the user's network is made of, what it brought, and how it grows. */
export function NetworkScreen() {
  const t = useT()
  const [, go] = useLocation()
  const write = useWriting()
  const structure = useSteadyRead('network.structure')
  const isEmpty = structure.data?.people === 0
  return (
    <Page
      title={t('network.title')}
      actions={
        !isEmpty && (
          <Button variant="default" onClick={() => go('/network/who-knows-whom')}>
            {t('network.whoKnowsWhom')}
          </Button>
        )
      }
    >
      <FailureNote error={structure.error} />
      {isEmpty && (
        <EmptyState text={t('network.empty')}>
          <Button onClick={() => write({})}>{t('journal.write')}</Button>
        </EmptyState>
      )}
      {structure.isPending && <p role="status">{t('network.measuring')}</p>}
      {structure.data && !isEmpty && <Everything structure={structure.data} />}
    </Page>
  )
}

function Everything({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const today = useToday()
  const [period, setPeriod] = useKept('network-period', lastTwelveMonths(today))
  useFilterInAddress('/network', {
    period: (text) => {
      const asked = periodFrom(text)
      if (asked) setPeriod(asked)
    }
  })
  const peers = useSteadyRead('network.peers')
  const history = useSteadyRead('network.history', period)
  return (
    <div className={classes.stack}>
      <ReachSection structure={structure} />
      <ConnectorsSection structure={structure} />
      <VarietySection structure={structure} />
      <FailureNote error={peers.error} />
      {peers.data && <PeersSection peers={peers.data} />}
      <Section title={t('network.period')}>
        <PeriodChoice period={period} onChange={setPeriod} />
      </Section>
      <FailureNote error={history.error} />
      {history.isPending && <p role="status">{t('network.measuring')}</p>}
      {history.data && (
        <div className={classes.stack} aria-busy={history.isPlaceholderData}>
          <TiesSection ties={history.data.ties} />
          <IntentsSection intents={history.data.intents} />
          <GrowthSection growth={history.data.growth} period={period} />
        </div>
      )}
    </div>
  )
}
