import { Button, Group, Text } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { useWriting, type Writing } from '../../lib/writing'
import classes from './drafts.module.css'

/** What was begun and not saved: each draft can be taken up again or thrown away; nothing when there is none. */
export function Drafts() {
  const t = useT()
  const write = useWriting()
  const drafts = useRead('meetings.drafts')
  const keep = useCommand('meetings.keepDraft')
  if (!drafts.data || drafts.data.length === 0) return null
  return (
    <ul className={classes.drafts} aria-label={t('capture.drafts')}>
      {drafts.data.map(({ context, beginning, person }) => (
        <li key={context} className={classes.draft}>
          <Text size="sm" className={classes.text}>
            <strong>{person ? t('capture.draftWith', { name: person.name }) : t('capture.draft')}</strong>{' '}
            {beginning && t('capture.quoted', { text: beginning })}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => write(placeOf(context))}>
              {t('capture.takeUp')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => keep.mutate({ context, content: null })}>
              {t('capture.throwAway')}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  )
}

/** Where a draft is being written, as the panel is opened there. */
function placeOf(context: string): Writing {
  const [kind, id = ''] = context.split(/:(.*)/s)
  if (kind === 'person') return { personId: id }
  return kind === 'meeting' ? { meetingId: id } : {}
}
