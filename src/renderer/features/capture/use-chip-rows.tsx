import { useMemo } from 'react'
import { intentLabel, occasionLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import type { Chip, ChipRow } from './chips'
import {
  CircleEditor,
  DateEditor,
  DurationEditor,
  IntentEditor,
  OccasionEditor,
  PlaceEditor,
  TimeEditor
} from './fact-editors'
import type { Hand } from './hand'
import { FavourEditor, NextEditor, PromiseEditor } from './item-editors'
import type { FactName, PersonItem } from '#shared/capture/items'
import { AddPerson, PersonEditor } from './person-editor'
import { useChipWords } from './use-chip-words'

export const factChip = (name: FactName | 'intent'): string => `fact:${name}`
export const itemChip = (list: 'people' | 'favours' | 'promises', key: string): string => `${list}:${key}`
export const nextChip = 'next'

/** The chips of a meeting, row by row: when and where, who, favours, promises, what comes, and what can be added. */
export function useChipRows({ items, set, setFacts, setNext }: Hand): ChipRow[] {
  const t = useT()
  const words = useChipWords()
  const today = useToday()
  return useMemo(() => {
    const { facts, openFacts } = items
    const isOpen = (name: FactName) => name in openFacts

    const occasion: Chip = {
      id: factChip('occasion'),
      label: t(occasionLabel[facts.occasion]),
      isOpen: isOpen('occasion'),
      editor: (onDone) => <OccasionEditor onDone={onDone} />
    }
    const day = words.date(facts.date, items.isAbout)
    const date: Chip = {
      id: factChip('date'),
      label: facts.date > today ? t('capture.dateComing', { date: day }) : day,
      isOpen: isOpen('date'),
      editor: (onDone) => <DateEditor onDone={onDone} />
    }
    const usual = words.usualDuration(items)
    const place =
      facts.place === null ? null : items.isNewPlace ? t('capture.newPlace', { place: facts.place }) : facts.place
    const said = [
      {
        ...fact('startTime', facts.startTime && words.time(facts.startTime)),
        editor: () => <TimeEditor />,
        remove: () => setFacts({ startTime: null })
      },
      {
        ...fact(
          'durationMinutes',
          facts.durationMinutes === null
            ? usual && t('capture.usuallySo', { duration: usual })
            : words.duration(facts.durationMinutes)
        ),
        editor: (onDone: () => void) => <DurationEditor onDone={onDone} />,
        remove: () => setFacts({ durationMinutes: null })
      },
      { ...fact('place', place), editor: () => <PlaceEditor />, remove: () => setFacts({ place: null }) },
      {
        ...fact('circleId', facts.circle),
        editor: (onDone: () => void) => <CircleEditor onDone={onDone} />,
        remove: () => setFacts({ circleId: null, circle: null })
      },
      {
        ...fact('intent', facts.intent && t(intentLabel[facts.intent])),
        editor: (onDone: () => void) => <IntentEditor onDone={onDone} />,
        remove: () => setFacts({ intent: null })
      }
    ]

    function fact(name: keyof typeof addFact, label: string | null) {
      return {
        id: factChip(name),
        label: label ?? t(addFact[name]),
        isEmpty: label === null,
        isOpen: name !== 'intent' && isOpen(name)
      }
    }

    const person = (one: PersonItem): Chip => ({
      id: itemChip('people', one.key),
      label: words.person(one),
      isOpen: one.open !== null,
      editor: (onDone) => <PersonEditor item={one} onDone={onDone} />,
      remove: () => set('people', one.key, null),
      toggle: () =>
        set('people', one.key, { presence: one.presence === 'present' ? 'mentioned' : 'present', open: one.open })
    })
    const present = items.people.filter(({ presence }) => presence === 'present')
    const mentioned = items.people.filter(({ presence }) => presence === 'mentioned')

    return [
      { id: 'facts', chips: [occasion, date, ...said.filter(({ isEmpty }) => !isEmpty)] },
      { id: 'present', title: t('capture.with'), chips: present.map(person) },
      { id: 'mentioned', title: t('capture.mentioned'), chips: mentioned.map(person) },
      {
        id: 'favours',
        chips: items.favours.map((favour) => ({
          id: itemChip('favours', favour.key),
          label: words.favour(items, favour),
          isOpen: favour.open !== null,
          editor: (onDone) => <FavourEditor item={favour} onDone={onDone} />,
          remove: () => set('favours', favour.key, null)
        }))
      },
      {
        id: 'promises',
        chips: items.promises.map((promise) => ({
          id: itemChip('promises', promise.key),
          label: words.promise(items, promise),
          isOpen: promise.open !== null,
          editor: (onDone) => <PromiseEditor item={promise} onDone={onDone} />,
          remove: () => set('promises', promise.key, null)
        }))
      },
      {
        id: 'next',
        chips: items.next
          ? [
              {
                id: nextChip,
                label: words.next(items.next),
                isOpen: items.next.open !== null,
                editor: (onDone) => items.next && <NextEditor item={items.next} onDone={onDone} />,
                remove: () => setNext(null)
              }
            ]
          : []
      },
      {
        id: 'add',
        title: t('capture.add'),
        chips: [
          {
            id: 'add:person',
            label: t('capture.addPerson'),
            isEmpty: true,
            editor: (onDone) => <AddPerson onDone={onDone} />
          },
          ...said.filter(({ isEmpty }) => isEmpty)
        ]
      }
    ]
  }, [items, set, setFacts, setNext, t, words, today])
}

const addFact = {
  startTime: 'capture.addTime',
  durationMinutes: 'capture.addDuration',
  place: 'capture.addPlace',
  circleId: 'capture.addCircle',
  intent: 'capture.addIntent'
} as const
