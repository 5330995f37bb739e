import { z } from 'zod'

/** Modifier keys in the order in which they are written; `CommandOrControl` is ⌘ on a Mac and Ctrl elsewhere. */
const modifiers = ['CommandOrControl', 'Control', 'Super', 'Alt', 'Shift'] as const
type Modifier = (typeof modifiers)[number]

const others = ['Space', 'Enter', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Up', 'Down', 'Left', 'Right']
const isKey = (name: string): boolean => /^(?:[A-Z]|\d|F(?:[1-9]|1\d|2[0-4]))$/.test(name) || others.includes(name)

/**
 * Keys that every application on the computer gives up for ours, as Electron names them: `CommandOrControl+Shift+Space`.
 * At least two modifiers, so that nobody loses Ctrl+C in other windows.
 */
export const KeyCombination = z.string().refine((text) => {
  const names = text.split('+')
  const held = names.slice(0, -1)
  const inOrder = modifiers.filter((modifier) => held.includes(modifier))
  return isKey(names.at(-1) ?? '') && held.length >= 2 && held.join('+') === inOrder.join('+')
})

export const defaultCombination = 'CommandOrControl+Shift+Space'

/** What a key event says of itself, in the window. */
interface KeyPressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Names of keys where the window's differ from Electron's. */
const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right'
}

/** Whether only keys that wait for another are held. */
export const isOnlyHeld = ({ key }: KeyPressed): boolean =>
  ['Control', 'Meta', 'Alt', 'AltGraph', 'Shift'].includes(key)

/**
 * The combination that is being pressed; null when it is none that may be had everywhere.
 * A letter is the one on the key, a digit the one of the digit row whatever the keyboard.
 */
export function combinationPressed(event: KeyPressed, onMac: boolean): string | null {
  const held: Readonly<Record<Modifier, boolean>> = {
    CommandOrControl: onMac ? event.metaKey : event.ctrlKey,
    Control: onMac && event.ctrlKey,
    Super: !onMac && event.metaKey,
    Alt: event.altKey,
    Shift: event.shiftKey
  }
  const combination = [...modifiers.filter((modifier) => held[modifier]), keyName(event)].join('+')
  return KeyCombination.safeParse(combination).success ? combination : null
}

function keyName({ key, code }: KeyPressed): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit) return digit
  if (code === 'Space') return 'Space'
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return /^[a-z]$/i.test(key) ? key.toUpperCase() : letter
  return names[key] ?? key
}
