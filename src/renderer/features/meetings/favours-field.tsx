import { ActionIcon, Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { useRef } from 'react'
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
  const { control, watch, register, setValue, setFocus, formState } = useFormContext<MeetingValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'favours', keyName: 'key' })
  const participants = watch('participants')
  const newPeople = watch('newPeople')
  const choices = people.map((person) => ({ value: person.id, label: person.name }))

  /** What is still to be said comes first: from whom, when several were there, else which kind. */
  const add = (direction: Direction) =>
    append(
      {
        id: null,
        direction,
        personId: participants[0]?.personId ?? '',
        kind: 'advice',
        weight: 1,
        description: null,
        introducedPersonId: null
      },
      { focusName: `favours.${fields.length}.${participants.length === 1 ? 'kind' : 'personId'}` }
    )

  /** The field that was typed into gives way to the name, so one goes on in the next. */
  function setIntroduced(index: number, personId: string) {
    setValue(`favours.${index}.introducedPersonId`, personId)
    setFocus(`favours.${index}.description`)
  }

  const changing = useRef(false)
  function focusWhenChanging(field: HTMLDivElement | null) {
    if (field && changing.current) field.querySelector('input')?.focus()
    if (field) changing.current = false
  }

  function createIntroduced(index: number, name: string) {
    const person = { id: crypto.randomUUID(), name, organisation: null, role: null }
    onAdd(person)
    setValue('newPeople', [...newPeople, person])
    setValue('participants', [...watch('participants'), { personId: person.id, role: 'mentioned' }])
    setIntroduced(index, person.id)
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
                render={({ field: { ref, value, onChange } }) => (
                  <Select
                    ref={ref}
                    label={t(favour?.direction === 'given' ? 'meetings.givenTo' : 'meetings.receivedFrom')}
                    data={choices}
                    value={value || null}
                    onChange={(next) => next && onChange(next)}
                    error={formState.errors.favours?.[index]?.personId && t('meetings.personMissing')}
                    allowDeselect={false}
                  />
                )}
              />
              <Controller
                control={control}
                name={`favours.${index}.kind`}
                render={({ field: { ref, value, onChange } }) => (
                  <Select
                    ref={ref}
                    label={t('meetings.kind')}
                    data={favourKinds.map((kind) => ({ value: kind, label: t(favourKindLabel[kind]) }))}
                    value={value}
                    onChange={(next) => next && onChange(next)}
                    allowDeselect={false}
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
              {favour?.kind === 'introduction' &&
                (introduced ? (
                  <Group gap="xs" className={classes.wide}>
                    <Text size="sm">{t('meetings.introducedIs', { name: introduced.name })}</Text>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => {
                        changing.current = true
                        setValue(`favours.${index}.introducedPersonId`, null)
                      }}
                    >
                      {t('meetings.changePerson')}
                    </Button>
                  </Group>
                ) : (
                  <div className={classes.wide} ref={focusWhenChanging}>
                    <PersonPicker
                      label={t('meetings.introduced')}
                      unsaved={newPeople.map((one) => ({ ...one, organisation: one.organisation ?? null }))}
                      except={favour.personId ? [favour.personId] : []}
                      onPick={(person) => {
                        onAdd(person)
                        setIntroduced(index, person.id)
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
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                size={32}
                onClick={() => remove(index)}
                aria-label={t('meetings.removeFavour', { number: index + 1 })}
              >
                ✕
              </ActionIcon>
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
