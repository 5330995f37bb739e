import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/contract/index'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { useKeptDraft, useWriting, type Writing } from '../../lib/writing'
import classes from './drafts.module.css'
import { messageContext, MessageDialog } from './message-dialog'

/** What was begun and not saved: each draft can be taken up again or thrown away; nothing when there is none. */
export function Drafts() {
  const t = useT()
  const drafts = useRead('meetings.drafts')
  // A message for somebody who is in the bin waits until they are back.
  const shown = drafts.data?.filter(({ context, person }) => person || !context.startsWith('message:')) ?? []
  if (shown.length === 0) return null
  return (
    <ul className={classes.drafts} aria-label={t('capture.drafts')}>
      {shown.map((draft) => (
        <DraftLine key={draft.context} draft={draft} />
      ))}
    </ul>
  )
}

function DraftLine({ draft: { context, beginning, person } }: { draft: Output<'meetings.drafts'>[number] }) {
  const t = useT()
  const write = useWriting()
  const [writing, setWriting] = useState(false)
  const message = person && context === messageContext(person.id) ? person : null
  const keep = useCommand('meetings.keepDraft')
  const kept = useKeptDraft(context)
  function throwAway() {
    kept.put(undefined)
    keep.mutate({ context, content: null })
  }
  return (
    <li className={classes.draft}>
      <Text size="sm" className={classes.text}>
        <strong>
          {message
            ? t('suggestions.messageFor', { name: message.name })
            : person
              ? t('capture.draftWith', { name: person.name })
              : t('capture.draft')}
        </strong>{' '}
        {beginning && t('capture.quoted', { text: beginning })}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => (message ? setWriting(true) : write(placeOf(context)))}
        >
          {t('capture.takeUp')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={throwAway}>
          {t('capture.throwAway')}
        </Button>
      </Group>
      {message && writing && (
        <MessageDialog personId={message.id} name={message.name} onClose={() => setWriting(false)} />
      )}
    </li>
  )
}

/** Where a draft is being written, as the panel is opened there. */
function placeOf(context: string): Writing {
  const [kind, id = ''] = context.split(/:(.*)/s)
  if (kind === 'person') return { personId: id }
  return kind === 'meeting' ? { meetingId: id } : {}
}
