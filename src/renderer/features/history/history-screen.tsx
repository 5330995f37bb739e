import { Button } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { ListedChange } from '#shared/contract/history'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Key } from '../../ui/key'
import { Page } from '../../ui/page'
import { ChangeLine } from './change-line'
import classes from './history.module.css'
import { useRewriting } from './use-rewriting'

/** The last hundred changes by day: each can be taken back by itself, or with all that came after it, and done again. */
export function HistoryScreen() {
  const t = useT()
  const language = useLanguage()
  const list = useRead('history.list', {})
  const state = useRead('history.state')
  const rewriting = useRewriting()
  const [at, setAt] = useState<number | null>(null)
  const changes = list.data ?? []
  const stop = changes.find(({ id }) => id === at) ?? changes[0]
  const next = { undo: state.data?.undo ?? null, redo: state.data?.redo ?? null }

  return (
    <Page
      title={t('history.title')}
      actions={
        <>
          <Button
            variant="default"
            disabled={!next.undo}
            aria-keyshortcuts="Control+Z"
            onClick={() => rewriting.undo()}
          >
            {t('history.takeBack')}
            <Key>Ctrl+Z</Key>
          </Button>
          <Button
            variant="default"
            disabled={!next.redo}
            aria-keyshortcuts="Control+Shift+Z"
            onClick={() => rewriting.redo()}
          >
            {t('history.redo')}
            <Key>{t('history.redoKeys')}</Key>
          </Button>
        </>
      }
    >
      <FailureNote error={list.error} />
      {list.data?.length === 0 && <EmptyState text={t('history.empty')} />}
      {changes.length > 0 && (
        <>
          <p className={`nv-muted ${classes.hint}`}>{t('history.hint')}</p>
          <div role="group" aria-label={t('history.title')} onKeyDown={moveBetweenLines}>
            {byDay(changes).map(([day, some]) => (
              <section key={day} aria-label={formatDate(day, language)} className={classes.day}>
                <h2>{formatDate(day, language)}</h2>
                <ul className={classes.list}>
                  {some.map((change) => (
                    <ChangeLine
                      key={change.id}
                      change={change}
                      isNextUndo={change.id === next.undo?.id}
                      isNextRedo={change.id === next.redo?.id}
                      tabIndex={change === stop ? 0 : -1}
                      onFocus={() => setAt(change.id)}
                      rewriting={rewriting}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </Page>
  )
}

/** The changes of each day, by the calendar of where the user is. */
function byDay(changes: readonly ListedChange[]): [string, ListedChange[]][] {
  return [...Map.groupBy(changes, ({ at }) => new Date(at).toLocaleDateString('sv-SE'))]
}

/** Arrows, Home and End go from line to line. */
function moveBetweenLines(event: KeyboardEvent<HTMLDivElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('li')]
  const at = lines.findIndex((line) => line.contains(document.activeElement))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  lines[to]?.focus()
}
