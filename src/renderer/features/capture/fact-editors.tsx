import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { addDays } from '#shared/domain/dates'
import { defaultDuration, intents, Occasion } from '#shared/domain/meeting'
import { intentLabel, occasionLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useRead, useSteadyRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { DateField } from '../../ui/date-field'
import { ChoiceList } from './choice-list'
import { useHand } from './hand'
import { useChipWords } from './use-chip-words'

interface EditorProps {
  onDone(): void
}

/** The usual ones first, so that they keep the same digit. */
const usualOccasions: readonly Occasion[] = [
  'lunch',
  'coffee',
  'call',
  'video',
  'appointment',
  'networkingInterview',
  'event',
  'email',
  'dinner'
]

export function OccasionEditor({ onDone }: EditorProps) {
  const t = useT()
  const { setFacts } = useHand()
  const ordered = [...usualOccasions, ...Occasion.options.filter((one) => !usualOccasions.includes(one))]
  return (
    <ChoiceList
      label={t('meetings.occasion')}
      choices={ordered.map((occasion) => ({
        key: occasion,
        label: t(occasionLabel[occasion]),
        act: () => setFacts({ occasion })
      }))}
      onDone={onDone}
    />
  )
}

export function DateEditor({ onDone }: EditorProps) {
  const t = useT()
  const today = useToday()
  const words = useChipWords()
  const { items, setFacts } = useHand()
  const near = [today, addDays(today, -1), addDays(today, -2)]
  // Several days may be meant: a digit answers. Otherwise one types the day, which begins with a digit too.
  const isAsked = items.dateChoices.length > 0
  const days = [...new Set([items.facts.date, ...items.dateChoices, ...near])]
  return (
    <>
      <ChoiceList
        label={t('meetings.date')}
        choices={days.map((date) => ({ key: date, label: words.date(date), act: () => setFacts({ date }) }))}
        onDone={onDone}
        isSecond={!isAsked}
      />
      <DateField
        hasFirstFocus={!isAsked}
        label={t('capture.otherDate')}
        value={items.facts.date}
        onChange={(date) => setFacts({ date: date ?? '' })}
        lean="past"
        partial
        withoutCalendar
      />
    </>
  )
}

export function TimeEditor() {
  const t = useT()
  const { items, setFacts } = useHand()
  return (
    <TextInput
      type="time"
      label={t('capture.time')}
      data-autofocus
      value={items.facts.startTime ?? ''}
      onChange={(event) => setFacts({ startTime: event.currentTarget.value || null })}
    />
  )
}

export function DurationEditor({ onDone }: EditorProps) {
  const t = useT()
  const words = useChipWords()
  const { items, setFacts } = useHand()
  const usual = defaultDuration[items.facts.occasion]
  return (
    <>
      <ChoiceList
        label={t('meetings.duration')}
        choices={[
          ...[15, 30, 45, 60, 90, 120].map((minutes) => ({
            key: String(minutes),
            label: words.duration(minutes),
            act: () => setFacts({ durationMinutes: minutes })
          })),
          { key: 'usual', label: t('capture.usualDuration'), act: () => setFacts({ durationMinutes: null }) }
        ]}
        onDone={onDone}
        isSecond
      />
      <NumberInput
        data-autofocus
        label={t('capture.otherDuration')}
        placeholder={usual === null ? undefined : String(usual)}
        value={items.facts.durationMinutes ?? ''}
        onChange={(value) => setFacts({ durationMinutes: typeof value === 'number' ? value : null })}
        min={0}
        max={100_000}
        allowDecimal={false}
        hideControls
      />
    </>
  )
}

export function PlaceEditor() {
  const t = useT()
  const { items, setFacts } = useHand()
  const { place } = items.facts
  const [asked] = useDebouncedValue(place ?? '', 80)
  const places = useSteadyRead('meetings.places', { text: asked })
  return (
    <Autocomplete
      label={t('meetings.place')}
      data-autofocus
      data={places.data ?? []}
      value={place ?? ''}
      onChange={(value) => setFacts({ place: value || null })}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      maxLength={300}
    />
  )
}

export function CircleEditor({ onDone }: EditorProps) {
  const t = useT()
  const { setFacts } = useHand()
  const circles = useRead('circles.list')
  return (
    <ChoiceList
      label={t('capture.circle')}
      choices={[
        ...(circles.data ?? []).map(({ id, name }) => ({
          key: id,
          label: name,
          act: () => setFacts({ circleId: id, circle: name })
        })),
        { key: '', label: t('capture.noCircle'), act: () => setFacts({ circleId: null, circle: null }) }
      ]}
      onDone={onDone}
    />
  )
}

export function IntentEditor({ onDone }: EditorProps) {
  const t = useT()
  const { setFacts } = useHand()
  return (
    <ChoiceList
      label={t('capture.intent')}
      choices={[
        ...intents.map((intent) => ({ key: intent, label: t(intentLabel[intent]), act: () => setFacts({ intent }) })),
        { key: '', label: t('capture.noIntent'), act: () => setFacts({ intent: null }) }
      ]}
      onDone={onDone}
    />
  )
}
