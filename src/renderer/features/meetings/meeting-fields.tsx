import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { MeetingForm } from '#shared/contract/meetings'
import { occasionLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { isSettled } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { FailureNote } from '../../ui/failure-note'
import { Key } from '../../ui/key'
import type { PickedPerson } from '../../ui/person-picker'
import { FavoursField } from './favours-field'
import classes from './meeting-fields.module.css'
import { emptyMeeting, isWorthKeeping, withStatus, type MeetingInHand, type MeetingValues } from './meeting-values'
import { OccasionFields } from './occasion-fields'
import { ParticipantsField } from './participants-field'
import { PromisesField } from './promises-field'
import { useDraft } from './use-draft'

interface MeetingFieldsProps {
  context: string
  start: MeetingInHand
  /** True when what is shown was kept from before rather than read from the journal. */
  isDraft: boolean
  onClose(): void
}

/** The fields of a meeting in the order in which one tells it; Ctrl+Enter saves from anywhere. */
export function MeetingFields({ context, start, isDraft, onClose }: MeetingFieldsProps) {
  const t = useT()
  const today = useToday()
  const { say } = useAnnouncer()
  const save = useCommand('meetings.save')
  const draft = useDraft(context)
  const [people, setPeople] = useState<PickedPerson[]>(start.people)
  const form = useForm<MeetingValues, unknown, MeetingValues>({
    defaultValues: start.values,
    resolver: zodResolver(MeetingForm) as never,
    shouldFocusError: true
  })
  const { register, setValue, watch } = form
  const [nothing, setNothing] = useState(false)

  useEffect(() => {
    const subscription = watch((values) => draft.keep({ values: values as MeetingValues, people }))
    return () => subscription.unsubscribe()
  }, [watch, draft, people])

  const addPerson = (person: PickedPerson) =>
    setPeople((known) => (known.some(({ id }) => id === person.id) ? known : [...known, person]))

  const submit = form.handleSubmit(async (values) => {
    const done = await save.mutateAsync(withStatus(values, today)).catch(() => undefined)
    if (!done) return
    draft.forget()
    const parts = [
      t(occasionLabel[values.meeting.occasion]),
      done.people > 0 && t('meetings.savedPeople', { count: done.people }),
      done.newPeople > 0 && t('meetings.savedNewPeople', { count: done.newPeople }),
      done.received > 0 && t('meetings.savedReceived', { count: done.received }),
      done.given > 0 && t('meetings.savedGiven', { count: done.given }),
      done.promises > 0 && t('meetings.savedPromises', { count: done.promises })
    ]
    say(t('meetings.saved', { what: parts.filter(Boolean).join(', ') }))
    onClose()
  })

  function trySave(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isSettled(event.currentTarget)) return
    const values = form.getValues()
    const saysNothing = !values.id && values.participants.length === 0 && !isWorthKeeping({ values, people })
    setNothing(saysNothing)
    if (saysNothing) event.currentTarget.querySelector<HTMLElement>('[data-first-name] input')?.focus()
    else void submit()
  }

  const fields = useRef<HTMLFormElement>(null)
  useHotkeys([['mod+Enter', () => fields.current?.requestSubmit()]], [])

  function discardDraft() {
    draft.forget()
    const fresh = emptyMeeting(today)
    form.reset(fresh.values)
    setPeople(fresh.people)
  }

  return (
    <FormProvider {...form}>
      <form ref={fields} onSubmit={trySave} onKeyDown={keepWriting} noValidate autoComplete="off">
        <Stack gap="md">
          {isDraft && (
            <Group justify="space-between" className={classes.draft}>
              <Text size="sm">{t('meetings.draftBack')}</Text>
              {context === 'new' && (
                <Button variant="subtle" size="compact-sm" onClick={discardDraft}>
                  {t('meetings.startOver')}
                </Button>
              )}
            </Group>
          )}
          <OccasionFields />
          <ParticipantsField people={people} onAdd={addPerson} />
          <Textarea
            label={t('meetings.notes')}
            placeholder={t('meetings.notesHint')}
            autosize
            minRows={2}
            maxRows={10}
            {...register('meeting.notes', { setValueAs: (text: string | null) => text || null })}
          />
          <FavoursField people={people} onAdd={addPerson} />
          <PromisesField people={people} />
          <Checkbox
            label={t('meetings.confidential')}
            checked={watch('meeting.confidential')}
            onChange={(event) => setValue('meeting.confidential', event.currentTarget.checked)}
          />
          <FailureNote error={save.error} />
          {nothing && (
            <Text role="alert" size="sm" className="nv-attention">
              {t('meetings.nothingYet')}
            </Text>
          )}
          {Object.keys(form.formState.errors).length > 0 && (
            <Text role="alert" size="sm" className="nv-attention">
              {t('meetings.fieldsToCheck')}
            </Text>
          )}
          <Group justify="flex-end" className={classes.foot}>
            <Button variant="default" onClick={onClose}>
              {t('meetings.keepAsDraft')}
            </Button>
            <Button type="submit" loading={save.isPending} aria-keyshortcuts="Control+Enter">
              {t('app.save')}
              <Key>Ctrl+↵</Key>
            </Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  )
}

/** Enter chooses from lists and presses buttons; only Ctrl+Enter saves, so that no meeting is saved half written. */
function keepWriting(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
