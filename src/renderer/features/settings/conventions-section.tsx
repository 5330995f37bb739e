import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, NumberInput, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { Controller, useForm, type Control } from 'react-hook-form'
import { conventionRanges, Conventions, defaultConventions, halfLives } from '#shared/domain/measures/conventions'
import { formatNumber } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'
import { QuietWeeks } from './quiet-weeks'
import classes from './settings.module.css'

type NumberName = keyof typeof conventionRanges

/** Each number with what it changes and whose convention it is; what to say where it contradicts the one before. */
const numbers: readonly { name: NumberName; label: MessageKey; hint: MessageKey; contradicts?: MessageKey }[] = [
  { name: 'activeDays', label: 'settings.activeDays', hint: 'settings.activeDaysHint' },
  {
    name: 'dormantDays',
    label: 'settings.dormantDays',
    hint: 'settings.dormantDaysHint',
    contradicts: 'settings.dormantAfterActive'
  },
  { name: 'evenUpTo', label: 'settings.evenUpTo', hint: 'settings.evenUpToHint' },
  {
    name: 'clearlyFrom',
    label: 'settings.clearlyFrom',
    hint: 'settings.clearlyFromHint',
    contradicts: 'settings.clearlyAfterEven'
  },
  { name: 'smallMeeting', label: 'settings.smallMeeting', hint: 'settings.smallMeetingHint' }
]

const halfLifeLabel: Record<(typeof halfLives)[number], MessageKey> = {
  90: 'settings.halfLife90',
  180: 'settings.halfLife180',
  365: 'settings.halfLife365'
}

/** What the measures settle by convention, to be settled otherwise: everybody is measured anew. */
export function ConventionsSection() {
  const t = useT()
  const known = useRead('settings.conventions')
  return (
    <Section title={t('settings.conventions')} part="conventions">
      <Text size="sm" mb="sm">
        {t('settings.conventionsHint')}
      </Text>
      <FailureNote error={known.error} />
      {known.data && <ConventionsForm known={known.data} />}
    </Section>
  )
}

function ConventionsForm({ known }: { known: Conventions }) {
  const t = useT()
  const save = useSaying('settings.setConventions')
  // What was settled elsewhere, or taken back, is shown at once.
  const { control, handleSubmit, formState } = useForm<Conventions>({
    values: known,
    resolver: zodResolver(Conventions) as never
  })
  const isUsual = JSON.stringify(known) === JSON.stringify(defaultConventions)
  const submit = handleSubmit((conventions) => save(conventions, t('history.conventionsChanged')))

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.conventions}>
      <HalfLife control={control} />
      <div className={classes.numbers}>
        {numbers.map((number) => (
          <NumberField key={number.name} control={control} {...number} />
        ))}
      </div>
      <QuietWeeks control={control} problems={formState.errors.quietWeeks} />
      <Group gap="sm">
        <Button type="submit" variant="default" disabled={!formState.isDirty}>
          {t('settings.saveConventions')}
        </Button>
        <Button
          variant="subtle"
          disabled={isUsual}
          onClick={() => void save(defaultConventions, t('settings.usualRestored'))}
        >
          {t('settings.usualValues')}
        </Button>
      </Group>
    </form>
  )
}

function HalfLife({ control }: { control: Control<Conventions> }) {
  const t = useT()
  const id = useId()
  return (
    <div>
      <Text size="sm" id={id} fw={650}>
        {t('settings.halfLife')}
      </Text>
      <Text size="sm" id={`${id}-hint`} className="nv-muted" mb={4}>
        {t('settings.halfLifeHint')}
      </Text>
      <Controller
        control={control}
        name="halfLifeDays"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-labelledby={id}
            aria-describedby={`${id}-hint`}
            data={halfLives.map((days) => ({ value: String(days), label: t(halfLifeLabel[days]) }))}
            value={String(value)}
            onChange={(days) => onChange(Number(days))}
          />
        )}
      />
    </div>
  )
}

interface NumberFieldProps {
  control: Control<Conventions>
  name: NumberName
  label: MessageKey
  hint: MessageKey
  contradicts?: MessageKey
}

function NumberField({ control, name, label, hint, contradicts }: NumberFieldProps) {
  const t = useT()
  const language = useLanguage()
  const { min, max } = conventionRanges[name]
  const range = { min: formatNumber(min, language), max: formatNumber(max, language) }
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <NumberInput
          {...field}
          label={t(label)}
          description={t(hint)}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          maxLength={4}
          onChange={(value) => field.onChange(value === '' ? '' : Number(value))}
          error={error && (error.type === 'custom' && contradicts ? t(contradicts) : t('settings.wholeNumber', range))}
        />
      )}
    />
  )
}
