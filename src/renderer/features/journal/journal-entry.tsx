import { memo, useState, type KeyboardEvent } from 'react'
import type { MeetingRow } from '#shared/contract/meetings'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { MeetingCard, meetingName } from '../../ui/records/meeting-card'
import { PlannedActions } from '../../ui/records/planned-actions'
import { StopContext } from '../../ui/stop'
import { EntryEdit } from './entry-edit'
import { EntryMenu } from './entry-menu'

interface JournalEntryProps {
  meeting: MeetingRow
  index: number
  isStop: boolean
  /** Above the list: with its day, and in few words. */
  isAhead?: boolean
  /** Goes to where the entry stands once it has another day. */
  onMoved(id: string): void
  onFocus(index: number): void
}

/** An exchange in the journal: Enter edits it in the panel, E right here, Delete bins it, T shows the words as typed. */
export const JournalEntry = memo(function JournalEntry(props: JournalEntryProps) {
  const { meeting, index, isStop, isAhead = false, onMoved, onFocus } = props
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const { say, fail } = useAnnouncer()
  const remove = useCommand('meetings.remove')
  const [editing, setEditing] = useState(false)
  const [holding, setHolding] = useState(false)
  const [original, setOriginal] = useState(false)
  const { id, status, rawText, notes, participants, date } = meeting
  const edit = () => write({ meetingId: id })

  function bin() {
    const what = t('journal.saidBinned', { what: meetingName(meeting, t) })
    remove.mutate({ id }, { onSuccess: () => say(t('records.undoHint', { what })), onError: fail })
  }

  const acts: Readonly<Record<string, (() => void) | false>> = {
    Enter: edit,
    e: () => setEditing(true),
    Delete: bin,
    // Without notes the words as typed are what the entry shows.
    t: Boolean(rawText && notes) && (() => setOriginal(!original)),
    h: status === 'planned' && (() => setHolding(true))
  }

  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && event.target !== event.currentTarget) return event.currentTarget.focus()
    const act =
      event.target === event.currentTarget && acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  /** The focus goes back to the entry when what was open in it closes. */
  function backTo(close: (open: false) => void) {
    close(false)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${index}"]`)?.focus())
  }

  const who = participants.map(({ name }) => name).join(', ')
  return (
    <StopContext value={isStop ? 0 : -1}>
      <MeetingCard
        meeting={meeting}
        withDate={isAhead}
        compact={isAhead}
        withOriginal={original}
        onEdit={edit}
        actions={
          <EntryMenu
            meeting={meeting}
            original={original}
            onEditHere={() => setEditing(true)}
            onOriginal={() => setOriginal(!original)}
            onBin={bin}
          />
        }
        frame={{
          tabIndex: isStop ? 0 : -1,
          'aria-label': [formatDate(date, language), t(occasionLabel[meeting.occasion]), who]
            .filter(Boolean)
            .join(', '),
          'aria-keyshortcuts': status === 'planned' ? 'J K Enter E H Delete' : 'J K Enter E T Delete',
          onKeyDown: onKey,
          onFocus: () => onFocus(index),
          'data-entry': index
        }}
      >
        {status === 'planned' && (
          <PlannedActions
            meeting={meeting}
            holding={holding}
            onHolding={(open) => (open ? setHolding(true) : backTo(setHolding))}
            onHeld={() => onMoved(id)}
          />
        )}
        {editing && <EntryEdit meeting={meeting} onClose={() => backTo(setEditing)} onMoved={() => onMoved(id)} />}
      </MeetingCard>
    </StopContext>
  )
})
