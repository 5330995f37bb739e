import { useState } from 'react'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { addedKey, type FavourItem, type Items, type NextItem, type PromiseItem } from '#shared/capture/items'
import type { Hand } from './hand'
import { itemChip, nextChip } from './use-chip-rows'

/** Something that can be added to a meeting without writing it in the sentence: Ctrl+Shift and its letter. */
interface Addition {
  key: string
  label: string
  add(): void
}

interface AdditionOptions {
  /** The meeting is being written, not edited. */
  isNew: boolean
  /** Opens the chip of what was added. */
  onOpen(chip: string): void
  /** Goes to the notes; null when they are shown already. */
  onNotes: (() => void) | null
}

interface Additions {
  additions: Addition[]
  /** Takes away what was only begun, when its editor is left without a word. */
  drop(chip: string): void
}

export function useAdditions({ items, set, setNext }: Hand, { isNew, onOpen, onNotes }: AdditionOptions): Additions {
  const t = useT()
  const today = useToday()
  // The last thing that was begun, as it was then.
  const [begun, setBegun] = useState<{ chip: string; item: Item; take(): void } | null>(null)

  function begin(chip: string, item: Item, take: () => void) {
    setBegun({ chip, item, take })
    onOpen(chip)
  }

  function drop(chip: string) {
    if (begun?.chip !== chip) return
    const now: Item[] = [...items.favours, ...items.promises, ...(items.next ? [items.next] : [])]
    if (now.some((item) => isSame(item, begun.item))) begun.take()
    setBegun(null)
  }

  function addFavour() {
    const favour = newFavour(items)
    set('favours', favour.key, favour)
    begin(itemChip('favours', favour.key), favour, () => set('favours', favour.key, null))
  }

  function addPromise() {
    const promise = newPromise(items)
    set('promises', promise.key, promise)
    begin(itemChip('promises', promise.key), promise, () => set('promises', promise.key, null))
  }

  function addNext() {
    const next = newAppointment(today)
    setNext(next)
    begin(nextChip, next, () => setNext(null))
  }

  return {
    additions: [
      { key: 's', label: t('capture.addFavour'), add: addFavour },
      { key: 'p', label: t('capture.addPromise'), add: addPromise },
      ...(isNew && !items.next ? [{ key: 'r', label: t('capture.addNext'), add: addNext }] : []),
      ...(onNotes ? [{ key: 'd', label: t('capture.addNotes'), add: onNotes }] : [])
    ],
    drop
  }
}

type Item = FavourItem | PromiseItem | NextItem

const isSame = (one: Item, other: Item): boolean =>
  Object.entries(one).every(([name, value]) => JSON.stringify(value) === JSON.stringify(other[name as keyof Item]))

const newFavour = ({ people }: Items): FavourItem => ({
  key: addedKey(),
  span: null,
  open: null,
  id: null,
  direction: 'received',
  person: people[0]?.key ?? null,
  kind: 'advice',
  weight: 1,
  description: null,
  introduced: null
})

const newPromise = ({ people }: Items): PromiseItem => ({
  key: addedKey(),
  span: null,
  open: null,
  id: null,
  by: 'me',
  person: people.length === 1 ? (people[0]?.key ?? null) : null,
  text: '',
  dueOn: null,
  dueKind: null,
  dueChoices: []
})

const newAppointment = (date: string): NextItem => ({
  key: 'next',
  span: null,
  open: null,
  date,
  startTime: null,
  occasion: 'appointment',
  people: []
})
