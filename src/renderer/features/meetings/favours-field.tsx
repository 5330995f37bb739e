import { ActionIcon, Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import type { Direction } from '#shared/domain/favour'
import { favourKinds } from '#shared/domain/favour'
import { favourKindLabel, weightLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { PersonPicker, type PickedPerson } from '../../ui/person-picker'
import classes from './meeting-fields.module.css'
import type { MeetingValues } from './meeting-values'

interface FavoursFieldProps {
  people: readonly PickedPerson[]
  onAdd(person: PickedPerson): void
}

/** The favours of this meeting, received and given; an introduction also names who was introduced. */
export function FavoursField({ people, onAdd }: FavoursFieldProps) {
  const t = useT()
  const { control, watch, register, setValue, formState } = useFormContext<MeetingValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'favours', keyName: 'key' })
  const participants = watch('participants')
  const newPeople = watch('newPeople')
  const choices = people.map((person) => ({ value: person.id, label: person.name }))

  const add = (direction: Direction) =>
    append({
      id: null,
      direction,
      personId: participants[0]?.personId ?? '',
      kind: 'advice',
      weight: 1,
      description: null,
      introducedPersonId: null
    })

  function createIntroduced(index: number, name: string) {
    const person = { id: crypto.randomUUID(), name, organisation: null }
    onAdd(person)
    setValue('newPeople', [...newPeople, person])
    setValue('participants', [...watch('participants'), { personId: person.id, role: 'mentioned' }])
    setValue(`favours.${index}.introducedPersonId`, person.id)
  }

  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={600} size="sm" mb={6}>
        {t('meetings.favours')}
      </Text>
      <div className={classes.lines}>
        {fields.map((field, index) => {
          const favour = watch(`favours.${index}`)
          const introduced = people.find((person) => person.id === favour?.introducedPersonId)
          return (
            <div
              key={field.key}
              className={classes.line}
              role="group"
              aria-label={t('meetings.favourLine', { number: index + 1 })}
            >
              <Controller
                control={control}
                name={`favours.${index}.direction`}
                render={({ field: { value, onChange } }) => (
                  <Select
                    label={t('meetings.direction')}
                    data={[
                      { value: 'received', label: t('meetings.received') },
                      { value: 'given', label: t('meetings.given') }
                    ]}
                    value={value}
                    onChange={(next) => next && onChange(next)}
                    allowDeselect={false}
                  />
                )}
              />
              <Controller
                control={control}
                name={`favours.${index}.personId`}
                render={({ field: { value, onChange } }) => (
                  <Select
                    label={t(favour?.direction === 'given' ? 'meetings.givenTo' : 'meetings.receivedFrom')}
                    data={choices}
                    value={value || null}
                    onChange={(next) => next && onChange(next)}
                    error={formState.errors.favours?.[index]?.personId && t('meetings.personMissing')}
                    allowDeselect={false}
                    searchable
                  />
                )}
              />
              <Controller
                control={control}
                name={`favours.${index}.kind`}
                render={({ field: { value, onChange } }) => (
                  <Select
                    label={t('meetings.kind')}
                    data={favourKinds.map((kind) => ({ value: kind, label: t(favourKindLabel[kind]) }))}
                    value={value}
                    onChange={(next) => next && onChange(next)}
                    allowDeselect={false}
                    searchable
                    selectFirstOptionOnChange
                  />
                )}
              />
              <Controller
                control={control}
                name={`favours.${index}.weight`}
                render={({ field: { value, onChange } }) => (
                  <SegmentedControl
                    aria-label={t('meetings.weight')}
                    size="sm"
                    data={[1, 2, 3].map((weight) => ({ value: String(weight), label: t(weightLabel(weight)) }))}
                    value={String(value)}
                    onChange={(next) => onChange(Number(next))}
                  />
                )}
              />
              <ActionIcon
                variant="subtle"
                size={32}
                onClick={() => remove(index)}
                aria-label={t('meetings.removeFavour', { number: index + 1 })}
              >
                ✕
              </ActionIcon>
              {favour?.kind === 'introduction' &&
                (introduced ? (
                  <Group gap="xs" className={classes.wide}>
                    <Text size="sm">{t('meetings.introducedIs', { name: introduced.name })}</Text>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => setValue(`favours.${index}.introducedPersonId`, null)}
                    >
                      {t('meetings.changePerson')}
                    </Button>
                  </Group>
                ) : (
                  <div className={classes.wide}>
                    <PersonPicker
                      label={t('meetings.introduced')}
                      except={favour.personId ? [favour.personId] : []}
                      onPick={(person) => {
                        onAdd(person)
                        setValue(`favours.${index}.introducedPersonId`, person.id)
                      }}
                      onCreate={(name) => createIntroduced(index, name)}
                    />
                  </div>
                ))}
              <TextInput
                className={classes.wide}
                label={t('meetings.description')}
                {...register(`favours.${index}.description`, { setValueAs: (text: string | null) => text || null })}
              />
            </div>
          )
        })}
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => add('received')}>
            {t('meetings.addReceived')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => add('given')}>
            {t('meetings.addGiven')}
          </Button>
        </Group>
      </div>
    </fieldset>
  )
}
