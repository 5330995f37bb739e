import { Badge, Button } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { FavourRow } from '#shared/contract/favours'
import type { TimelineEntry } from '#shared/contract/person-page'
import type { PromiseRow } from '#shared/contract/promises'
import { formatDate } from '#shared/i18n/format'
import { directionLabel, favourKindLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { FavourForm } from '../../ui/records/favour-form'
import { MeetingCard } from '../../ui/records/meeting-card'
import { PromiseLine } from '../../ui/records/promise-line'
import { favourFacts } from './favour-facts'
import classes from './person.module.css'

const SIZE = 20

/** What happened with the person, newest first: exchanges, and the favours and promises that came without one. */
export function PersonTimeline({ personId, name }: { personId: string; name: string }) {
  const t = useT()
  const write = useWriting()
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('people.timeline', { personId, offset, limit: SIZE })
  const { rows = [], total } = found.data ?? {}
  return (
    <>
      <FailureNote error={found.error} />
      {total === 0 && (
        <EmptyState text={t('people.noExchanges', { name })}>
          <Button onClick={() => write({ personId })}>{t('people.writeWith', { name })}</Button>
        </EmptyState>
      )}
      <ol className={classes.cardList} onKeyDown={moveBetween}>
        {rows.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Entry entry={entry} personId={personId} />
          </li>
        ))}
      </ol>
      <Pager label={t('people.timeline')} offset={offset} size={SIZE} total={total ?? 0} onChange={setOffset} />
    </>
  )
}

/** ↓ and J go to the next entry, ↑ and K to the one before. */
function moveBetween(event: KeyboardEvent<HTMLElement>) {
  const { target, currentTarget, key } = event
  const step = key === 'ArrowDown' || key === 'j' ? 1 : key === 'ArrowUp' || key === 'k' ? -1 : 0
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (step === 0 || !isPlain || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  if (target.matches('input, textarea, [role^=menu]')) return
  const entries = [...currentTarget.children]
  const next = entries[entries.findIndex((entry) => entry.contains(target)) + step]
  event.preventDefault()
  next?.querySelector<HTMLElement>('[data-row-focus], button, a[href]')?.focus()
}

function Entry({ entry, personId }: { entry: TimelineEntry; personId: string }) {
  const write = useWriting()
  if (entry.kind === 'meeting')
    return (
      <MeetingCard
        meeting={entry.meeting}
        withDate
        without={personId}
        onEdit={() => write({ meetingId: entry.meeting.id })}
      />
    )
  return entry.kind === 'favour' ? (
    <FavourEntry favour={entry.favour} personId={personId} />
  ) : (
    <PromiseEntry promise={entry.promise} />
  )
}

function FavourEntry({ favour, personId }: { favour: FavourRow; personId: string }) {
  const t = useT()
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const date = formatDate(favour.date, language)
  // Somebody else's favour concerns this person: they were introduced, or it came through them.
  const others = favour.personId === personId ? null : favour.person
  const facts = favourFacts(favour, t, language)
  return (
    <article className={classes.entry}>
      <div>
        <h3>
          {date} · <span aria-hidden>{favour.direction === 'given' ? '→ ' : '← '}</span>
          {t(directionLabel[favour.direction])} · {t(favourKindLabel[favour.kind])}
          {others && ` · ${others}`}
          {favour.confidential && (
            <Badge size="sm" variant="outline" className={classes.mark}>
              {t('records.confidential')}
            </Badge>
          )}
        </h3>
        {favour.description && <p>{favour.description}</p>}
        {facts.length > 0 && <p className="nv-muted">{facts.join(' · ')}</p>}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        data-row-focus
        aria-label={t('people.editFavour', { date })}
        onClick={() => setEditing(true)}
      >
        {t('app.edit')}
      </Button>
      {editing && <FavourForm favourId={favour.id} onClose={() => setEditing(false)} />}
    </article>
  )
}

function PromiseEntry({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const language = useLanguage()
  return (
    <article className={classes.promise}>
      <h3>
        {formatDate(promise.madeOn, language)} · {t('people.promise')}
      </h3>
      <PromiseLine promise={promise} linked={false} />
    </article>
  )
}
