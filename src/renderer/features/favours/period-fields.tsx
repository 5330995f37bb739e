import { Button } from '@mantine/core'
import { firstDay, lastDay } from '#shared/domain/dates'
import { edgeDay } from '#shared/domain/typed-date'
import { useT } from '../../lib/i18n'
import { DateField } from '../../ui/date-field'
import classes from './favours.module.css'

/** The first and the last day of a period as they were typed; null leaves that side open. */
export interface TypedPeriod {
  from: string | null
  to: string | null
}

export const everything: TypedPeriod = { from: null, to: null }

/** The days that could be read: a year or a month alone is taken whole. */
export const wholeDays = ({ from, to }: TypedPeriod): TypedPeriod => ({
  from: edgeDay(from, firstDay),
  to: edgeDay(to, lastDay)
})

interface PeriodFieldsProps {
  period: TypedPeriod
  onChange(period: TypedPeriod): void
}

/** The days of a period. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps) {
  const t = useT()
  return (
    <>
      <DateField
        label={t('favours.from')}
        value={period.from}
        onChange={(from) => onChange({ ...period, from })}
        lean="past"
        partial
      />
      <DateField
        label={t('favours.to')}
        value={period.to}
        onChange={(to) => onChange({ ...period, to })}
        lean="past"
        partial
      />
    </>
  )
}

/** The period alone, above what is summed over it. */
export function PeriodChoice({ period, onChange }: PeriodFieldsProps) {
  const t = useT()
  return (
    <div className={classes.period} role="search" aria-label={t('favours.period')}>
      <PeriodFields period={period} onChange={onChange} />
      {(period.from ?? period.to) !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(everything)}>
          {t('favours.reset')}
        </Button>
      )}
    </div>
  )
}
