import { Autocomplete, NumberInput, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Controller, useFormContext } from 'react-hook-form'
import { wholeDay } from '#shared/domain/typed-date'
import { defaultDuration, occasions } from '#shared/domain/meeting'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { DateField } from '../../ui/date-field'
import classes from './meeting-fields.module.css'
import type { MeetingValues } from './meeting-values'

/** What kind of contact, when, how long, where. */
export function OccasionFields() {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const { control, watch, formState } = useFormContext<MeetingValues>()
  const { occasion, date, place } = watch('meeting')
  const [asked] = useDebouncedValue(place ?? '', 80)
  const places = useSteadyRead('meetings.places', { text: asked })
  const error = formState.errors.meeting
  const day = wholeDay(date)
  const dayWords = (on: string) => {
    const words = formatDate(on, language)
    return on > today ? t('meetings.plannedOn', { date: words }) : words
  }
  const usual = defaultDuration[occasion]

  return (
    <div className={classes.grid}>
      <Controller
        control={control}
        name="meeting.occasion"
        render={({ field }) => (
          <Select
            label={t('meetings.occasion')}
            data={occasions.map((value) => ({ value, label: t(occasionLabel[value]) }))}
            value={field.value}
            onChange={(value) => value && field.onChange(value)}
            allowDeselect={false}
            data-autofocus
          />
        )}
      />
      <Controller
        control={control}
        name="meeting.date"
        render={({ field }) => (
          <DateField
            label={t('meetings.date')}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={error?.date}
            description={day && dayWords(day)}
            partial
          />
        )}
      />
      <Controller
        control={control}
        name="meeting.durationMinutes"
        render={({ field }) => (
          <NumberInput
            label={t('meetings.duration')}
            description={t('meetings.minutes')}
            placeholder={usual === null ? undefined : String(usual)}
            value={field.value ?? ''}
            onChange={(value) => field.onChange(typeof value === 'number' ? value : null)}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            error={error?.durationMinutes && t('meetings.durationWrong')}
          />
        )}
      />
      <Controller
        control={control}
        name="meeting.place"
        render={({ field }) => (
          <Autocomplete
            label={t('meetings.place')}
            description={t('meetings.placeHint')}
            data={places.data ?? []}
            value={field.value ?? ''}
            onChange={(value) => field.onChange(value || null)}
            filter={({ options }) => options}
            maxLength={300}
          />
        )}
      />
    </div>
  )
}
