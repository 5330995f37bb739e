import { Button, Group, Text } from '@mantine/core'
import type { Output } from '#shared/contract/index'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { useKeptDraft, useWriting, type Writing } from '../../lib/writing'
import classes from './drafts.module.css'

/** What was begun and not saved: each draft can be taken up again or thrown away; nothing when there is none. */
export function Drafts() {
  const t = useT()
  const drafts = useRead('meetings.drafts')
  if (!drafts.data || drafts.data.length === 0) return null
  return (
    <ul className={classes.drafts} aria-label={t('capture.drafts')}>
      {drafts.data.map((draft) => (
        <DraftLine key={draft.context} draft={draft} />
      ))}
    </ul>
  )
}

function DraftLine({ draft: { context, beginning, person } }: { draft: Output<'meetings.drafts'>[number] }) {
  const t = useT()
  const write = useWriting()
  const keep = useCommand('meetings.keepDraft')
  const kept = useKeptDraft(context)
  function throwAway() {
    kept.put(undefined)
    keep.mutate({ context, content: null })
  }
  return (
    <li className={classes.draft}>
      <Text size="sm" className={classes.text}>
        <strong>{person ? t('capture.draftWith', { name: person.name }) : t('capture.draft')}</strong>{' '}
        {beginning && t('capture.quoted', { text: beginning })}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" variant="default" onClick={() => write(placeOf(context))}>
          {t('capture.takeUp')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={throwAway}>
          {t('capture.throwAway')}
        </Button>
      </Group>
    </li>
  )
}

/** Where a draft is being written, as the panel is opened there. */
function placeOf(context: string): Writing {
  const [kind, id = ''] = context.split(/:(.*)/s)
  if (kind === 'person') return { personId: id }
  return kind === 'meeting' ? { meetingId: id } : {}
}
