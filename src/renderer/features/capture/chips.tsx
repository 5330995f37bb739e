import { Popover } from '@mantine/core'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useT } from '../../lib/i18n'
import classes from './chips.module.css'

/** One thing that was understood or can be added; its editor opens under it. */
export interface Chip {
  id: string
  label: string
  /** To be checked: outlined by dashes, and said so. */
  isOpen?: boolean
  /** Nothing yet: a place where something can be added. */
  isEmpty?: boolean
  /** The key that adds it from anywhere in the panel. */
  shortcut?: string
  editor(onDone: () => void): ReactNode
  remove?(): void
  /** What the key M does: present or mentioned only. */
  toggle?(): void
}

export interface ChipRow {
  id: string
  title?: string
  chips: readonly Chip[]
}

interface ChipsProps {
  rows: readonly ChipRow[]
  /** The chip whose editor is open. */
  opened: string | null
  onOpen(id: string | null): void
  /** The editor of this chip was closed by Escape or by a click elsewhere. */
  onDismiss(id: string): void
  /** The panel begins with the chips: the focus lands on the first. */
  isStart?: boolean
  /** Escape, and ↑ from the first row, go back to the sentence. */
  onLeave(): void
}

/** The first chip to go to by Tab carries this, so that the sentence can send the focus there. */
export const chipSelector = '[data-chip]'

/**
 * What was understood, as the fields of a form: arrows go from chip to chip, a digit opens that chip, Enter the one with
 * the focus, Delete takes it away; other letters go on with the sentence.
 */
export function Chips({ rows, opened, onOpen, onDismiss, isStart = false, onLeave }: ChipsProps) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const all = rows.flatMap(({ chips }) => chips)
  // One stop for Tab: the chip that had the focus last, or the first one.
  const [last, setLast] = useState<string | null>(null)
  const stop = all.some(({ id }) => id === last) ? last : all[0]?.id

  function focusChip(index: number) {
    box.current?.querySelectorAll<HTMLElement>(chipSelector)[index]?.focus()
  }

  // A closed editor takes the focus with it, and so does a chip that goes: it stays among the chips, where keys are heard.
  const before = useRef(opened)
  useEffect(() => {
    const left = opened ?? before.current
    before.current = opened
    if (opened !== null || document.activeElement !== document.body) return
    const index = all.findIndex(({ id }) => id === left)
    focusChip(index < 0 ? all.findIndex(({ id }) => id === stop) : index)
  })

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    if (target.dataset['chip']) setLast(target.dataset['chip'])
  }

  function onKey(event: KeyboardEvent) {
    const at = all.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['chip'])
    const chip = all[at]
    if (!chip || event.altKey || event.ctrlKey || event.metaKey) return
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (digit) {
      const chosen = all[Number(digit) - 1]
      if (chosen) {
        // The editor gives the focus back to what had it, which is to be the chip that was corrected.
        focusChip(Number(digit) - 1)
        onOpen(chosen.id)
      }
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') focusChip(Math.min(at + 1, all.length - 1))
    else if (event.key === 'ArrowUp' && at === 0) onLeave()
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') focusChip(Math.max(at - 1, 0))
    else if (event.key === 'Home') focusChip(0)
    else if (event.key === 'End') focusChip(all.length - 1)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && chip.remove) {
      chip.remove()
      focusChip(Math.max(at - 1, 0))
    } else if (event.key.toLowerCase() === 'm' && chip.toggle) chip.toggle()
    else {
      // The letter itself is typed where the focus goes.
      if (event.key.length === 1 && event.key !== ' ') onLeave()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  let number = 0
  return (
    <div
      ref={box}
      className={classes.chips}
      onKeyDown={onKey}
      onFocus={onFocus}
      role="group"
      aria-label={t('capture.understood')}
    >
      {rows
        .filter(({ chips }) => chips.length > 0)
        .map(({ id, title, chips }) => (
          <div key={id} className={classes.row} role="group" aria-label={title}>
            {title && <span className={classes.title}>{title}</span>}
            {chips.map((chip) => (
              <ChipButton
                key={chip.id}
                chip={chip}
                number={++number}
                isOpened={opened === chip.id}
                isStop={stop === chip.id}
                isStart={isStart && chip === all[0]}
                onOpen={(open) => onOpen(open ? chip.id : null)}
                onDismiss={() => onDismiss(chip.id)}
              />
            ))}
          </div>
        ))}
    </div>
  )
}

/** An editor is never higher than the room under or above its chip. */
function fitHeight({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) {
  elements.floating.style.maxHeight = `${Math.max(availableHeight - 8, 160)}px`
}

interface ChipButtonProps {
  chip: Chip
  number: number
  isOpened: boolean
  /** Tab goes to this one. */
  isStop: boolean
  isStart: boolean
  onOpen(open: boolean): void
  onDismiss(): void
}

function ChipButton({ chip, number, isOpened, isStop, isStart, onOpen, onDismiss }: ChipButtonProps) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  function done() {
    onOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      opened={isOpened}
      onChange={onOpen}
      onDismiss={() => {
        onOpen(false)
        onDismiss()
      }}
      position="bottom-start"
      shadow="md"
      width="26rem"
      middlewares={{ flip: true, shift: true, size: { apply: fitHeight } }}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          data-chip={chip.id}
          data-autofocus={isStart || undefined}
          tabIndex={isStop ? 0 : -1}
          data-open={chip.isOpen || undefined}
          data-empty={chip.isEmpty || undefined}
          className={classes.chip}
          aria-haspopup="dialog"
          aria-expanded={isOpened}
          aria-keyshortcuts={chip.shortcut}
          onClick={() => onOpen(!isOpened)}
        >
          {number <= 9 && !chip.isEmpty && <span className={classes.number}>{number}</span>}{' '}
          <span>
            {chip.isEmpty && '+ '}
            {chip.label}
            {chip.isOpen && !chip.label.endsWith('?') && ' ?'}
          </span>
          {chip.isOpen && <span className="nv-hidden">{t('capture.toCheck')}</span>}
        </button>
      </Popover.Target>
      {/* Escape closes the editor, not the panel around it; a digit or a letter in it is not the chip's. */}
      <Popover.Dropdown
        aria-label={chip.label}
        onFocusCapture={(event) => event.target.setAttribute('data-mantine-stop-propagation', 'true')}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) return
          event.stopPropagation()
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.defaultPrevented) return
          // Otherwise the same key would press the chip that has the focus again.
          event.preventDefault()
          done()
        }}
        className={classes.editor}
      >
        {isOpened && <ChipEditor chip={chip} onDone={done} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function ChipEditor({ chip, onDone }: { chip: Chip; onDone(): void }) {
  return chip.editor(onDone)
}
