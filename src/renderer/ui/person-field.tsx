import { CloseButton, TextInput } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { splitName } from '#shared/domain/names'
import { useAnnouncer } from '../lib/announce'
import { useT } from '../lib/i18n'
import { useCommand, useRead } from '../lib/query'
import { PersonPicker } from './person-picker'

interface PersonFieldProps {
  label: string
  value: string | null
  onChange(personId: string | null): void
  error?: ReactNode
  description?: ReactNode
  except?: readonly string[]
  required?: boolean
}

/** One person of a form: found or created as one types, then shown by name until cleared. */
export function PersonField({
  label,
  value,
  onChange,
  required = false,
  error,
  description,
  except
}: PersonFieldProps) {
  const t = useT()
  const { fail } = useAnnouncer()
  const create = useCommand('people.create')
  const here = useRef<HTMLDivElement>(null)
  const cleared = useRef(false)
  // The button that cleared the field is gone, so the focus goes to where the next name is typed.
  useEffect(() => {
    if (value === null && cleared.current) here.current?.querySelector('input')?.focus()
    cleared.current = false
  }, [value])
  if (value === null)
    return (
      <div ref={here}>
        <PersonPicker
          label={label}
          required={required}
          error={error}
          description={description}
          {...(except && { except })}
          onPick={(person) => onChange(person.id)}
          onCreate={(name) => create.mutateAsync({ person: splitName(name) }).then(({ id }) => onChange(id), fail)}
        />
      </div>
    )
  return (
    <Chosen
      label={label}
      personId={value}
      description={description}
      clearLabel={t('form.clear', { field: label })}
      onClear={() => {
        cleared.current = true
        onChange(null)
      }}
    />
  )
}

interface ChosenProps {
  label: string
  personId: string
  description: ReactNode
  clearLabel: string
  onClear(): void
}

function Chosen({ label, personId, description, clearLabel, onClear }: ChosenProps) {
  const person = useRead('people.get', { id: personId })
  return (
    <TextInput
      label={label}
      description={description}
      readOnly
      value={person.data ? [person.data.name, person.data.organisation].filter(Boolean).join(' · ') : ''}
      rightSectionPointerEvents="all"
      rightSection={<CloseButton size="sm" aria-label={clearLabel} onClick={onClear} />}
    />
  )
}
