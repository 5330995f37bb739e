import type { ReactNode } from 'react'
import type { PersonTie } from '#shared/contract/insights'
import type { FavoursOfPeriod } from '#shared/contract/person-page'
import { Quarter } from '#shared/domain/dates'
import { formatQuarter } from '#shared/i18n/format'
import { balanceLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import { useLanguage, useT } from '../../lib/i18n'
import { TimeBars } from '../../ui/plot/time-bars'

interface PersonLedgerPlotProps {
  tie: PersonTie
  /** At least one. */
  periods: readonly FavoursOfPeriod[]
  aside: ReactNode
}

/** Favours each way by quarter or year, with the balance as it went. */
export function PersonLedgerPlot({ tie, periods, aside }: PersonLedgerPlotProps) {
  const t = useT()
  const language = useLanguage()
  const last = periods.at(-1)!
  const since = sinceWhen(periods)
  const words = { received: tie.receivedCount, given: tie.givenCount, balance: t(balanceLabel[last.balance]) }
  const isByQuarter = Quarter.safeParse(last.period).success
  return (
    <TimeBars
      title={
        since === null
          ? t('us.ledgerTitle', words)
          : t('us.ledgerTitleSince', { ...words, since: periodText(since, language) })
      }
      aside={aside}
      of={t(isByQuarter ? 'us.quarter' : 'us.year')}
      series={[
        { label: t('us.given'), fill: 'given' },
        { label: t('us.received'), fill: 'received', below: true }
      ]}
      bars={periods.map(({ period, given, received }) => ({
        label: periodText(period, language),
        values: [given, received]
      }))}
      beside={{ label: t('us.untilThen'), cells: periods.map(({ balance }) => t(balanceLabel[balance])) }}
    />
  )
}

const periodText = (period: string, language: Language): string => {
  const quarter = Quarter.safeParse(period)
  return quarter.success ? formatQuarter(quarter.data, language) : period
}

/** The period since which the balance has been as it is; null when it always was. */
function sinceWhen(periods: readonly FavoursOfPeriod[]): string | null {
  const now = periods.at(-1)?.balance
  const other = periods.findLastIndex(({ balance }) => balance !== now)
  return other === -1 ? null : (periods[other + 1]?.period ?? null)
}
