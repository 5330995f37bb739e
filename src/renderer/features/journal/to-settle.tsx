import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { DoubtAnswer, DoubtRow } from '#shared/contract/settling'
import { formatDay } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { SettleQuestion } from './settle-question'
import classes from './to-settle.module.css'

/** So many of what is left to settle are named before the queue is opened. */
const named = 2

/** What was left uncertain, above the journal and nowhere else; nothing at all when there is none. */
export function ToSettle() {
  const t = useT()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const found = useSteadyRead('meetings.toSettle', { limit: named })
  const total = found.data?.total ?? 0
  if (total === 0 && !open) return null
  const preview = (found.data?.rows ?? []).map(({ words, date }) =>
    t('journal.doubtOf', { words, date: formatDay(date, language) })
  )
  return (
    <section className={classes.box} aria-labelledby="to-settle">
      {open ? (
        <Queue onClose={() => setOpen(false)} />
      ) : (
        <Group justify="space-between" gap="sm">
          <p className={classes.line}>
            <strong id="to-settle">{t('journal.toSettle', { count: total })}</strong> {preview.join(' · ')}
            {total > named && ' · …'}
          </p>
          <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
            {t('journal.settle')}
          </Button>
        </Group>
      )}
    </section>
  )
}

/** One question after the other; the next comes by itself, and what is left for later stays in the journal. */
function Queue({ onClose }: { onClose(): void }) {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const settle = useCommand('meetings.settle')
  const [later, setLater] = useState(0)
  const [settled, setSettled] = useState(0)
  const found = useSteadyRead('meetings.toSettle', { offset: later, limit: 1 })
  const doubt: DoubtRow | undefined = found.data?.rows[0]
  const left = found.data?.total ?? 0

  function answer(given: DoubtAnswer) {
    if (!doubt || settle.isPending || found.isPlaceholderData) return
    settle.mutate(
      { id: doubt.id, answer: given },
      {
        onSuccess: () => {
          setSettled(settled + 1)
          say(t('records.undoHint', { what: t('journal.saidSettled', { words: doubt.words }) }))
        },
        onError: fail
      }
    )
  }

  if (found.data && !doubt)
    return (
      <Group justify="space-between">
        <p id="to-settle" className={classes.line} role="status">
          {t(left > 0 ? 'journal.restIsForLater' : 'journal.allSettled')}
        </p>
        <Button size="compact-sm" variant="default" ref={(button) => button?.focus()} onClick={onClose}>
          {t('journal.closeQueue')}
        </Button>
      </Group>
    )
  if (!doubt) return null
  return (
    <SettleQuestion
      key={doubt.id}
      doubt={doubt}
      progress={t('journal.settleProgress', { number: settled + later + 1, total: settled + left })}
      onAnswer={answer}
      onLater={() => setLater(later + 1)}
      onClose={onClose}
    />
  )
}
