import { Text } from '@mantine/core'
import { useState } from 'react'
import type { MeetingRow } from '#shared/contract/meetings'
import { addDays } from '#shared/domain/dates'
import { useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useWriting } from '../../lib/writing'
import { MeetingCard } from '../../ui/records/meeting-card'
import { PlannedActions } from '../../ui/records/planned-actions'
import { Section } from '../../ui/section'
import classes from './week.module.css'

/** So many days ahead are prepared, and so many meetings whose day has passed are asked about. */
const aheadDays = 14
const askedAbout = 3

/** Meetings of the next two weeks, to be prepared. */
export function ToPrepare() {
  const t = useT()
  const until = addDays(useToday(), aheadDays)
  const found = useRead('meetings.planned', { limit: 50 })
  const rows = (found.data?.rows ?? []).filter(({ date }) => date <= until)
  return (
    <Section title={t('week.toPrepare')}>
      {found.data && rows.length === 0 && <Text>{t('week.nothingPlanned')}</Text>}
      <Planned rows={rows} />
    </Section>
  )
}

/** Planned meetings whose day has passed: one is asked, quietly, what became of them. */
export function DidTheyHappen() {
  const t = useT()
  const found = useRead('meetings.planned', { passed: true, limit: askedAbout })
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('week.didTheyHappen')}>
      <Planned rows={rows} />
    </Section>
  )
}

function Planned({ rows }: { rows: readonly MeetingRow[] }) {
  return (
    <ul className={`${classes.ruled} ${classes.planned}`}>
      {rows.map((meeting) => (
        <li key={meeting.id}>
          <PlannedCard meeting={meeting} />
        </li>
      ))}
    </ul>
  )
}

function PlannedCard({ meeting }: { meeting: MeetingRow }) {
  const write = useWriting()
  const [holding, setHolding] = useState(false)
  return (
    <MeetingCard meeting={meeting} withDate compact onEdit={() => write({ meetingId: meeting.id })}>
      <PlannedActions meeting={meeting} holding={holding} onHolding={setHolding} />
    </MeetingCard>
  )
}
