import { expect, test } from 'vitest'
import { combinationPressed, defaultCombination, isOnlyHeld, KeyCombination } from '#shared/domain/key-combination'

const pressed = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift')
})

test.each([
  [' ', 'Space', 'ctrl shift', defaultCombination],
  ['N', 'KeyN', 'ctrl shift', 'CommandOrControl+Shift+N'],
  ['n', 'KeyN', 'ctrl alt', 'CommandOrControl+Alt+N'],
  ['q', 'KeyA', 'ctrl alt', 'CommandOrControl+Alt+Q'],
  ['&', 'Digit1', 'ctrl alt', 'CommandOrControl+Alt+1'],
  ['ñ', 'KeyN', 'ctrl alt', 'CommandOrControl+Alt+N'],
  ['F9', 'F9', 'meta shift', 'Super+Shift+F9'],
  ['ArrowUp', 'ArrowUp', 'ctrl alt shift', 'CommandOrControl+Alt+Shift+Up'],
  ['c', 'KeyC', 'ctrl', null],
  ['C', 'KeyC', 'shift', null],
  ['a', 'KeyA', '', null],
  [';', 'Semicolon', 'ctrl shift', null]
])('the key “%s” (%s) with %s is %s', (key, code, held, combination) => {
  expect(combinationPressed(pressed(key, code, held), false)).toBe(combination)
})

test('on a Mac the command key is the first and Ctrl is another', () => {
  expect(combinationPressed(pressed(' ', 'Space', 'meta shift'), true)).toBe(defaultCombination)
  expect(combinationPressed(pressed('n', 'KeyN', 'ctrl meta'), true)).toBe('CommandOrControl+Control+N')
})

test('a modifier alone waits for its key', () => {
  expect(isOnlyHeld(pressed('Control', 'ControlLeft', 'ctrl'))).toBe(true)
  expect(isOnlyHeld(pressed('n', 'KeyN', 'ctrl'))).toBe(false)
})

test.each([
  '',
  'Space',
  'Shift+Space',
  'Alt+CommandOrControl+N',
  'Shift+Shift+N',
  'Ctrl+Shift+N',
  'Control+Alt+',
  'Control+Alt+NN'
])('“%s” is no combination', (text) => {
  expect(KeyCombination.safeParse(text).success).toBe(false)
})
