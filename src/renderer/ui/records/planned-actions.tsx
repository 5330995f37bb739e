import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MeetingRow } from '#shared/contract/meetings'
import { lastDay, type IsoDate } from '#shared/domain/dates'
import { formatDate } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { preparationPath } from '../../lib/paths'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useReturnFocus } from '../return-focus'
import { useStop } from '../stop'
import { HoldForm } from './hold-form'
import { LaterDates } from './later-dates'
import { meetingName } from './meeting-card'
import classes from './planned-actions.module.css'

interface PlannedActionsProps {
  meeting: MeetingRow
  /** On the sheet itself no link leads to it. */
  onSheet?: boolean
  /** Whether what was said is being written; the list's own keys open it as well. */
  holding: boolean
  onHolding(holding: boolean): void
  /** Once it has taken place it stands elsewhere in the journal. */
  onHeld?(): void
}

/** What becomes of a planned meeting: prepared, held, moved or cancelled; once its day has passed it is asked. */
export function PlannedActions({ meeting, onSheet = false, holding, onHolding, onHeld }: PlannedActionsProps) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const stop = useStop()
  const { say, fail } = useAnnouncer()
  const cancel = useCommand('meetings.cancel')
  const postpone = useCommand('meetings.postpone')
  const [moving, setMoving] = useState(false)
  const { id, date } = meeting
  const passed = lastDay(date) < today
  const what = { what: meetingName(meeting, t), date: formatDate(date, language) }
  const told = (said: string) => ({ onSuccess: () => say(t('records.undoHint', { what: said })), onError: fail })

  if (holding) return <HoldForm meeting={meeting} onClose={() => onHolding(false)} onHeld={onHeld} />
  return (
    <Group gap={4} className={classes.actions}>
      {passed && <span className={classes.question}>{t('records.didItHappen')}</span>}
      {!passed && !onSheet && (
        <Link href={preparationPath(id)} className={classes.prepare} tabIndex={stop}>
          {t('records.prepare')}
        </Link>
      )}
      <Button
        size="compact-sm"
        variant="light"
        tabIndex={stop}
        aria-label={t('records.heldOf', what)}
        onClick={() => onHolding(true)}
      >
        {t('records.held')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={stop}
        aria-label={t('records.postponeOf', what)}
        onClick={() => setMoving(true)}
      >
        {t('records.postpone')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={stop}
        aria-label={t(passed ? 'records.didNotHappenOf' : 'records.cancelOf', what)}
        onClick={() => cancel.mutate({ id }, told(t('records.saidCancelled', what)))}
      >
        {t(passed ? 'records.didNotHappen' : 'records.cancelled')}
      </Button>
      {moving && (
        <PostponeDialog
          title={t('records.postponeOf', what)}
          from={passed || date.length < 10 ? today : date}
          onClose={() => setMoving(false)}
          onChoose={(day) =>
            postpone.mutate({ id, date: day }, told(t('records.saidPostponed', { date: formatDate(day, language) })))
          }
        />
      )}
    </Group>
  )
}

interface PostponeDialogProps {
  title: string
  from: IsoDate
  onChoose(day: IsoDate): void
  onClose(): void
}

function PostponeDialog({ title, from, onChoose, onClose }: PostponeDialogProps) {
  const t = useT()
  useReturnFocus()
  return (
    <Modal opened size="sm" title={title} onClose={onClose}>
      <LaterDates
        from={from}
        label={t('records.newDay')}
        submit={t('records.postpone')}
        onChoose={(day) => {
          onChoose(day)
          onClose()
        }}
      />
    </Modal>
  )
}
