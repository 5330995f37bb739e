import { Textarea } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'

const IDLE_MS = 400

/** What to ask and to bring: a draft 400 ms after the last key, noted with the meeting when the field is left. */
export function PreparationField({ meetingId, text }: { meetingId: string; text: string | null }) {
  const context = `preparation:${meetingId}`
  const draft = useRead('meetings.draft', { context })
  if (!draft.data) return null
  return <Field meetingId={meetingId} context={context} saved={text ?? ''} draft={draft.data.content} />
}

interface FieldProps {
  meetingId: string
  context: string
  saved: string
  draft: string | null
}

function Field({ meetingId, context, saved, draft }: FieldProps) {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { mutate: keepDraft } = useCommand('meetings.keepDraft', { quiet: true })
  const { mutate: keep } = useCommand('meetings.keepPreparation')
  const [text, setText] = useState(draft ?? saved)
  const latest = useRef({ text, saved, timer: 0 })
  useEffect(() => {
    // What is taken back, or done elsewhere, shows here as well, unless something is being typed.
    if (latest.current.text === latest.current.saved) {
      setText(saved)
      latest.current.text = saved
    }
    latest.current.saved = saved
  }, [saved])

  const save = useCallback(() => {
    const { text: written, saved: before, timer } = latest.current
    clearTimeout(timer)
    if (written === before) return
    latest.current.saved = written
    keep(
      { id: meetingId, text: written },
      {
        onSuccess: () => {
          keepDraft({ context, content: null })
          say(t('records.undoHint', { what: t('journal.saidPrepared') }))
        },
        onError: fail
      }
    )
  }, [meetingId, context, keep, keepDraft, say, fail, t])
  useEffect(() => save, [save])

  return (
    <Textarea
      aria-label={t('journal.questions')}
      placeholder={t('journal.questionsHint')}
      autosize
      minRows={3}
      maxRows={16}
      value={text}
      onChange={(event) => {
        const written = event.currentTarget.value
        setText(written)
        clearTimeout(latest.current.timer)
        const timer = window.setTimeout(() => keepDraft({ context, content: written }), IDLE_MS)
        latest.current = { ...latest.current, text: written, timer }
      }}
      onBlur={save}
    />
  )
}
