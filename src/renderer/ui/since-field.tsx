import { useState } from 'react'
import { PartialDate } from '#shared/domain/dates'
import { PartialDateField } from './partial-date-field'

interface SinceFieldProps {
  label: string
  value: PartialDate | null
  onChange(value: PartialDate | null): void
  size?: 'xs' | 'sm'
}

/** A date from which on something is looked for: taken once it is typed, with Enter or on leaving the field, for `12/05` may still become `12/05/2019`. */
export function SinceField({ value, onChange, ...field }: SinceFieldProps) {
  const [typed, setTyped] = useState<string | null>()
  function take() {
    if (typed === undefined) return
    const date = PartialDate.nullable().safeParse(typed)
    // What cannot be read stays, and the field says so.
    if (!date.success) return
    setTyped(undefined)
    onChange(date.data)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <PartialDateField {...field} value={typed === undefined ? value : typed} onChange={setTyped} onBlur={take} />
    </form>
  )
}
