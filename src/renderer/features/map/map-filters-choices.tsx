import { Autocomplete, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './map-filters.module.css'

/** A value of a filter, its word, and how many people it would leave; null until that is known. */
export interface Choice {
  value: string
  words: string
  people: number | null
}

interface CountProps {
  people: number | null
}

function Count({ people }: CountProps) {
  const language = useLanguage()
  return people === null ? null : <span className={classes.count}>{formatNumber(people, language)}</span>
}

interface TickProps {
  choice: Choice
  checked: boolean
  onChange(checked: boolean): void
}

/** One choice to tick; one that would leave nobody is shown all the same, but muted. */
export function Tick({ choice: { words, people }, checked, onChange }: TickProps) {
  return (
    <Checkbox
      size="xs"
      classNames={{ root: classes.tick, body: classes.tickBody, labelWrapper: classes.tickLabel }}
      data-none={people === 0}
      label={
        <>
          <span>{words}</span> <Count people={people} />
        </>
      }
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

interface TicksProps<V extends string> {
  label: string
  choices: readonly (Choice & { value: V })[]
  chosen: readonly V[]
  onChange(chosen: V[]): void
}

/** Several of a few values. */
export function Ticks<V extends string>({ label, choices, chosen, onChange }: TicksProps<V>) {
  return (
    <fieldset className={classes.ticks}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          choice={choice}
          checked={chosen.includes(choice.value)}
          onChange={(checked) =>
            onChange(
              choices
                .map(({ value }) => value)
                .filter((value) => (value === choice.value ? checked : chosen.includes(value)))
            )
          }
        />
      ))}
    </fieldset>
  )
}

interface OneOfProps {
  label: string
  any: string
  choices: readonly Choice[]
  value: string | null
  onChange(value: string | null): void
}

/** One of several values, or any. */
export function OneOf({ label, any, choices, value, onChange }: OneOfProps) {
  const counts = new Map(choices.map((choice) => [choice.value, choice.people]))
  return (
    <Select
      size="xs"
      label={label}
      data={[{ value: '', label: any }, ...choices.map((choice) => ({ value: choice.value, label: choice.words }))]}
      renderOption={({ option }) => <Option words={option.label} people={counts.get(option.value) ?? null} />}
      value={value ?? ''}
      onChange={(next) => onChange(next || null)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}

function Option({ words, people }: { words: string; people: number | null }) {
  return (
    <span className={classes.option} data-none={people === 0}>
      <span>{words}</span> <Count people={people} />
    </span>
  )
}

interface NamedProps {
  label: string
  any: string
  choices: readonly Choice[]
  value: string | null
  onChange(value: string | null): void
}

/** A name of which there are more than a list can show: chosen, or typed and taken with Enter or on leaving the field. */
export function Named({ label, any, choices, value, onChange }: NamedProps) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const counts = new Map(choices.map((choice) => [choice.value, choice.people]))
  function take(name: string) {
    setTyped(null)
    if (name.trim() !== (value ?? '')) onChange(name.trim() || null)
  }
  return (
    <Autocomplete
      size="xs"
      label={label}
      placeholder={any}
      maxLength={300}
      openOnFocus
      data={choices.map((choice) => choice.value)}
      renderOption={({ option }) => <Option words={option.value} people={counts.get(option.value) ?? null} />}
      value={typed ?? value ?? ''}
      onFocus={(event) => event.currentTarget.select()}
      onChange={setTyped}
      onOptionSubmit={take}
      onBlur={() => typed !== null && take(typed)}
      onKeyDown={(event) => event.key === 'Enter' && typed !== null && take(typed)}
      clearable
      clearButtonProps={{ 'aria-label': t('mapPanels.any', { field: label }), tabIndex: 0 }}
      onClear={() => take('')}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}
