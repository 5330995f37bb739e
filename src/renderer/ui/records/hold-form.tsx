import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { MeetingRow } from '#shared/contract/meetings'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useShelf } from '../../lib/kept'
import { useCommand } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { Key } from '../key'
import { meetingName } from './meeting-card'
import classes from './planned-actions.module.css'

interface HoldFormProps {
  meeting: MeetingRow
  onClose(): void
  onHeld: (() => void) | undefined
}

/** A planned meeting took place: Enter says so, with what was said when it is written; Escape keeps the words for later. */
export function HoldForm({ meeting, onClose, onHeld }: HoldFormProps) {
  const t = useT()
  const write = useWriting()
  const { say, fail } = useAnnouncer()
  const hold = useCommand('meetings.hold')
  const shelf = useShelf<string>(`held:${meeting.id}`)
  const [told, setTold] = useState(() => shelf.take() ?? '')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // The key that opened this is the first of two; the second saves.
  useEffect(() => field.current?.focus(), [])

  function save(andThen?: () => void) {
    hold.mutate(
      { id: meeting.id, told: told.trim() || null },
      {
        onSuccess: () => {
          shelf.put(undefined)
          say(t('records.undoHint', { what: t('records.saidHeld', { what: meetingName(meeting, t) }) }))
          onClose()
          if (andThen) andThen()
          else onHeld?.()
        },
        onError: fail
      }
    )
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
      form.current?.requestSubmit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <form
      ref={form}
      className={classes.hold}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        label={t('records.whatWasSaid')}
        autosize
        minRows={1}
        maxRows={8}
        value={told}
        ref={field}
        onChange={(event) => {
          setTold(event.currentTarget.value)
          shelf.put(event.currentTarget.value)
        }}
      />
      <Group gap="xs">
        <Button size="compact-sm" type="submit" loading={hold.isPending}>
          {t('records.held')}
          <Key>↵</Key>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => save(() => write({ meetingId: meeting.id }))}>
          {t('records.heldInFull')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}
