import { Select } from '@mantine/core'
import { useState } from 'react'
import {
  addDays,
  firstDay,
  lastDay,
  previousQuarter,
  quarterOf,
  quarterRange,
  type IsoDate
} from '#shared/domain/dates'
import { edgeDay, wholeDay } from '#shared/domain/typed-date'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { DateField } from '../../ui/date-field'
import classes from './network.module.css'

export interface Period {
  from: IsoDate
  to: IsoDate
}

const spans = ['twelveMonths', 'thisQuarter', 'lastQuarter', 'thisYear', 'threeYears'] as const
type Span = (typeof spans)[number]

const spanOf: Record<Span, (today: IsoDate) => Period> = {
  twelveMonths: lastTwelveMonths,
  thisQuarter: (today) => ({ from: quarterRange(quarterOf(today)).from, to: today }),
  lastQuarter: (today) => quarterRange(previousQuarter(quarterOf(today))),
  thisYear: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  threeYears: (today) => ({ from: addDays(yearsBefore(today, 3), 1), to: today })
}

export function lastTwelveMonths(today: IsoDate): Period {
  return { from: addDays(yearsBefore(today, 1), 1), to: today }
}

/** The same day some years before; the last of February where there is none. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  const then = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
  return wholeDay(then) ?? `${then.slice(0, 8)}28`
}

/** `2026-01-01..2026-06-30`, as an address has it; null for anything else. */
export function periodFrom(text: string): Period | null {
  const [from, to] = text.split('..').map((day) => wholeDay(day))
  return from && to && from <= to ? { from, to } : null
}

/** Two dates, or a span that sets both. What cannot be read yet changes nothing. */
export function PeriodChoice({ period, onChange }: { period: Period; onChange(period: Period): void }) {
  const t = useT()
  const today = useToday()
  const [typed, setTyped] = useState<{ from: string | null; to: string | null }>(period)
  // A span or an address set the dates.
  const [shown, setShown] = useState(period)
  if (shown.from !== period.from || shown.to !== period.to) {
    setShown(period)
    setTyped(period)
  }
  const labels: Record<Span, string> = {
    twelveMonths: t('network.twelveMonths'),
    thisQuarter: t('network.thisQuarter'),
    lastQuarter: t('network.lastQuarter'),
    thisYear: t('network.thisYear'),
    threeYears: t('network.threeYears')
  }
  const span = spans.find((each) => {
    const { from, to } = spanOf[each](today)
    return from === period.from && to === period.to
  })
  const [from, to] = [edgeDay(typed.from, firstDay), edgeDay(typed.to, lastDay)]
  const endsFirst = from !== null && to !== null && from > to

  function type(change: Partial<typeof typed>) {
    const next = { ...typed, ...change }
    setTyped(next)
    const [first, last] = [edgeDay(next.from, firstDay), edgeDay(next.to, lastDay)]
    if (first === null || last === null || first > last) return
    setShown({ from: first, to: last })
    onChange({ from: first, to: last })
  }

  return (
    <>
      <div className={classes.period} role="group" aria-label={t('network.period')}>
        <Select
          label={t('network.span')}
          data={[...spans.map((value) => ({ value, label: labels[value] })), { value: 'own', label: t('network.own') }]}
          value={span ?? 'own'}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = spans.find((each) => each === value)
            if (chosen) onChange(spanOf[chosen](today))
          }}
        />
        <DateField
          label={t('network.from')}
          value={typed.from}
          lean="past"
          partial
          onChange={(day) => type({ from: day })}
        />
        <DateField label={t('network.to')} value={typed.to} lean="past" partial onChange={(day) => type({ to: day })} />
      </div>
      {endsFirst && (
        <p role="alert" className="nv-attention">
          {t('network.endsFirst')}
        </p>
      )}
    </>
  )
}
