import { lettersOf, searchedWords, type Marked } from '#shared/domain/found-words'
import type { MessageKey } from '#shared/i18n/messages'

/** The groups, in the order in which they stand. */
export const paletteGroups = ['recent', 'people', 'near', 'actions', 'pages', 'entries', 'create'] as const
type PaletteGroup = (typeof paletteGroups)[number]

export const groupLabel: Record<PaletteGroup, MessageKey> = {
  recent: 'palette.recent',
  people: 'palette.people',
  near: 'palette.near',
  actions: 'palette.actions',
  pages: 'palette.pages',
  entries: 'palette.entries',
  create: 'palette.create'
}

/** One line of the palette. */
export interface PaletteItem {
  id: string
  group: PaletteGroup
  title: Marked
  detail?: Marked | undefined
  /** What kind of record it is. */
  kind?: string
  /** The keys that do the same without the palette. */
  keys?: string | undefined
  run(): void
}

export const plain = (text: string): Marked => ({ text, marks: [] })

/** Whether every word that was typed begins a word of the label. */
export function isCalled(label: string, typed: string): boolean {
  const letters = ` ${lettersOf(label)}`
  return searchedWords(typed).every((word) => letters.includes(` ${lettersOf(word)}`))
}
