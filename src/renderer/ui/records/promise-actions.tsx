import { Button, Group, Menu } from '@mantine/core'
import { useState } from 'react'
import type { PromiseRow } from '#shared/contract/promises'
import { useT } from '../../lib/i18n'
import { MoreMenu } from '../more-menu'
import { MovePromise } from './move-promise'
import { PromiseFavour } from './promise-favour'
import { PromiseForm } from './promise-form'
import { isOpen } from './promise-words'
import { usePromiseFollowUp } from './use-promise-follow-up'

/** Done, Move, Tell, Drop for an open promise; Reopen and what it became for a closed one; edit and bin behind the dots. */
export function PromiseActions({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const { words, keep, drop, reopen, tell, remove } = usePromiseFollowUp(promise)
  const [editing, setEditing] = useState(false)
  const { text } = promise

  return (
    <Group gap={4} wrap="wrap">
      {isOpen(promise) ? (
        <>
          <Button size="compact-sm" variant="light" aria-label={t(words.keepOf, { text })} onClick={keep}>
            {t(words.keep)}
          </Button>
          <MovePromise promise={promise} />
          <Button size="compact-sm" variant="subtle" aria-label={t(words.tellOf, { text })} onClick={tell}>
            {t(words.tell)}
          </Button>
          <Button size="compact-sm" variant="subtle" aria-label={t(words.dropOf, { text })} onClick={drop}>
            {t(words.drop)}
          </Button>
        </>
      ) : (
        <>
          <PromiseFavour promise={promise} />
          <Button size="compact-sm" variant="subtle" aria-label={t('promises.reopenOf', { text })} onClick={reopen}>
            {t('promises.reopen')}
          </Button>
        </>
      )}
      <MoreMenu label={t('records.moreActions', { what: text })}>
        {() => (
          <>
            <Menu.Item onClick={() => setEditing(true)}>{t('app.edit')}</Menu.Item>
            <Menu.Item onClick={remove}>{t('records.bin')}</Menu.Item>
          </>
        )}
      </MoreMenu>
      {editing && <PromiseForm promise={promise} onClose={() => setEditing(false)} />}
    </Group>
  )
}
