import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { readDateInWords, readDay, readPartialDate, wholeDay, type Lean } from '#shared/domain/typed-date'
import { useLanguage, useT } from '../lib/i18n'
import { useToday } from '../lib/today'
import { TypedDateInput } from './typed-date-input'

interface DateFieldProps {
  label: string
  value: string | null
  /** An ISO date without time zone; what cannot be read is handed on as typed: `wholeDay` tells the two apart. */
  onChange(value: string | null): void
  onBlur?(): void
  /** The form refuses what is there. */
  error?: unknown
  description?: ReactNode
  /** Where a day typed without its year lies. */
  lean?: Lean
  /** A year, or a month and its year, is a date too. */
  partial?: boolean
  /** The dialog around it begins here. */
  hasFirstFocus?: boolean
  /** There is no room for a calendar. */
  withoutCalendar?: boolean
}

/** A calendar date, typed (`19/11/2026`, `19/11`, `vendredi prochain`) or picked in the calendar, which ↓ opens. */
export function DateField({
  value,
  onChange,
  error,
  lean = 'nearest',
  partial = false,
  hasFirstFocus = false,
  withoutCalendar = false,
  ...field
}: DateFieldProps) {
  const t = useT()
  const today = useToday()
  const [open, setOpen] = useState(false)
  const typed = {
    ...field,
    ...(hasFirstFocus && { 'data-autofocus': true }),
    value,
    onChange,
    read: (text: string) =>
      readDay(text, today, lean) ?? (partial ? (readPartialDate(text) ?? readDateInWords(text, today, lean)) : null),
    unreadable: t(partial ? 'form.dateUnreadable' : 'form.dayUnreadable'),
    refused: Boolean(error)
  }
  if (withoutCalendar) return <TypedDateInput {...typed} />

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    setOpen(true)
  }

  return (
    <TypedDateInput
      {...typed}
      onKeyDown={onKey}
      aria-keyshortcuts="ArrowDown"
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size={28}
              tabIndex={-1}
              aria-label={t('form.calendar', { field: field.label })}
              onClick={() => setOpen(!open)}
            >
              <CalendarSign />
            </ActionIcon>
          </Popover.Target>
          {/* Escape closes the calendar, not the dialog around it. */}
          <Popover.Dropdown
            onFocusCapture={(event) => event.target.setAttribute('data-mantine-stop-propagation', 'true')}
          >
            <DayCalendar
              value={wholeDay(value)}
              onPick={(day) => {
                onChange(day)
                setOpen(false)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}

/** A month of days; the one chosen, or today, has the focus first. */
function DayCalendar({ value, onPick }: { value: string | null; onPick(day: string): void }) {
  const language = useLanguage()
  const today = useToday()
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      value={value}
      defaultDate={value ?? today}
      getDayProps={(day) => (day === (value ?? today) ? { 'data-autofocus': true } : {})}
      onChange={(day) => day && onPick(day)}
    />
  )
}

function CalendarSign() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor">
      <rect x="2" y="3.5" width="12" height="10.5" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </svg>
  )
}
