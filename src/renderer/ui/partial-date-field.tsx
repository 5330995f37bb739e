import type { ReactNode, Ref } from 'react'
import { readBirthday, readPartialDate } from '#shared/domain/typed-date'
import { useT } from '../lib/i18n'
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
  ref?: Ref<HTMLInputElement>
}

/** A date of which only the year, or month and year, may be known: `2019`, `05/2019`, `12/05/2019`. */
export function PartialDateField({ error, birthday = false, ...field }: PartialDateFieldProps) {
  const t = useT()
  return (
    <TypedDateInput
      {...field}
      read={birthday ? readBirthday : readPartialDate}
      unreadable={t(birthday ? 'form.birthdayUnreadable' : 'form.dateUnreadable')}
      refused={Boolean(error)}
      // A date that reads well may still not fit: then the form says why.
      {...(typeof error === 'string' && { complaint: error })}
    />
  )
}
