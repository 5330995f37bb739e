import { NumberInput, Select } from '@mantine/core'
import { useState, type Ref } from 'react'
import { cadenceChoices, cadenceText } from '#shared/i18n/cadence'
import { useT } from '../../lib/i18n'
import classes from './person-form.module.css'

const other = 'other'

interface CadenceInputProps {
  value: number | null
  onChange(days: number | null): void
  onBlur?(): void
  error: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** How often one wishes to be in touch: one of the usual rhythms, another number of days, or none. */
export function CadenceInput({ value, onChange, error, ...field }: CadenceInputProps) {
  const t = useT()
  const isUsual = value === null || cadenceChoices.includes(value)
  const [isOther, setIsOther] = useState(!isUsual)
  return (
    <div className={classes.cadence}>
      <Select
        {...field}
        label={t('people.cadence')}
        data={[
          { value: '', label: t('people.cadenceNone') },
          ...cadenceChoices.map((days) => ({ value: String(days), label: cadenceText(days, t) })),
          { value: other, label: t('people.cadenceOther') }
        ]}
        value={isOther ? other : String(value ?? '')}
        onChange={(chosen) => {
          setIsOther(chosen === other)
          if (chosen !== other) onChange(chosen ? Number(chosen) : null)
        }}
        allowDeselect={false}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <NumberInput
          label={t('people.cadenceInDays')}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={value ?? ''}
          onChange={(days) => onChange(days === '' ? null : Number(days))}
          error={error}
        />
      )}
    </div>
  )
}
