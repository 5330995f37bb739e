import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { fold, inNameCase } from '#shared/domain/names'
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
  /** Who was picked so far, shown inside the field. */
  chosen?: ReactNode
  /** People of the form who are not in the journal yet. */
  unsaved?: readonly PickedPerson[]
  /** Nobody twice: these are not offered. */
  except?: readonly string[]
  /** The field has the focus when its dialog opens. */
  hasFirstFocus?: boolean
  /** When given, a name that nobody has can be created on the spot. */
  onCreate?(name: string): void | Promise<unknown>
  onPick(person: PickedPerson): void
}

type Found = PickedPerson & { lastContactOn?: string | null }

const CREATE = '+'

/** Whether each word of the text begins a word of the name. */
function isCalled({ name }: PickedPerson, text: string): boolean {
  const words = fold(name).split(' ')
  return fold(text)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

/**
 * Finds somebody as one types; Enter or leaving with Tab takes the first match, and a new name can be created where
 * that makes sense. While a name is typed and nobody is taken, the form around it is not ready to be saved.
 */
export function PersonPicker({
  label,
  description,
  error,
  placeholder,
  required = false,
  chosen,
  unsaved = [],
  except = [],
  hasFirstFocus = false,
  onCreate,
  onPick
}: PersonPickerProps) {
  const t = useT()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 60)
  const question = (name: string) => ({ text: name.slice(0, 200), except: [...except] })
  const notYet = (name: string) => unsaved.filter((one) => !except.includes(one.id) && isCalled(one, name))
  const matches = useSteadyRead('people.pick', question(asked))
  const client = useQueryClient()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const input = useRef<HTMLInputElement>(null)
  const [leftOpen, setLeftOpen] = useState(false)
  const { selectFirstOption } = list
  const found: Found[] = [...notYet(asked), ...(matches.data ?? [])]
  const written = text.trim()
  const creatable = onCreate !== undefined && written !== ''
  // The list answers what is written only once both agree; until then it shows the answer to fewer letters.
  const isAnswered = asked === written && !matches.isPlaceholderData

  useEffect(() => {
    if (matches.data && asked !== '') selectFirstOption()
  }, [asked, matches.data, selectFirstOption])

  useEffect(() => {
    input.current?.setCustomValidity(written === '' ? '' : 'unsettled')
  }, [written])

  function clear() {
    setText('')
    input.current?.setCustomValidity('')
    list.closeDropdown()
  }

  function take(person: PickedPerson | undefined, name: string): void | Promise<unknown> {
    if (person) return onPick(person)
    if (name !== '') return onCreate?.(inNameCase(name))
  }

  /** Enter right after the last letter takes the match for all that is written, never the one of an older list. */
  async function takeWritten() {
    const at = isAnswered && list.dropdownOpened ? list.getSelectedOptionIndex() : -1
    // What is typed from here on is the next name.
    clear()
    // The last choice of the list is to create who is written.
    if (at !== -1) return take(found[at], written)
    const [first] = [...notYet(written), ...(await client.fetchQuery(read('people.pick', question(written))))]
    return take(first, written)
  }

  // Saving right after a name waits until it is taken.
  const taking = useRef<Promise<unknown>>(null)
  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.nativeEvent.isComposing || (written === '' && !(isSave && taking.current))) return
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    if (written !== '') taking.current = takeWritten().finally(() => (taking.current = null))
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const { form } = event.currentTarget
    if (isSave) void taking.current?.then(() => form?.requestSubmit())
  }

  return (
    <Combobox
      store={list}
      onOptionSubmit={(value) => {
        clear()
        void take(
          found.find((person) => person.id === value),
          written
        )
      }}
      withinPortal
    >
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          description={description}
          error={error ?? (leftOpen && written !== '' && t('form.nobodyChosen'))}
          required={required}
          onClick={() => list.openDropdown()}
        >
          <Pill.Group>
            {chosen}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                ref={input}
                placeholder={placeholder}
                data-autofocus={hasFirstFocus || undefined}
                value={text}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => {
                  setText(event.currentTarget.value)
                  setLeftOpen(false)
                  list.openDropdown()
                }}
                onKeyDownCapture={onKey}
                onBlur={() => {
                  list.closeDropdown()
                  setLeftOpen(true)
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
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
            <Combobox.Option value={CREATE}>{t('app.createPerson', { name: inNameCase(written) })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
