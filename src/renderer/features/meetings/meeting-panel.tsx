import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../lib/i18n'
import { call } from '../../lib/bridge'
import { useToday } from '../../lib/today'
import type { Writing } from '../../lib/writing'
import { FailureNote } from '../../ui/failure-note'
import { useReturnFocus } from '../../ui/return-focus'
import { MeetingFields } from './meeting-fields'
import { useKeptDraft } from './use-draft'
import { emptyMeeting, type MeetingInHand } from './meeting-values'

/** The panel in which a meeting is written or edited; closing it keeps a draft, so nothing is ever lost. */
export function MeetingPanel({ writing, onClose }: { writing: Writing; onClose(): void }) {
  const t = useT()
  const today = useToday()
  const { meetingId, personId } = writing
  const context = meetingId ? `meeting:${meetingId}` : personId ? `person:${personId}` : 'new'
  const kept = useKeptDraft(context)
  const start = useQuery({
    queryKey: ['meeting in hand', context],
    queryFn: () => startingPoint(context, writing, today, kept.take()),
    gcTime: 0
  })
  useReturnFocus()
  // The panel opens once its content is there, so that focus lands in the first field.
  if (start.isPending) return null
  return (
    <Modal opened onClose={onClose} size="58rem" title={t(meetingId ? 'meetings.editTitle' : 'meetings.newTitle')}>
      <FailureNote error={start.error} />
      {start.data && (
        <MeetingFields context={context} start={start.data.inHand} isDraft={start.data.isDraft} onClose={onClose} />
      )}
    </Modal>
  )
}

async function startingPoint(
  context: string,
  { meetingId, personId }: Writing,
  today: string,
  kept: string | undefined
): Promise<{ inHand: MeetingInHand; isDraft: boolean }> {
  const content = kept ?? (await call('meetings.draft', { context })).content
  if (content !== null) return { inHand: JSON.parse(content) as MeetingInHand, isDraft: true }
  if (meetingId) {
    const { form, people } = await call('meetings.get', { id: meetingId })
    return { inHand: { values: form, people }, isDraft: false }
  }
  if (!personId) return { inHand: emptyMeeting(today), isDraft: false }
  const { person, name, organisation } = await call('people.get', { id: personId })
  return { inHand: emptyMeeting(today, { id: person.id, name, organisation }), isDraft: false }
}
