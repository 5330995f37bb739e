import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChangeEntry } from '#shared/contract/history'
import { describeChange } from '#shared/i18n/describe-change'
import { formatDay, formatTime } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import classes from './person.module.css'

const SIZE = 20

/** The changes of the journal that touched the person, in words; each can be taken back while nothing depends on it. */
export function PersonChanges({ personId, name }: { personId: string; name: string }) {
  const t = useT()
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('people.changes', { personId, offset, limit: SIZE })
  const { rows = [], total } = found.data ?? {}
  return (
    <>
      <FailureNote error={found.error} />
      {total === 0 ? (
        <EmptyState text={t('people.noChanges', { name })} />
      ) : (
        <p className={classes.hint}>{t('people.changesHint', { name })}</p>
      )}
      <ul className={classes.lines}>
        {rows.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ul>
      <Pager label={t('people.changes')} offset={offset} size={SIZE} total={total ?? 0} onChange={setOffset} />
    </>
  )
}

function ChangeLine({ change }: { change: ChangeEntry }) {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const undo = useCommand('history.undo')
  const what = describeChange(change, t, language)
  const at = new Date(change.at)
  return (
    <li className={classes.acquaintance}>
      <span>
        <span className="nv-muted">
          {formatDay(at.toLocaleDateString('sv-SE'), language)}, {formatTime(at, language)} ·{' '}
        </span>
        {change.undone ? <s>{what}</s> : what}
      </span>
      {change.undone ? (
        <span className="nv-muted">{t('history.undone')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('history.takeBackThis', { what })}
          onClick={() =>
            undo.mutate({ changeId: change.id }, { onSuccess: () => say(t('app.undone', { what })), onError: fail })
          }
        >
          {t('history.takeBack')}
        </Button>
      )}
    </li>
  )
}
