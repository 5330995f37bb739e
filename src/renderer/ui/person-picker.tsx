import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../lib/i18n'
import { read, useSteadyRead } from '../lib/query'

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
  const matches = useSteadyRead('people.pick', { text: asked.slice(0, 200), except: [...except] })
  const client = useQueryClient()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { selectFirstOption } = list
  const found = matches.data ?? []
  const written = text.trim()
  const creatable = onCreate !== undefined && written !== ''
  // The list answers what is written only once both agree; until then it shows the answer to fewer letters.
  const isAnswered = asked === written && !matches.isPlaceholderData

  useEffect(() => {
    if (matches.data && asked !== '') selectFirstOption()
  }, [asked, matches.data, selectFirstOption])

  function take(person: PickedPerson | undefined) {
    if (person) onPick(person)
    else if (creatable) onCreate(written)
    setText('')
    list.closeDropdown()
  }

  /** Enter right after the last letter takes the match for all that is written, never the one of an older list. */
  async function takeWritten() {
    const [first] = await client.fetchQuery(read('people.pick', { text: written, except: [...except] }))
    take(first)
  }

  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isAnswered || written === '') return
    event.preventDefault()
    event.stopPropagation()
    void takeWritten()
  }

  return (
    <Combobox store={list} onOptionSubmit={(value) => take(found.find((person) => person.id === value))} withinPortal>
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
          }}
          onKeyDownCapture={onEnter}
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
          {creatable && <Combobox.Option value={CREATE}>{t('app.createPerson', { name: written })}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
