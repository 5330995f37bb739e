import { ActionIcon, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { useT } from '../../lib/i18n'
import { DateField } from '../../ui/date-field'
import type { PickedPerson } from '../../ui/person-picker'
import classes from './meeting-fields.module.css'
import type { MeetingValues } from './meeting-values'

/** What was promised, by me or by them, and the next step, which is a promise to oneself. */
export function PromisesField({ people }: { people: readonly PickedPerson[] }) {
  const t = useT()
  const { control, watch, register, formState } = useFormContext<MeetingValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'promises', keyName: 'key' })
  const first = watch('participants')[0]?.personId ?? null
  const choices = people.map((person) => ({ value: person.id, label: person.name }))
  const add = (by: 'me' | 'them', personId: string | null) =>
    append(
      { id: null, by, personId, text: '', dueOn: null, dueKind: null },
      { focusName: `promises.${fields.length}.text` }
    )

  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={600} size="sm" mb={6}>
        {t('meetings.promises')}
      </Text>
      <div className={classes.lines}>
        {fields.map((field, index) => (
          <div
            key={field.key}
            className={`${classes.line} ${classes.promise}`}
            role="group"
            aria-label={t('meetings.promiseLine', { number: index + 1 })}
          >
            <Controller
              control={control}
              name={`promises.${index}.by`}
              render={({ field: { value, onChange } }) => (
                <Select
                  label={t('meetings.promisedBy')}
                  data={[
                    { value: 'me', label: t('meetings.byMe') },
                    { value: 'them', label: t('meetings.byThem') }
                  ]}
                  value={value}
                  onChange={(next) => next && onChange(next)}
                  allowDeselect={false}
                />
              )}
            />
            <Controller
              control={control}
              name={`promises.${index}.personId`}
              render={({ field: { value, onChange } }) => (
                <Select
                  label={t(watch(`promises.${index}.by`) === 'me' ? 'meetings.promisedTo' : 'meetings.promisedFrom')}
                  data={choices}
                  value={value}
                  placeholder={t('meetings.nobody')}
                  onChange={onChange}
                  clearable
                  clearButtonProps={{ 'aria-label': t('meetings.nobody') }}
                />
              )}
            />
            <TextInput
              label={t('meetings.promiseText')}
              {...register(`promises.${index}.text`)}
              error={formState.errors.promises?.[index]?.text && t('meetings.promiseTextMissing')}
              data-autofocus
            />
            <Controller
              control={control}
              name={`promises.${index}.dueOn`}
              render={({ field: { value, onChange } }) => (
                <DateField
                  label={t('meetings.dueOn')}
                  value={value}
                  onChange={onChange}
                  error={formState.errors.promises?.[index]?.dueOn}
                  lean="future"
                />
              )}
            />
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              size={32}
              onClick={() => remove(index)}
              aria-label={t('meetings.removePromise', { number: index + 1 })}
            >
              ✕
            </ActionIcon>
          </div>
        ))}
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => add('me', first)}>
            {t('meetings.addMine')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => add('them', first)}>
            {t('meetings.addTheirs')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => add('me', null)}>
            {t('meetings.addNextStep')}
          </Button>
        </Group>
      </div>
    </fieldset>
  )
}
