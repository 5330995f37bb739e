import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftText } from '#shared/capture/draft-text'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { useKeptDraft } from '../../lib/writing'
import { useReturnFocus } from '../return-focus'
import { LastFacts } from './last-facts'
import classes from './message-dialog.module.css'

const IDLE_MS = 400

/** Where the message for somebody is kept while it is a draft. */
export const messageContext = (personId: string): string => `message:${personId}`

interface MessageDialogProps {
  personId: string
  name: string
  onClose(): void
}

/** A message for somebody, prepared beside the last facts; it is kept as a draft, to be copied, and never sent. */
export function MessageDialog({ personId, name, onClose }: MessageDialogProps) {
  const t = useT()
  const context = messageContext(personId)
  const kept = useKeptDraft(context)
  const draft = useRead('meetings.draft', { context })
  useReturnFocus()
  if (!draft.data) return null
  return (
    <Modal opened size="lg" title={t('suggestions.messageFor', { name })} onClose={onClose} closeOnClickOutside={false}>
      <Message context={context} begun={draftText(kept.take() ?? draft.data.content ?? '')} onClose={onClose} />
      <h3 className={classes.heading}>{t('suggestions.facts')}</h3>
      <LastFacts personId={personId} name={name} />
    </Modal>
  )
}

interface MessageProps {
  context: string
  begun: string
  onClose(): void
}

function Message({ context, begun, onClose }: MessageProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const [text, setText] = useState(begun)
  const field = useRef<HTMLTextAreaElement>(null)
  const keep = useKeeping(context)
  const [end] = useState(begun.length)
  // What was begun is gone on with.
  useEffect(() => field.current?.setSelectionRange(end, end), [end])

  function change(written: string) {
    setText(written)
    keep(written)
  }

  function copy() {
    field.current?.select()
    // The window may not reach the clipboard by itself; what is selected may be copied by a key or a button.
    say(t(document.execCommand('copy') ? 'suggestions.copied' : 'suggestions.notCopied'))
  }

  return (
    <>
      <Textarea
        ref={field}
        data-autofocus
        label={t('suggestions.messageText')}
        description={t('suggestions.messageHint')}
        autosize
        minRows={5}
        maxRows={12}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button disabled={text === ''} onClick={copy}>
          {t('suggestions.copy')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        {text !== '' && (
          <Button
            variant="subtle"
            onClick={() => {
              change('')
              field.current?.focus()
              say(t('suggestions.discarded'))
            }}
          >
            {t('suggestions.discard')}
          </Button>
        )}
      </Group>
    </>
  )
}

/** Keeps the text in the journal 400 ms after the last key and when the dialog closes; an empty one is forgotten. */
function useKeeping(context: string): (text: string) => void {
  const { fail } = useAnnouncer()
  const kept = useKeptDraft(context)
  const { mutate } = useCommand('meetings.keepDraft', { quiet: true })
  const { mutate: mutateAloud } = useCommand('meetings.keepDraft')
  const waiting = useRef<{ timer: number; content: string | null } | null>(null)

  useEffect(
    () => () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      // What lists drafts is read again.
      mutateAloud({ context, content: waiting.current.content }, { onError: fail })
      waiting.current = null
    },
    [context, mutateAloud, fail]
  )

  return useCallback(
    (text: string) => {
      clearTimeout(waiting.current?.timer)
      const content = text === '' ? null : JSON.stringify({ text })
      kept.put(content ?? undefined)
      const timer = window.setTimeout(() => mutate({ context, content }, { onError: fail }), IDLE_MS)
      waiting.current = { timer, content }
    },
    [context, kept, mutate, fail]
  )
}
