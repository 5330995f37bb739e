import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import type { FocusEvent, KeyboardEvent } from 'react'
import { fold } from '#shared/domain/names'

/** Choices that hold what is typed, accents aside; those that begin with it come first. */
export const byWords: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search)
  const rank = (label: string) => (label.startsWith(wanted) ? 0 : label.includes(` ${wanted}`) ? 1 : 2)
  return options
    .filter((option): option is ComboboxItem => 'label' in option && fold(option.label).includes(wanted))
    .toSorted((one, other) => rank(fold(one.label)) - rank(fold(other.label)))
}

/** A list of choices that one may type into: the first match is taken by Enter, and by leaving with Tab. */
export const typedChoice = {
  openOnFocus: false,
  searchable: true,
  selectFirstOptionOnChange: true,
  filter: byWords,
  onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Tab') return
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
    list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click()
  }
}
