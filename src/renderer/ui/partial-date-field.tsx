import type { ReactNode, Ref } from 'react'
import { readBirthday, readDateInWords, readPartialDate } from '#shared/domain/typed-date'
import { useT } from '../lib/i18n'
import { useToday } from '../lib/today'
import { TypedDateInput } from './typed-date-input'

interface PartialDateFieldProps {
  label: string
  value: string | null
  /** An ISO date, whole or in part; what cannot be read is handed on as typed, and the form refuses it. */
  onChange(value: string | null): void
  onBlur?(): void
  error?: ReactNode
  description?: ReactNode
  required?: boolean
  /** Day and month without a year are enough. */
  birthday?: boolean
  size?: 'xs' | 'sm'
  ref?: Ref<HTMLInputElement>
}

/** A date of which only the year, or month and year, may be known: `2019`, `05/2019`, `12/05/2019`, `hier`. What it is about lies behind. */
export function PartialDateField({ error, birthday = false, ...field }: PartialDateFieldProps) {
  const t = useT()
  const today = useToday()
  const read = birthday ? readBirthday : (text: string) => readPartialDate(text) ?? readDateInWords(text, today, 'past')
  return (
    <TypedDateInput
      {...field}
      read={read}
      unreadable={t(birthday ? 'form.birthdayUnreadable' : 'form.dateUnreadable')}
      refused={Boolean(error)}
      // A date that reads well may still not fit: then the form says why.
      {...(typeof error === 'string' && { complaint: error })}
    />
  )
}
