import { useId, useState, type KeyboardEvent } from 'react'
import { fold } from '#shared/domain/names'
import classes from './choice-list.module.css'

export interface Choice {
  key: string
  label: string
  detail?: string | null
  act(): void
}

interface ChoiceListProps {
  label: string
  choices: readonly Choice[]
  /** A choice was made. */
  onDone(): void
  /** Another field of the editor has the focus first. */
  isSecond?: boolean
}

/** Answers to choose from by one key: a digit, or arrows and Enter, or the first letter to go to it. */
export function ChoiceList({ label, choices, onDone, isSecond = false }: ChoiceListProps) {
  const id = useId()
  const [at, setAt] = useState(0)

  function choose(choice: Choice | undefined) {
    if (!choice) return
    choice.act()
    onDone()
  }

  function onKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (digit) choose(choices[Number(digit) - 1])
    else if (event.key === 'Enter' || event.key === ' ') choose(choices[at])
    else if (event.key === 'ArrowDown') setAt((at + 1) % choices.length)
    else if (event.key === 'ArrowUp') setAt((at + choices.length - 1) % choices.length)
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(choices.length - 1)
    else if (event.key.length === 1) setAt(nextWith(event.key))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** The next choice that begins with the letter, or the present one. */
  function nextWith(letter: string): number {
    const order = choices.map((_, index) => (at + 1 + index) % choices.length)
    return order.find((index) => fold(choices[index]!.label).startsWith(fold(letter))) ?? at
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      data-autofocus={!isSecond || undefined}
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      className={classes.list}
      onKeyDown={onKey}
    >
      {choices.map((choice, index) => (
        <div
          key={choice.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classes.choice}
          ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          onMouseUp={() => choose(choice)}
        >
          <span aria-hidden className={classes.digit}>
            {index < 9 ? index + 1 : ''}
          </span>
          <span className={classes.words}>
            <span>{choice.label}</span>
            {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}
