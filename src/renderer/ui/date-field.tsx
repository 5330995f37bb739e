import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import type { IsoDate } from '#shared/domain/dates'
import { useLanguage } from '../lib/i18n'

interface DateFieldProps {
  label: string
  value: IsoDate | null
  onChange(value: IsoDate | null): void
  error?: ReactNode
  description?: ReactNode
  clearable?: boolean
  clearLabel?: string
  maxDate?: IsoDate
  /** The calendar opens inside the popover that holds the field, so that picking a day is no click outside of it. */
  inPopover?: boolean
}

/** A calendar date, typed (`19/11/2025`) or picked; the value is an ISO date without time zone. */
export function DateField({ clearLabel, clearable = false, inPopover = false, ...field }: DateFieldProps) {
  const language = useLanguage()
  return (
    <DateInput
      {...field}
      locale={language}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder={language === 'fr' ? 'jj/mm/aaaa' : 'dd/mm/yyyy'}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': clearLabel }}
      popoverProps={{ withinPortal: !inPopover }}
    />
  )
}
