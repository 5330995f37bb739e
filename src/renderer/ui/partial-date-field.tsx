import { TextInput } from '@mantine/core'
import { useState, type ReactNode, type Ref } from 'react'
import { readBirthday, readPartialDate, writePartialDate } from '#shared/domain/typed-date'
import { useLanguage, useT } from '../lib/i18n'

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
export function PartialDateField({
  value,
  onChange,
  onBlur,
  error,
  birthday = false,
  ...field
}: PartialDateFieldProps) {
  const t = useT()
  const language = useLanguage()
  const parse = birthday ? readBirthday : readPartialDate
  const [typed, setTyped] = useState('')
  const isTyped = typed === (value ?? '') || parse(typed) === value
  const written = value !== null && parse(value) !== null ? writePartialDate(value) : (value ?? '')
  return (
    <TextInput
      {...field}
      value={isTyped ? typed : written}
      placeholder={language === 'fr' ? 'jj/mm/aaaa' : 'dd/mm/yyyy'}
      error={error && t(birthday ? 'form.birthdayUnreadable' : 'form.dateUnreadable')}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? null : (parse(text) ?? text))
      }}
      onBlur={() => {
        setTyped(written)
        onBlur?.()
      }}
    />
  )
}
