import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Ref } from 'react'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'

interface OrganisationInputProps {
  value: string | null
  onChange(value: string | null): void
  onBlur?(): void
  error: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** An organisation by its name: known ones are offered, a new name makes a new one. */
export function OrganisationInput({ value, onChange, error, ...field }: OrganisationInputProps) {
  const t = useT()
  const [asked] = useDebouncedValue(value ?? '', 100)
  const known = useSteadyRead('people.organisations', { text: asked.slice(0, 200) })
  return (
    <Autocomplete
      {...field}
      label={t('people.organisation')}
      data={known.data ?? []}
      // The journal has already found them, accents and word order aside.
      filter={({ options }) => options}
      value={value ?? ''}
      onChange={(next) => onChange(next || null)}
      error={error}
    />
  )
}
