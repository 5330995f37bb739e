import { Checkbox, Select, TagsInput } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { PartialDateField } from '../../ui/partial-date-field'
import { PersonField } from '../../ui/person-field'
import { CadenceInput } from './cadence-input'
import { OrganisationInput } from './organisation-input'
import type { PersonFields } from './person-form-values'
import classes from './person-form.module.css'

export function OrganisationField({ error }: { error: string | undefined }) {
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name="organisation"
      control={control}
      render={({ field }) => <OrganisationInput {...field} value={field.value ?? null} error={error} />}
    />
  )
}

export function CirclesField() {
  const t = useT()
  const { control } = useFormContext<PersonFields>()
  const known = useSteadyRead('circles.list')
  return (
    <Controller
      name="circles"
      control={control}
      render={({ field }) => (
        <TagsInput
          {...field}
          className={classes.wide}
          label={t('people.circles')}
          description={t('people.circlesHint')}
          data={(known.data ?? []).map(({ name }) => name)}
          acceptValueOnBlur
          // The name of a circle may hold a comma.
          splitChars={[]}
        />
      )}
    />
  )
}

type ChoiceName = 'person.closeness' | 'person.tieNature' | 'person.temperament' | 'person.reportLevel'

interface ChoiceFieldProps<V extends string | number> {
  name: ChoiceName
  label: string
  data: { value: V; label: string }[]
  /** Something is always chosen. */
  always?: boolean
}

export function ChoiceField<V extends string | number>({ name, label, data, always = false }: ChoiceFieldProps<V>) {
  const t = useT()
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <Select
          {...field}
          label={label}
          data={data.map((choice) => ({ ...choice, value: String(choice.value) }))}
          value={field.value == null ? null : String(field.value)}
          onChange={(chosen) => field.onChange(data.find(({ value }) => String(value) === chosen)?.value ?? null)}
          allowDeselect={!always}
          clearable={!always}
          clearButtonProps={{ 'aria-label': t('form.clear', { field: label }) }}
        />
      )}
    />
  )
}

export function CadenceField({ error }: { error: string | undefined }) {
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name="person.cadenceDays"
      control={control}
      render={({ field }) => <CadenceInput {...field} value={field.value ?? null} error={error} />}
    />
  )
}

interface DateOfProps {
  name: 'person.metOn' | 'person.birthday' | 'person.deceasedOn'
  label: string
  hint?: string
  error: string | undefined
  birthday?: boolean
}

export function DateOf({ name, hint, ...rest }: DateOfProps) {
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <PartialDateField {...field} {...rest} value={field.value ?? null} {...(hint && { description: hint })} />
      )}
    />
  )
}

export function IntroducerField({ personId, error }: { personId: string | null; error: string | undefined }) {
  const t = useT()
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name="person.introducedById"
      control={control}
      render={({ field }) => (
        <PersonField
          label={t('people.introducedBy')}
          value={field.value ?? null}
          onChange={field.onChange}
          except={personId === null ? [] : [personId]}
          error={error}
        />
      )}
    />
  )
}

interface FlagProps {
  name: 'person.noLedger' | 'person.isFamily' | 'person.noSuggestions'
  label: string
}

export function Flag({ name, label }: FlagProps) {
  const { control } = useFormContext<PersonFields>()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { value, ...field } }) => <Checkbox {...field} checked={Boolean(value)} label={label} />}
    />
  )
}
