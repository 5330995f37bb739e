import { Button, Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import type { MeetingRow } from '#shared/contract/meetings'
import { Meeting, occasions } from '#shared/domain/meeting'
import { occasionLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Key } from '../../ui/key'
import { PartialDateField } from '../../ui/partial-date-field'
import { meetingName } from '../../ui/records/meeting-card'
import classes from './entry-edit.module.css'

const Values = Meeting.pick({ date: true, occasion: true, place: true, notes: true }).extend({
  confidential: z.boolean()
})
type Values = z.output<typeof Values>

interface EntryEditProps {
  meeting: MeetingRow
  onClose(): void
  onMoved(): void
}

/** The plain facts of an entry, changed where it stands; what is typed and not saved is back when it opens again. */
export function EntryEdit({ meeting, onClose, onMoved }: EntryEditProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const change = useCommand('meetings.change')
  const [failure, setFailure] = useState<unknown>(null)
  const { id, date, occasion, place, notes, confidential } = meeting
  const record = useRecordForm<z.input<typeof Values>, Values>(`entry:${id}`, Values, {
    date,
    occasion,
    place,
    notes,
    confidential
  })
  const { form, text, problem } = record
  const { control, setFocus } = form
  useEffect(() => setFocus('date'), [setFocus])

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await change.mutateAsync({ id, ...values })
    } catch (error) {
      return setFailure(error)
    }
    record.forget()
    say(t('records.undoHint', { what: t('journal.saidChanged', { what: meetingName(meeting, t) }) }))
    onClose()
    if (values.date !== date) onMoved()
  })

  function onKey(event: KeyboardEvent) {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    // A list of choices that is open closes by itself.
    const isOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (isSave) void save()
    else if (event.key === 'Escape' && !isOpenList) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <form
      noValidate
      className={classes.form}
      aria-label={t('journal.editHere')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes.fields}>
        <Controller
          name="date"
          control={control}
          render={({ field }) => (
            <PartialDateField
              {...field}
              label={t('journal.date')}
              required
              onChange={(value) => field.onChange(value ?? '')}
              error={problem('date')}
            />
          )}
        />
        <Controller
          name="occasion"
          control={control}
          render={({ field }) => (
            <Select
              label={t('journal.occasions')}
              data={occasions.map((value) => ({ value, label: t(occasionLabel[value]) }))}
              allowDeselect={false}
              searchable
              {...field}
            />
          )}
        />
        <TextInput label={t('journal.place')} {...text('place')} />
      </div>
      <Textarea label={t('journal.notes')} autosize minRows={2} maxRows={12} {...text('notes')} />
      <Controller
        name="confidential"
        control={control}
        render={({ field: { value, ...field } }) => (
          <Checkbox {...field} checked={value} label={t('meetings.confidential')} />
        )}
      />
      <FailureNote error={failure} />
      <Group gap="xs">
        <Button size="compact-sm" type="submit" loading={change.isPending} aria-keyshortcuts="Control+Enter">
          {t('app.save')}
          <Key>Ctrl+↵</Key>
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}
