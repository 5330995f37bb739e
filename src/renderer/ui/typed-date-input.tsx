import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { Birthday } from '#shared/domain/dates'
import { writePartialDate } from '#shared/domain/typed-date'
import { useLanguage } from '../lib/i18n'

interface TypedDateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  value: string | null
  /** An ISO date; what cannot be read is handed on as typed, and the form refuses it. */
  onChange(value: string | null): void
  onBlur?(): void
  read(text: string): string | null
  /** Said once the field is left with something that is no date, or when the form refuses what is there. */
  unreadable: string
  refused?: boolean
  /** Why the form refuses a date that can be read. */
  complaint?: string
}

/** A date typed day first; left, the field shows it in full. */
export function TypedDateInput({
  value,
  onChange,
  onBlur,
  read,
  unreadable,
  refused = false,
  complaint,
  ...field
}: TypedDateInputProps) {
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const isDate = value === null || value === '' || Birthday.safeParse(value).success
  const written = value !== null && isDate ? writePartialDate(value) : (value ?? '')
  // What is typed stands until the field is left or is given another date.
  const isTyped = typed !== null && (typed === (value ?? '') || read(typed) === value)
  return (
    <TextInput
      {...field}
      value={isTyped ? typed : written}
      placeholder={language === 'fr' ? 'jj/mm/aaaa' : 'dd/mm/yyyy'}
      error={(refused || (!isDate && typed === null)) && (isDate && value ? (complaint ?? unreadable) : unreadable)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? null : (read(text) ?? text))
      }}
      onBlur={() => {
        setTyped(null)
        onBlur?.()
      }}
    />
  )
}
