import { Button, Fieldset, NumberInput, Select, Text } from '@mantine/core'
import { useRef } from 'react'
import { Controller, useFieldArray, type Control, type FieldErrors } from 'react-hook-form'
import { mostQuietWeeks, type Conventions } from '#shared/domain/measures/conventions'
import { monthNames } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './settings.module.css'

interface QuietWeeksProps {
  control: Control<Conventions>
  problems: FieldErrors<Conventions>['quietWeeks']
}

/** Weeks of every year in which a silence means nothing; as many as one likes, each from a day to a day. */
export function QuietWeeks({ control, problems }: QuietWeeksProps) {
  const t = useT()
  const { fields, append, remove } = useFieldArray({ control, name: 'quietWeeks' })
  const adding = useRef<HTMLButtonElement>(null)
  return (
    <Fieldset legend={t('settings.quietWeeks')} className={classes.quiet}>
      <Text size="sm" className="nv-muted">
        {t('settings.quietWeeksHint')}
      </Text>
      {fields.map((range, index) => (
        <div key={range.id} role="group" aria-label={t('settings.quietRange', { number: index + 1 })}>
          <div className={classes.range}>
            <DayOfYearInput control={control} name={`quietWeeks.${index}.from`} day="settings.fromDay" />
            <DayOfYearInput control={control} name={`quietWeeks.${index}.to`} day="settings.toDay" />
            <Button
              variant="subtle"
              aria-label={t('settings.removeQuietRange', { number: index + 1 })}
              onClick={() => {
                remove(index)
                // The button that had the focus is gone.
                adding.current?.focus()
              }}
            >
              {t('settings.removeRange')}
            </Button>
          </div>
          {problems?.[index] && (
            <Text size="sm" role="alert" className="nv-attention">
              {t('settings.noSuchDay')}
            </Text>
          )}
        </div>
      ))}
      {fields.length < mostQuietWeeks && (
        <Button
          ref={adding}
          size="compact-sm"
          variant="default"
          onClick={() => append({ from: '08-01', to: '08-31' }, { focusName: `quietWeeks.${fields.length}.from` })}
        >
          {t('settings.addQuietWeeks')}
        </Button>
      )}
    </Fieldset>
  )
}

interface DayOfYearInputProps {
  control: Control<Conventions>
  name: `quietWeeks.${number}.${'from' | 'to'}`
  day: 'settings.fromDay' | 'settings.toDay'
}

/** The day and the month of `MM-DD`. */
function DayOfYearInput({ control, name, day }: DayOfYearInputProps) {
  const t = useT()
  const language = useLanguage()
  const months = monthNames(language).map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label }))
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => {
        const [month = '', date = ''] = value.split('-')
        return (
          <div className={classes.dayOfYear}>
            <NumberInput
              ref={ref}
              label={t(day)}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              maxLength={2}
              value={date === '' ? '' : Number(date)}
              onChange={(next) => onChange(`${month}-${next === '' ? '' : String(next).padStart(2, '0')}`)}
              onBlur={onBlur}
              error={error !== undefined}
            />
            <Select
              label={t('settings.month')}
              data={months}
              value={month}
              onChange={(next) => onChange(`${next ?? month}-${date}`)}
              allowDeselect={false}
            />
          </div>
        )
      }}
    />
  )
}
