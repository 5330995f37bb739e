import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { addedKey, type FavourItem, type Items, type NextItem, type PromiseItem } from '#shared/capture/items'
import type { Hand } from './hand'
import { itemChip, nextChip } from './use-chip-rows'

/** Something that can be added to a meeting without writing it in the sentence: Ctrl+Shift and its letter. */
export interface Addition {
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

export function useAdditions({ items, set, setNext }: Hand, { isNew, onOpen, onNotes }: AdditionOptions): Addition[] {
  const t = useT()
  const today = useToday()

  function addFavour() {
    const favour = newFavour(items)
    set('favours', favour.key, favour)
    onOpen(itemChip('favours', favour.key))
  }

  function addPromise() {
    const promise = newPromise(items)
    set('promises', promise.key, promise)
    onOpen(itemChip('promises', promise.key))
  }

  function addNext() {
    setNext(newAppointment(today))
    onOpen(nextChip)
  }

  return [
    { key: 's', label: t('capture.addFavour'), add: addFavour },
    { key: 'p', label: t('capture.addPromise'), add: addPromise },
    ...(isNew && !items.next ? [{ key: 'r', label: t('capture.addNext'), add: addNext }] : []),
    ...(onNotes ? [{ key: 'd', label: t('capture.addNotes'), add: onNotes }] : [])
  ]
}

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
