import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../lib/i18n'
import { useSteadyRead } from '../lib/query'

export interface PickedPerson {
  id: string
  name: string
  organisation: string | null
}

interface PersonPickerProps {
  label: string
  description?: ReactNode
  error?: ReactNode
  placeholder?: string
  required?: boolean
  /** Nobody twice: these are not offered. */
  except?: readonly string[]
  /** When given, a name that nobody has can be created on the spot. */
  onCreate?(name: string): void
  onPick(person: PickedPerson): void
}

const CREATE = '+'

/** Finds somebody as one types; Enter takes the first match, and a new name can be created where that makes sense. */
export function PersonPicker({
  label,
  description,
  error,
  placeholder,
  required = false,
  except = [],
  onCreate,
  onPick
}: PersonPickerProps) {
  const t = useT()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 60)
  const matches = useSteadyRead('people.pick', { text: asked, except: [...except] })
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const found = matches.data ?? []
  const creatable = onCreate !== undefined && text.trim() !== ''

  function choose(value: string) {
    const person = found.find((choice) => choice.id === value)
    if (value === CREATE) onCreate?.(text.trim())
    else if (person) onPick(person)
    setText('')
    list.closeDropdown()
  }

  return (
    <Combobox store={list} onOptionSubmit={choose} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          description={description}
          error={error}
          placeholder={placeholder}
          required={required}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value)
            list.openDropdown()
            list.selectFirstOption()
          }}
          onFocus={() => list.openDropdown()}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && !creatable}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <strong>{person.name}</strong>
              <span className="nv-muted">
                {person.organisation && ` · ${person.organisation}`}
                {person.lastContactOn && ` · ${t('app.lastSeen', { date: formatDay(person.lastContactOn, language) })}`}
              </span>
            </Combobox.Option>
          ))}
          {creatable && (
            <Combobox.Option value={CREATE}>{t('app.createPerson', { name: text.trim() })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
