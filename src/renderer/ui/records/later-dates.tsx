import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { addDays, type IsoDate } from '#shared/domain/dates'
import { wholeDay } from '#shared/domain/typed-date'
import { formatDate } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { DateField } from '../date-field'

const later: readonly { days: number; words: MessageKey }[] = [
  { days: 7, words: 'promises.byOneWeek' },
  { days: 14, words: 'promises.byTwoWeeks' },
  { days: 28, words: 'promises.byFourWeeks' }
]

interface LaterDatesProps {
  /** The day from which the weeks are counted. */
  from: IsoDate
  label: string
  submit: string
  onChoose(day: IsoDate): void
}

/** A later day: in one, two or four weeks, or as typed. */
export function LaterDates({ from, label, submit, onChoose }: LaterDatesProps) {
  const t = useT()
  const language = useLanguage()
  const [date, setDate] = useState<string | null>(null)
  const day = wholeDay(date)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (day) onChoose(day)
      }}
    >
      <Stack gap="xs">
        {later.map(({ days, words }) => (
          <Button
            key={days}
            variant="default"
            size="sm"
            justify="flex-start"
            onClick={() => onChoose(addDays(from, days))}
          >
            {t(words, { date: formatDate(addDays(from, days), language) })}
          </Button>
        ))}
        <DateField label={label} value={date} onChange={setDate} lean="future" withoutCalendar />
        <Button type="submit" size="sm" disabled={!day}>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}
