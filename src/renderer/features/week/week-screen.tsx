import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays, isoWeek, mondayOf } from '#shared/domain/dates'
import { formatDayRange } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PromiseForm } from '../../ui/records/promise-form'
import { PromiseLine } from '../../ui/records/promise-line'
import { isOpen } from '../../ui/records/promise-words'
import { Section } from '../../ui/section'
import { Suggestions } from './suggestions'
import { Thanks } from './thanks'
import { DidTheyHappen, ToPrepare } from './week-meetings'
import classes from './week.module.css'

/** The page one opens in the morning: write, keep one's promises, prepare what comes. */
export function WeekScreen() {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const write = useWriting()
  const status = useRead('journal.status')
  const monday = mondayOf(today)
  const sunday = addDays(monday, 6)
  const title = t('week.title', {
    week: isoWeek(today),
    days: formatDayRange(monday, sunday, language)
  })
  const isEmpty = status.data?.counts?.people === 0

  return (
    <Page title={title}>
      <div className={classes.stack}>
        <UnstyledButton className={classes.write} onClick={() => write({})}>
          <span className={classes.writeTitle}>{t('week.write')}</span>
          <span className="nv-muted">{t('week.writeHint')}</span>
        </UnstyledButton>
        {isEmpty && <FirstSteps />}
        <div className={classes.columns}>
          <Promises until={sunday} />
          <div className={`${classes.stack} ${classes.side}`}>
            <ToPrepare />
            <DidTheyHappen />
            <Thanks />
          </div>
          {!isEmpty && <Suggestions until={sunday} />}
        </div>
        <SoFar from={monday} to={today} />
      </div>
    </Page>
  )
}

function FirstSteps() {
  const t = useT()
  const [, go] = useLocation()
  return (
    <EmptyState text={t('week.firstSteps')}>
      <Group>
        <Button variant="default" onClick={() => go('/import')}>
          {t('week.import')}
        </Button>
        <Button variant="default" onClick={() => go('/people')}>
          {t('week.addPerson')}
        </Button>
      </Group>
    </EmptyState>
  )
}

function Promises({ until }: { until: string }) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  const today = useToday()
  // Those kept today stay in sight for the day: what one became may be noted.
  const found = useRead('promises.page', { dueUpTo: all ? null : until, undated: true, keptOn: today, limit: 100 })
  const later = useRead('promises.page', { keptOn: today, limit: 1 })
  const rows = found.data?.rows ?? []
  const more = (later.data?.total ?? 0) - (found.data?.total ?? 0)
  return (
    <Section
      title={t('week.promises')}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('week.addPromise')}
        </Button>
      }
    >
      {found.data && !rows.some(isOpen) && <Text>{t('week.noPromises')}</Text>}
      <ul className={classes.list}>
        {rows.map((promise) => (
          <li key={promise.id}>
            <PromiseLine promise={promise} />
          </li>
        ))}
      </ul>
      {(all || more > 0) && (
        <Button size="compact-sm" variant="subtle" mt={6} ml={-8} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('week.thisWeekOnly') : t('week.laterOnes', { count: more })}
        </Button>
      )}
      {adding && <PromiseForm onClose={() => setAdding(false)} />}
    </Section>
  )
}

function SoFar({ from, to }: { from: string; to: string }) {
  const t = useT()
  const meetings = useRead('meetings.page', { from, to, statuses: ['held'], limit: 1 })
  const favours = useRead('favours.page', { from, to, limit: 1 })
  if (!meetings.data || !favours.data) return null
  const parts = [
    t('week.meetings', { count: meetings.data.total }),
    t('week.received', { count: favours.data.received }),
    t('week.given', { count: favours.data.given })
  ]
  return <Text className="nv-muted">{t('week.soFar', { what: parts.join(' · ') })}</Text>
}
