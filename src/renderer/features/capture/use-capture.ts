import { useCallback, useMemo, useState } from 'react'
import type { PersonName } from '#shared/contract/people'
import type { IsoDate } from '#shared/domain/dates'
import type { Language } from '#shared/i18n/languages'
import { useToday } from '../../lib/today'
import type { Hand } from './hand'
import { marksOf, sharedLength, type Mark } from './highlights'
import {
  correct,
  isCorrected,
  noCorrections,
  withItem,
  type Corrections,
  type Items,
  type PersonItem
} from '#shared/capture/items'
import { noItems, readItems } from '#shared/capture/read-items'
import { useUnderstanding } from './use-understanding'

/** What is being written, as a draft keeps it. */
export interface Writ {
  text: string
  language: Language | null
  corrections: Corrections
}

/** From what one starts: a draft, somebody's page, or a meeting that is noted already. */
export interface Start {
  writ: Writ
  /** The items of the meeting that is edited; its sentence is not read again. */
  stored: Items | null
  /** The person on whose page one writes: there, unless the sentence names others. */
  page: PersonName | null
}

export const isWorthKeeping = ({ text, corrections }: Writ): boolean => text.trim() !== '' || isCorrected(corrections)

interface Capture {
  writ: Writ
  hand: Hand
  marks: readonly Mark[]
  error: unknown
  /** True once the sentence as it stands was read and nothing was found in it. */
  isPlain: boolean
  write(change: Partial<Writ>): void
  /** The items of the sentence as it stands, read now if it has not been. */
  settled(): Promise<Items>
}

/** The sentence, what it says, and what the user set right. */
export function useCapture({ writ: begun, stored, page }: Start): Capture {
  const today = useToday()
  const [writ, setWrit] = useState(begun)
  const write = useCallback((change: Partial<Writ>) => setWrit((before) => ({ ...before, ...change })), [])
  const { understood, error, readNow } = useUnderstanding(stored ? '' : writ.text, writ.language, {
    personId: page?.id ?? null
  })

  const base = useMemo(
    () => stored ?? (understood ? readItems(understood.text, understood.output, today) : unread(today, page)),
    [stored, understood, today, page]
  )
  const items = useMemo(() => correct(base, writ.corrections), [base, writ.corrections])
  const marks = useMemo(() => {
    if (!understood) return []
    const shared = sharedLength(understood.text, writ.text)
    return marksOf(items).filter(({ span }) => span[1] <= shared)
  }, [items, understood, writ.text])

  const hand = useMemo<Hand>(() => {
    const change = (next: (corrections: Corrections) => Corrections) =>
      setWrit((before) => ({ ...before, corrections: next(before.corrections) }))
    return {
      items,
      setFacts: (facts) => change((corrections) => ({ ...corrections, facts: { ...corrections.facts, ...facts } })),
      set: (list, key, values) => change((corrections) => withItem(corrections, list, key, values)),
      setNext: (values) =>
        change((corrections) => ({ ...corrections, next: values && { ...corrections.next, ...values } }))
    }
  }, [items])

  async function settled(): Promise<Items> {
    if (stored) return items
    const answer = await readNow()
    const read = answer ? readItems(answer.text, answer.output, today) : unread(today, page)
    return correct(read, writ.corrections)
  }

  return {
    writ,
    hand,
    marks,
    error,
    isPlain: understood !== null && understood.text === writ.text && saysNothing(base),
    write,
    settled
  }
}

const saysNothing = ({ people, favours, promises, next, factSpans }: Items): boolean =>
  people.length + favours.length + promises.length === 0 && next === null && Object.keys(factSpans).length === 0

export const emptyWrit: Writ = { text: '', language: null, corrections: noCorrections }

/** Before a word is written: nobody, or the person whose page it is, as reading any word would give. */
function unread(today: IsoDate, page: PersonName | null): Items {
  const items = noItems(today)
  if (!page) return items
  const person: PersonItem = {
    // As the sentence's own reading calls it, so that what is set right stays.
    key: `page ${page.id}`,
    span: null,
    mentions: [],
    candidates: [],
    open: null,
    personId: page.id,
    isNew: false,
    name: page.name,
    organisation: page.organisation,
    role: null,
    presence: 'present'
  }
  return { ...items, people: [person] }
}
