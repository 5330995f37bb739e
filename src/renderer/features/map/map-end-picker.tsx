import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index'
import { useT } from '../../lib/i18n'
import { read, useSteadyRead } from '../../lib/query'
import classes from './map-walk.module.css'

export type End = Output<'map.ends'>[number]

interface MapEndPickerProps {
  /** Its visible words, or its name where there is no room for them. */
  label: string
  isLabelShown?: boolean
  placeholder?: string
  id?: string
  keys?: string
  /** Who is not an answer. */
  except?: string | null
  /** What is said beside an answer. */
  note?(end: End): ReactNode
  hasFirstFocus?: boolean
  onPick(end: End): void
  onNobody(text: string): void
  onLeave(): void
}

const keyOf = ({ end }: End): string => ('personId' in end ? `p ${end.personId}` : `o ${end.organisation}`)

/** Somebody or an organisation of the whole journal, found as one types; Enter right after the last letter takes the first. */
export function MapEndPicker(props: MapEndPickerProps) {
  const {
    label,
    isLabelShown = false,
    placeholder,
    id,
    keys,
    except,
    note,
    hasFirstFocus,
    onPick,
    onNobody,
    onLeave
  } = props
  const t = useT()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const written = text.trim()
  const [asked] = useDebouncedValue(written, 60)
  const answer = useSteadyRead('map.ends', { text: asked.slice(0, 200) })
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { selectFirstOption } = list
  const others = (ends: readonly End[]) =>
    ends.filter(({ end }) => !('personId' in end) || except == null || end.personId !== except)
  const found = asked === '' ? [] : others(answer.data ?? [])
  // The list answers what is written only once both agree; until then it shows the answer to fewer letters.
  const isAnswered = asked === written && !answer.isPlaceholderData

  useEffect(() => {
    if (answer.data && asked !== '') selectFirstOption()
  }, [asked, answer.data, selectFirstOption])

  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFirstFocus) input.current?.focus()
  }, [hasFirstFocus])

  function take(end: End | undefined) {
    if (!end) return onNobody(written)
    setText('')
    list.closeDropdown()
    onPick(end)
  }

  /** Waits for the answer to all that is written, never takes one of an older list. */
  async function takeWritten() {
    const at = list.getSelectedOptionIndex()
    if (isAnswered && list.dropdownOpened && at !== -1) return take(found[at])
    const ends = await client.fetchQuery(read('map.ends', { text: written.slice(0, 200) }))
    take(others(ends)[0])
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      setText('')
      list.closeDropdown()
      onLeave()
    } else if (event.key === 'Enter' && written !== '') {
      event.preventDefault()
      event.stopPropagation()
      void takeWritten()
    }
  }

  return (
    <Combobox
      store={list}
      onOptionSubmit={(value) => take(found.find((end) => keyOf(end) === value))}
      withinPortal={false}
      width={320}
      position="bottom-start"
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(isLabelShown ? { label } : { 'aria-label': label })}
          ref={input}
          id={id}
          size="xs"
          className={classes.field}
          placeholder={placeholder}
          aria-keyshortcuts={keys}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            list.openDropdown()
          }}
          onKeyDownCapture={onKey}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === '' || !answer.data}>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {found.map((end) => (
            <Combobox.Option key={keyOf(end)} value={keyOf(end)} className={classes.end}>
              <strong>{end.name}</strong>
              <span className="nv-muted">
                {end.detail !== null && ` · ${end.detail}`}
                {note?.(end)}
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('mapWalk.nobodyFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
