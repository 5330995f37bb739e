import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { entryPath, idInPath } from '../../lib/paths'
import { useSteadyRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { MeetingCard, meetingName } from '../../ui/records/meeting-card'
import { PlannedActions } from '../../ui/records/planned-actions'
import { Section } from '../../ui/section'
import { BriefingCard } from './briefing-card'
import { PreparationField } from './preparation-field'
import classes from './preparation.module.css'

/** What one likes to have in mind before a meeting, and what one means to ask, on one sheet. */
export function PreparationScreen() {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [, go] = useLocation()
  const { id = '' } = useParams()
  const meetingId = idInPath(id)
  const found = useSteadyRead('meetings.preparation', { id: meetingId })
  const [holding, setHolding] = useState(false)
  if (!found.data)
    return (
      <Page title={t('journal.prepareTitle')}>
        <FailureNote error={found.error} />
      </Page>
    )
  const { meeting, preparation, people, others } = found.data
  const toJournal = () => go(entryPath(meetingId))
  return (
    <Page
      title={t('journal.prepareOf', { what: meetingName(meeting, t), date: formatDate(meeting.date, language) })}
      actions={
        <Button variant="default" onClick={toJournal}>
          {t('journal.toEntry')}
        </Button>
      }
    >
      <div className={classes.sheet}>
        <MeetingCard meeting={meeting} withDate level={2} onEdit={() => write({ meetingId })}>
          {meeting.status === 'planned' && (
            <PlannedActions meeting={meeting} onSheet holding={holding} onHolding={setHolding} onHeld={toJournal} />
          )}
        </MeetingCard>
        <Section title={t('journal.questions')}>
          <PreparationField key={meetingId} meetingId={meetingId} text={preparation} />
        </Section>
        {people.map((person) => (
          <BriefingCard key={person.id} briefing={person} />
        ))}
        {people.length === 0 && <Text>{t('journal.nobodyToPrepare')}</Text>}
        {others > 0 && <Text className="nv-muted">{t('journal.othersToPrepare', { count: others })}</Text>}
      </div>
    </Page>
  )
}
