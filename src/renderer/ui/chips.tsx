import { UnstyledButton } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import classes from './chips.module.css'

export interface Chip {
  words: string
  /** What taking it away is called, for screen readers. */
  remove: string
  onRemove(): void
}

interface ChipsProps {
  label: string
  chips: readonly Chip[]
}

/** What is set at present, each part to be taken away by itself; the focus goes to the next one, or to the page after the last. */
export function Chips({ label, chips }: ChipsProps) {
  const list = useRef<HTMLUListElement>(null)
  const taken = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (taken.current === null) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(taken.current, buttons.length - 1)] ?? document.querySelector('main')
    taken.current = null
    next?.focus()
  })
  if (chips.length === 0) return null
  return (
    <ul ref={list} className={classes.chips} aria-label={label}>
      {chips.map(({ words, remove, onRemove }, index) => (
        <li key={words}>
          <UnstyledButton
            className={classes.chip}
            aria-label={remove}
            onClick={() => {
              taken.current = index
              onRemove()
            }}
          >
            {words}
            <span aria-hidden>×</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
