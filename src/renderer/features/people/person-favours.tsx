import { Badge, Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { FavourRow } from '#shared/contract/favours'
import { formatDay } from '#shared/i18n/format'
import { directionLabel, favourKindLabel, weightLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { FavourForm } from '../../ui/records/favour-form'
import { favourFacts } from './favour-facts'
import classes from './person.module.css'

const SIZE = 20

/** What was given to and received from this person, newest first. */
export function PersonFavours({ personId, name }: { personId: string; name: string }) {
  const t = useT()
  const [offset, setOffset] = useState(0)
  const [form, setForm] = useState<{ favourId?: string } | null>(null)
  const found = useSteadyRead('favours.page', { personId, offset, limit: SIZE })
  const { rows = [], total } = found.data ?? {}
  const addButton = <Button onClick={() => setForm({})}>{t('people.addFavour')}</Button>

  return (
    <>
      <FailureNote error={found.error} />
      {total === 0 && <EmptyState text={t('people.noFavours', { name })}>{addButton}</EmptyState>}
      {Boolean(total) && <Group mb="sm">{addButton}</Group>}
      <ul className={`${classes.cardList} ${classes.favours}`}>
        {rows.map((favour) => (
          <li key={favour.id} className={classes.favour}>
            <FavourLine favour={favour} onEdit={() => setForm({ favourId: favour.id })} />
          </li>
        ))}
      </ul>
      <Pager label={t('people.favours')} offset={offset} size={SIZE} total={total ?? 0} onChange={setOffset} />
      {form && <FavourForm {...form} personId={personId} onClose={() => setForm(null)} />}
    </>
  )
}

function FavourLine({ favour, onEdit }: { favour: FavourRow; onEdit(): void }) {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const remove = useCommand('favours.remove')
  const date = formatDay(favour.date, language)
  const facts = favourFacts(favour, t, language)

  function bin() {
    remove.mutate(
      { id: favour.id },
      { onSuccess: () => say(t('records.undoHint', { what: t('favours.saidBinned') })), onError: fail }
    )
  }

  return (
    <>
      <span>{date}</span>
      <span>
        <span aria-hidden>{favour.direction === 'given' ? '→ ' : '← '}</span>
        {t(directionLabel[favour.direction])}
      </span>
      <span className={classes.favourWhat}>
        <strong>{t(favourKindLabel[favour.kind])}</strong>
        {favour.description && ` · ${favour.description}`}
        {facts.length > 0 && <span className="nv-muted"> · {facts.join(' · ')}</span>}
        {favour.confidential && (
          <Badge size="sm" variant="outline" className={classes.mark}>
            {t('records.confidential')}
          </Badge>
        )}
      </span>
      <span>{t(weightLabel(favour.weight))}</span>
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" variant="subtle" aria-label={t('people.editFavour', { date })} onClick={onEdit}>
          {t('app.edit')}
        </Button>
        <Button size="compact-sm" variant="subtle" aria-label={t('people.binFavour', { date })} onClick={bin}>
          {t('app.delete')}
        </Button>
      </Group>
    </>
  )
}
