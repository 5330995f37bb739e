import { Badge, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MeetingRow } from '#shared/contract/meetings'
import { formatDate } from '#shared/i18n/format'
import { favourKindLabel, meetingStatusLabel, occasionLabel, promiseStatusLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import classes from './meeting-card.module.css'
import { dueText } from './promise-words'

interface MeetingCardProps {
  meeting: MeetingRow
  /** Where no heading above says the day. */
  withDate?: boolean
  /** On somebody's own page their name is not repeated. */
  without?: string
  onEdit?(): void
}

/** One exchange: occasion and place, who was there, what was said, what was given, received and promised. */
export function MeetingCard({ meeting, withDate = false, without, onEdit }: MeetingCardProps) {
  const t = useT()
  const language = useLanguage()
  const date = formatDate(meeting.date, language)
  const facts = [withDate && date, t(occasionLabel[meeting.occasion]), meeting.startTime, meeting.place].filter(Boolean)
  const what = [t(occasionLabel[meeting.occasion]), meeting.participants[0]?.name].filter(Boolean).join(', ')
  const others = meeting.participants.filter((person) => person.id !== without)
  const present = others.filter((person) => person.role === 'present')
  const mentioned = others.filter((person) => person.role === 'mentioned')

  return (
    <article className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <h3 className={classes.title}>
          {facts.join(' · ')}
          {meeting.status !== 'held' && (
            <Badge size="sm" variant="outline" className={classes.badge}>
              {t(meetingStatusLabel[meeting.status])}
            </Badge>
          )}
          {meeting.confidential && (
            <Badge size="sm" variant="outline" className={classes.badge}>
              {t('records.confidential')}
            </Badge>
          )}
        </h3>
        {onEdit && (
          <Button
            size="compact-sm"
            variant="subtle"
            data-row-focus
            aria-label={t('records.editMeeting', { date, what })}
            onClick={onEdit}
          >
            {t('app.edit')}
          </Button>
        )}
      </Group>
      {others.length > 0 && (
        <p className={classes.people}>
          {present.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ', '}
              <Link href={personPath(person.id)}>{person.name}</Link>
              {person.organisation && <span className="nv-muted"> ({person.organisation})</span>}
            </span>
          ))}
          {mentioned.length > 0 && (
            <span className="nv-muted">
              {present.length > 0 && ' · '}
              {t('records.mentioned', { name: mentioned.map((person) => person.name).join(', ') })}
            </span>
          )}
        </p>
      )}
      <Told meeting={meeting} />
      {(meeting.favours.length > 0 || meeting.promises.length > 0) && (
        <ul className={classes.made}>
          {meeting.favours.map((favour) => (
            <li key={favour.id} data-mark={favour.direction === 'given' ? '→' : '←'}>
              {favourSentence(favour, t)}
            </li>
          ))}
          {meeting.promises.map((promise) => (
            <li key={promise.id} data-mark="○" data-closed={promise.status === 'kept' || promise.status === 'dropped'}>
              {promiseSentence(promise, t, language)}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

/** Longer texts are folded; the words typed at first show only where no notes say more. */
function Told({ meeting }: { meeting: MeetingRow }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const text = meeting.notes || meeting.rawText
  if (!text) return null
  const isLong = text.length > 240 || text.split('\n').length > 3
  return (
    <div>
      <p className={classes.told} data-folded={isLong && !open}>
        {text}
      </p>
      {isLong && (
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'records.less' : 'records.more')}
        </Button>
      )}
    </div>
  )
}

function favourSentence(favour: MeetingRow['favours'][number], t: Translate): string {
  const kind = t(favourKindLabel[favour.kind]).toLocaleLowerCase()
  const named = favour.introduced ? t('records.introducedTo', { kind, person: favour.introduced }) : kind
  const what = favour.description ? t('records.favourDetail', { kind: named, detail: favour.description }) : named
  return t(favour.direction === 'given' ? 'records.favourGiven' : 'records.favourReceived', {
    person: favour.person,
    what
  })
}

function promiseSentence(promise: MeetingRow['promises'][number], t: Translate, language: Language): string {
  const { text, person } = promise
  const made =
    promise.by === 'me'
      ? person
        ? t('records.promiseMineTo', { text, person })
        : t('records.promiseMine', { text })
      : person
        ? t('records.promiseTheirsBy', { text, person })
        : t('records.promiseTheirs', { text })
  const state = promise.status === 'kept' || promise.status === 'dropped'
  const when = state
    ? t(promiseStatusLabel[promise.status]).toLocaleLowerCase()
    : promise.dueOn && dueText({ dueOn: promise.dueOn, dueKind: null }, t, language)
  return when ? `${made} (${when})` : made
}
