import { ActionIcon, Button, Text, UnstyledButton } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { participationLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { PersonPicker, type PickedPerson } from '../../ui/person-picker'
import classes from './meeting-fields.module.css'
import type { MeetingValues } from './meeting-values'

interface ParticipantsFieldProps {
  /** The names of everybody the meeting mentions so far. */
  people: readonly PickedPerson[]
  onAdd(person: PickedPerson): void
}

/** Who was there: found as one types, or created on the spot; somebody only spoken of is marked as mentioned. */
export function ParticipantsField({ people, onAdd }: ParticipantsFieldProps) {
  const t = useT()
  const { setValue, watch, formState } = useFormContext<MeetingValues>()
  const participants = watch('participants')
  const newPeople = watch('newPeople')
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''

  function pick(person: PickedPerson) {
    onAdd(person)
    setValue('participants', [...participants, { personId: person.id, role: 'present' }])
  }

  function create(name: string) {
    const person = { id: crypto.randomUUID(), name, organisation: null, role: null }
    setValue('newPeople', [...newPeople, person])
    pick(person)
  }

  function remove(id: string) {
    setValue(
      'participants',
      participants.filter((one) => one.personId !== id)
    )
    setValue(
      'newPeople',
      newPeople.filter((one) => one.id !== id)
    )
    setValue(
      'favours',
      watch('favours').filter((one) => one.personId !== id && one.introducedPersonId !== id)
    )
    setValue(
      'promises',
      watch('promises').map((one) => (one.personId === id ? { ...one, personId: null } : one))
    )
  }

  function toggleRole(id: string) {
    setValue(
      'participants',
      participants.map((one) =>
        one.personId === id ? { ...one, role: one.role === 'present' ? 'mentioned' : 'present' } : one
      )
    )
  }

  function replaceByKnown(newId: string, known: PickedPerson) {
    remove(newId)
    onAdd(known)
    const rest = participants.filter((one) => one.personId !== newId && one.personId !== known.id)
    setValue('participants', [...rest, { personId: known.id, role: 'present' }])
  }

  return (
    <div data-first-name>
      <PersonPicker
        label={t('meetings.with')}
        placeholder={participants.length === 0 ? t('meetings.withHint') : undefined}
        chosen={participants.map(({ personId, role }) => (
          <span
            key={personId}
            role="group"
            aria-label={nameOf(personId)}
            className={classes.person}
            data-new={newPeople.some((one) => one.id === personId)}
          >
            <span>{nameOf(personId)}</span>
            <UnstyledButton
              className={classes.role}
              onClick={() => toggleRole(personId)}
              aria-label={t('meetings.toggleRole', { name: nameOf(personId), role: t(participationLabel[role]) })}
            >
              {role === 'present' ? '● ' : '◌ '}
              {t(participationLabel[role])}
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              size={24}
              onClick={() => remove(personId)}
              aria-label={t('meetings.removePerson', { name: nameOf(personId) })}
            >
              ✕
            </ActionIcon>
          </span>
        ))}
        except={participants.map((one) => one.personId)}
        onPick={pick}
        onCreate={create}
        error={formState.errors.newPeople && t('meetings.nameWrong')}
      />
      {newPeople.map((person) => (
        <MaybeKnown key={person.id} name={person.name} onChoose={(known) => replaceByKnown(person.id, known)} />
      ))}
    </div>
  )
}

/** Says that somebody of nearly this name is in the journal already; never merges by itself. */
function MaybeKnown({ name, onChoose }: { name: string; onChoose(known: PickedPerson): void }) {
  const t = useT()
  const near = useRead('people.near', { name })
  if (!near.data?.length) return null
  return (
    <Text size="sm" mt={6} component="div">
      {t('meetings.maybeKnown', { name })}{' '}
      {near.data.slice(0, 3).map((known) => (
        <Button key={known.id} size="compact-sm" variant="default" mr={6} onClick={() => onChoose(known)}>
          {known.organisation ? `${known.name} · ${known.organisation}` : known.name}
        </Button>
      ))}
    </Text>
  )
}
