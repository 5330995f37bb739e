import { Badge, Button, Group } from '@mantine/core'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { MeetingRow } from '#shared/contract/meetings'
import { formatClock, formatDate } from '#shared/i18n/format'
import { meetingStatusLabel, occasionLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useStop } from '../stop'
import classes from './meeting-card.module.css'
import { MeetingMade } from './meeting-made'

interface MeetingCardProps {
  meeting: MeetingRow
  /** Where no heading above says the day. */
  withDate?: boolean
  /** On somebody's own page their name is not repeated. */
  without?: string
  onEdit?(): void
  /** What else can be done, beside the title. */
  actions?: ReactNode
  /** Only when, where and with whom: for meetings to come. */
  compact?: boolean
  /** The title's place among the headings of the page. */
  level?: 2 | 3
  /** Shows the sentence as it was typed, also where notes say more. */
  withOriginal?: boolean
  /** What stands below: an answer that is asked for, fields to change. */
  children?: ReactNode
  /** How the card takes part in a list: its focus and keys. */
  frame?: ComponentProps<'article'> & Record<`data-${string}`, string | number>
}

/** `Déjeuner, Marie Dupont`: what tells an exchange from the others of its day. */
export const meetingName = ({ occasion, participants }: MeetingRow, t: Translate): string =>
  [t(occasionLabel[occasion]), participants[0]?.name].filter(Boolean).join(', ')

/** One exchange: occasion and place, who was there, what was said, what was given, received and promised. */
export function MeetingCard(props: MeetingCardProps) {
  const { meeting, withDate = false, without, onEdit, actions, withOriginal = false, children, frame } = props
  const { compact = false, level = 3 } = props
  const t = useT()
  const language = useLanguage()
  const stop = useStop()
  const date = formatDate(meeting.date, language)
  const time = meeting.startTime && formatClock(meeting.startTime, language)
  const Heading = level === 2 ? 'h2' : 'h3'
  const facts = [withDate && date, t(occasionLabel[meeting.occasion]), time, meeting.place, meeting.circle]
  return (
    <article {...frame} className={classes.card} data-compact={compact}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap" className={classes.head}>
        <Heading className={classes.title}>
          {facts.filter(Boolean).join(' · ')}
          {meeting.status !== 'held' && !compact && (
            <Badge size="sm" variant="outline" className={classes.badge}>
              {t(meetingStatusLabel[meeting.status])}
            </Badge>
          )}
          {meeting.confidential && (
            <Badge size="sm" variant="outline" className={classes.badge}>
              {t('records.confidential')}
            </Badge>
          )}
          {meeting.doubts > 0 && (
            <Badge size="sm" variant="outline" className={classes.badge}>
              {t('records.toSettle')}
            </Badge>
          )}
        </Heading>
        <Group gap={4} wrap="nowrap">
          {onEdit && (
            <Button
              size="compact-sm"
              variant="subtle"
              tabIndex={stop}
              aria-label={t('records.editMeeting', { date, what: meetingName(meeting, t) })}
              onClick={onEdit}
            >
              {t('app.edit')}
            </Button>
          )}
          {actions}
        </Group>
      </Group>
      <People meeting={meeting} without={without} />
      {!compact && <Told meeting={meeting} />}
      {withOriginal && meeting.rawText && (
        <blockquote className={classes.original} aria-label={t('records.originalText')}>
          {meeting.rawText}
        </blockquote>
      )}
      {!compact && <MeetingMade meeting={meeting} />}
      {children}
    </article>
  )
}

function People({ meeting, without }: { meeting: MeetingRow; without: string | undefined }) {
  const t = useT()
  const stop = useStop()
  const others = meeting.participants.filter((person) => person.id !== without)
  if (others.length === 0) return null
  const present = others.filter((person) => person.role === 'present')
  const mentioned = others.filter((person) => person.role === 'mentioned')
  return (
    <p className={classes.people}>
      {present.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ', '}
          <Link href={personPath(person.id)} tabIndex={stop}>
            {person.name}
          </Link>
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
  )
}

/** Longer texts are folded; the words typed at first show only where no notes say more. */
function Told({ meeting }: { meeting: MeetingRow }) {
  const t = useT()
  const stop = useStop()
  const [open, setOpen] = useState(false)
  const text = meeting.notes || meeting.rawText
  if (!text) return null
  const isLong = text.length > 240 || text.split('\n').length > 3
  // Of a page of text only the beginning is laid out until somebody reads on.
  const shown = isLong && !open ? text.slice(0, 1200) : text
  return (
    <div>
      <p className={classes.told} data-folded={isLong && !open}>
        {shown}
      </p>
      {isLong && (
        <Button size="compact-sm" variant="subtle" tabIndex={stop} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'records.less' : 'records.more')}
        </Button>
      )}
    </div>
  )
}
