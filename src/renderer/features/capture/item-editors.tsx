import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { favourKinds } from '#shared/domain/favour'
import { Occasion } from '#shared/domain/meeting'
import { DueKind } from '#shared/domain/promise'
import { wholeDay } from '#shared/domain/typed-date'
import type { MessageKey } from '#shared/i18n/messages'
import { favourKindLabel, occasionLabel, weightLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { DateField } from '../../ui/date-field'
import { ChoiceList, type Choice } from './choice-list'
import { useHand } from './hand'
import type { FavourItem, NextItem, PromiseItem } from '#shared/capture/items'
import { useChipWords } from './use-chip-words'

const dueKindLabel: Record<(typeof DueKind.options)[number], MessageKey> = {
  on: 'capture.dueOn',
  before: 'capture.dueBefore',
  about: 'capture.dueAbout'
}

interface EditorProps<T> {
  item: T
  onDone(): void
}

/** The people of this meeting as choices of a list. */
function usePeopleChoices(except: string | null) {
  const { items } = useHand()
  return items.people.filter(({ key }) => key !== except).map(({ key, name }) => ({ value: key, label: name }))
}

export function FavourEditor({ item, onDone }: EditorProps<FavourItem>) {
  const t = useT()
  const { items, set } = useHand()
  const change = (values: Partial<FavourItem>) => set('favours', item.key, values)
  const people = usePeopleChoices(null)
  const choices: Choice[] = [
    ...(item.open ? [{ key: 'right', label: t('capture.isRight'), act: () => change({}) }] : []),
    item.direction === 'received'
      ? { key: 'flip', label: t('capture.makeGiven'), act: () => change({ direction: 'given' }) }
      : { key: 'flip', label: t('capture.makeReceived'), act: () => change({ direction: 'received' }) },
    ...items.people
      .filter(({ key }) => key !== item.person)
      .slice(0, 3)
      .map(({ key, name }) => ({ key, label: t('capture.withPerson', { name }), act: () => change({ person: key }) })),
    ...favourKinds
      .filter((kind) => kind !== item.kind)
      .map((kind) => ({
        key: kind,
        label: t('capture.kindIs', { kind: t(favourKindLabel[kind]) }),
        act: () => change({ kind })
      })),
    { key: 'remove', label: t('capture.removeFavour'), act: () => set('favours', item.key, null) }
  ]
  return (
    <>
      <ChoiceList label={t('capture.favourChoices')} choices={choices} onDone={onDone} />
      <Select
        label={t('capture.other')}
        data={people}
        value={item.person}
        onChange={(person) => person && change({ person })}
        comboboxProps={{ withinPortal: false }}
        allowDeselect={false}
      />
      <Select
        label={t('meetings.kind')}
        data={favourKinds.map((kind) => ({ value: kind, label: t(favourKindLabel[kind]) }))}
        value={item.kind}
        onChange={(kind) => kind && change({ kind })}
        comboboxProps={{ withinPortal: false }}
        allowDeselect={false}
      />
      {item.kind === 'introduction' && (
        <Select
          label={t('capture.introduced')}
          data={people.filter(({ value }) => value !== item.person)}
          value={item.introduced}
          onChange={(introduced) => change({ introduced })}
          comboboxProps={{ withinPortal: false }}
          clearable
        />
      )}
      <WeightSelect weight={item.weight} onChange={(weight) => change({ weight })} />
      <TextInput
        label={t('meetings.description')}
        value={item.description ?? ''}
        onChange={(event) => change({ description: event.currentTarget.value || null })}
      />
    </>
  )
}

function WeightSelect({ weight, onChange }: { weight: number; onChange(weight: number): void }) {
  const t = useT()
  return (
    <Select
      label={t('meetings.weight')}
      data={[1, 2, 3].map((one) => ({ value: String(one), label: t(weightLabel(one)) }))}
      value={String(weight)}
      onChange={(value) => value && onChange(Number(value))}
      comboboxProps={{ withinPortal: false }}
      allowDeselect={false}
    />
  )
}

export function PromiseEditor({ item, onDone }: EditorProps<PromiseItem>) {
  const t = useT()
  const words = useChipWords()
  const { items, set } = useHand()
  const change = (values: Partial<PromiseItem>) => set('promises', item.key, values)
  // One that was added by hand begins with its words.
  const [isBegun] = useState(item.text === '')
  const people = usePeopleChoices(null)
  const choices: Choice[] = [
    ...(item.open ? [{ key: 'right', label: t('capture.isRight'), act: () => change({}) }] : []),
    item.by === 'me'
      ? { key: 'flip', label: t('capture.makeTheirs'), act: () => change({ by: 'them' }) }
      : { key: 'flip', label: t('capture.makeMine'), act: () => change({ by: 'me' }) },
    ...item.dueChoices
      .filter((date) => date !== item.dueOn)
      .map((date) => ({
        key: date,
        label: t('capture.dueIs', { date: words.date(date) }),
        act: () => change({ dueOn: date })
      })),
    ...items.people
      .filter(({ key }) => key !== item.person)
      .slice(0, 5)
      .map(({ key, name }) => ({ key, label: t('capture.toPerson', { name }), act: () => change({ person: key }) })),
    { key: 'remove', label: t('capture.removePromise'), act: () => set('promises', item.key, null) }
  ]
  return (
    <>
      <ChoiceList label={t('capture.promiseChoices')} choices={choices} onDone={onDone} isSecond={isBegun} />
      <TextInput
        label={t('meetings.promiseText')}
        data-autofocus={isBegun || undefined}
        value={item.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        maxLength={2000}
      />
      <DateField
        label={t('meetings.dueOn')}
        value={item.dueOn}
        onChange={(date) => change({ dueOn: date, dueKind: date === null ? null : (item.dueKind ?? 'on') })}
        lean="future"
        withoutCalendar
      />
      {wholeDay(item.dueOn) && (
        <Select
          label={t('capture.dueKind')}
          data={DueKind.options.map((kind) => ({ value: kind, label: t(dueKindLabel[kind]) }))}
          value={item.dueKind ?? 'on'}
          onChange={(dueKind) => dueKind && change({ dueKind })}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
        />
      )}
      <Select
        label={t('capture.other')}
        data={people}
        value={item.person}
        placeholder={t('capture.nobody')}
        onChange={(person) => change({ person })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
    </>
  )
}

export function NextEditor({ item, onDone }: EditorProps<NextItem>) {
  const t = useT()
  const { setNext } = useHand()
  return (
    <>
      <ChoiceList
        label={t('capture.nextChoices')}
        choices={[
          ...(item.open ? [{ key: 'right', label: t('capture.isRight'), act: () => setNext({ open: null }) }] : []),
          { key: 'remove', label: t('capture.removeNext'), act: () => setNext(null) }
        ]}
        onDone={onDone}
        isSecond={item.open === null}
      />
      <DateField
        label={t('meetings.date')}
        value={item.date}
        onChange={(date) => setNext({ date: date ?? '', open: null })}
        lean="future"
        hasFirstFocus={item.open === null}
        withoutCalendar
      />
      <TextInput
        type="time"
        label={t('capture.time')}
        value={item.startTime ?? ''}
        onChange={(event) => setNext({ startTime: event.currentTarget.value || null })}
      />
      <Select
        label={t('meetings.occasion')}
        data={Occasion.options.map((occasion) => ({ value: occasion, label: t(occasionLabel[occasion]) }))}
        value={item.occasion}
        onChange={(occasion) => occasion && setNext({ occasion })}
        comboboxProps={{ withinPortal: false }}
        allowDeselect={false}
      />
    </>
  )
}
