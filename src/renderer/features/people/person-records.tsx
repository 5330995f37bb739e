import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { MeetingCard } from '../../ui/records/meeting-card'
import { PersonFavours } from './person-favours'
import classes from './person.module.css'

const SIZE = 20

/** Everything written down about the person: exchanges, favours, notes. */
export function PersonRecords({ detail, onEdit }: { detail: PersonDetail; onEdit(): void }) {
  const t = useT()
  const { person, name } = detail
  const meetings = useSteadyRead('meetings.page', { personId: person.id, limit: 1 })
  const favours = useSteadyRead('favours.page', { personId: person.id, limit: 1 })
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : t('people.tabCount', { label, count })

  return (
    <Tabs defaultValue="exchanges" keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={t('people.more')}>
        <Tabs.Tab value="exchanges">{counted(t('people.exchanges'), meetings.data?.total)}</Tabs.Tab>
        <Tabs.Tab value="favours">{counted(t('people.favours'), favours.data?.total)}</Tabs.Tab>
        <Tabs.Tab value="notes">{t('people.notes')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="exchanges">
        <Exchanges personId={person.id} name={name} />
      </Tabs.Panel>
      <Tabs.Panel value="favours">
        <PersonFavours personId={person.id} name={name} />
      </Tabs.Panel>
      <Tabs.Panel value="notes">
        {person.notes ? (
          <p className={classes.notes}>{person.notes}</p>
        ) : (
          <EmptyState text={t('people.noNotes', { name })}>
            <Button onClick={onEdit}>{t('people.fillIn')}</Button>
          </EmptyState>
        )}
      </Tabs.Panel>
    </Tabs>
  )
}

function Exchanges({ personId, name }: { personId: string; name: string }) {
  const t = useT()
  const write = useWriting()
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('meetings.page', { personId, offset, limit: SIZE })
  const { rows = [], total } = found.data ?? {}
  return (
    <>
      <FailureNote error={found.error} />
      {total === 0 && (
        <EmptyState text={t('people.noExchanges', { name })}>
          <Button onClick={() => write({ personId })}>{t('people.writeWith', { name })}</Button>
        </EmptyState>
      )}
      <ul className={classes.cardList}>
        {rows.map((meeting) => (
          <li key={meeting.id}>
            <MeetingCard
              meeting={meeting}
              withDate
              without={personId}
              onEdit={() => write({ meetingId: meeting.id })}
            />
          </li>
        ))}
      </ul>
      <Pager label={t('people.exchanges')} offset={offset} size={SIZE} total={total ?? 0} onChange={setOffset} />
    </>
  )
}
