import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import type { PersonName } from '#shared/contract/people'
import { call } from '../../lib/bridge'
import { useT } from '../../lib/i18n'
import { read } from '../../lib/query'
import { useKeptDraft, type Writing } from '../../lib/writing'
import { FailureNote } from '../../ui/failure-note'
import { useReturnFocus } from '../../ui/return-focus'
import { CaptureForm } from './capture-form'
import { draftContent, draftText } from '#shared/capture/draft-text'
import { storedItems } from '#shared/capture/stored-items'
import { emptyWrit, type Start, type Writ } from './use-capture'

/** The panel in which a meeting is written or edited; closing it keeps a draft, so nothing is ever lost. */
export function CapturePanel({ writing, onClose }: { writing: Writing; onClose(): void }) {
  const t = useT()
  const { meetingId, personId } = writing
  const context = meetingId ? `meeting:${meetingId}` : personId ? `person:${personId}` : 'new'
  const kept = useKeptDraft(context)
  const start = useQuery({
    queryKey: ['meeting in hand', context],
    queryFn: () => startingPoint(context, writing, kept.take()),
    gcTime: 0
  })
  useReturnFocus()
  const client = useQueryClient()
  // The form sends its draft as it goes; the list of drafts is read after that.
  useEffect(
    () => () => void setTimeout(() => void client.invalidateQueries({ queryKey: read('meetings.drafts').queryKey })),
    [client]
  )
  // The panel opens once its content is there, so that focus lands in the sentence.
  if (start.isPending) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size="54rem"
      title={t(meetingId ? 'capture.editTitle' : 'capture.title')}
      closeOnClickOutside={false}
    >
      <FailureNote error={start.error} />
      {start.data && <CaptureForm context={context} {...start.data} onClose={onClose} />}
    </Modal>
  )
}

interface Beginning {
  start: Start
  /** The meeting that is edited. */
  meetingId: string | null
  /** Its sentence as it was typed. */
  rawText: string | null
  isDraft: boolean
}

async function startingPoint(context: string, writing: Writing, kept: string | undefined): Promise<Beginning> {
  const { meetingId = null, personId = null, text } = writing
  const draft = readDraft(kept ?? (await call('meetings.draft', { context })).content)
  if (meetingId !== null) {
    const [detail, circles] = await Promise.all([call('meetings.get', { id: meetingId }), call('circles.list')])
    const stored = storedItems(detail, circles)
    const rawText = detail.form.meeting.rawText ?? null
    return { start: { writ: draft ?? emptyWrit, stored, page: null }, meetingId, rawText, isDraft: draft !== null }
  }
  // What was asked for, such as a template, goes before the rest of a draft.
  const asked = text && draft ? `${text}\n${draft.text}` : (text ?? draft?.text ?? '')
  const writ = { ...(draft ?? emptyWrit), text: asked }
  const page = personId === null ? null : await onPage(personId)
  return { start: { writ, stored: null, page }, meetingId, rawText: null, isDraft: draft !== null && !text }
}

const Hand = z.record(z.string(), z.looseObject({}).nullable())

/** What a draft must have to be taken up again as a whole; of any other at least the text is kept. */
const KeptWrit = z.object({
  text: z.string(),
  language: z.enum(['fr', 'en']).nullable(),
  corrections: z.looseObject({ facts: z.looseObject({}), people: Hand, favours: Hand, promises: Hand })
})

function readDraft(content: string | null): Writ | null {
  if (content === null) return null
  const kept = KeptWrit.safeParse(draftContent(content))
  return kept.success ? kept.data : { ...emptyWrit, text: draftText(content) }
}

/** The person from whose page one writes. */
async function onPage(personId: string): Promise<PersonName> {
  const { name, organisation } = await call('people.get', { id: personId })
  return { id: personId, name, organisation }
}
