import { Tabs } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { PersonChanges } from './person-changes'
import { PersonFavours } from './person-favours'
import { PersonNotes } from './person-notes'
import { PersonTies } from './person-ties'
import { PersonTimeline } from './person-timeline'
import classes from './person.module.css'

const tabs = ['exchanges', 'favours', 'ties', 'notes', 'changes'] as const
export type RecordsTab = (typeof tabs)[number]

interface PersonRecordsProps {
  detail: PersonDetail
  tab: RecordsTab
  onTab(tab: RecordsTab): void
}

/** Everything written down about the person, a kind at a time. */
export function PersonRecords({ detail, tab, onTab }: PersonRecordsProps) {
  const t = useT()
  const { person, name } = detail
  const timeline = useSteadyRead('people.timeline', { personId: person.id, limit: 1 })
  const favours = useSteadyRead('favours.page', { personId: person.id, limit: 1 })
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : t('people.tabCount', { label, count })

  // A tab that was opened from elsewhere on the page comes into sight with the focus on it.
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef(tab)
  useEffect(() => {
    if (shown.current === tab) return
    shown.current = tab
    const button = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (!list.current?.contains(document.activeElement)) button?.focus()
  }, [tab])

  return (
    <Tabs
      value={tab}
      onChange={(value) => onTab(tabs.find((one) => one === value) ?? 'exchanges')}
      keepMounted={false}
      className={classes.tabs}
    >
      <Tabs.List ref={list} aria-label={t('people.more')}>
        <Tabs.Tab value="exchanges">{counted(t('people.timeline'), timeline.data?.total)}</Tabs.Tab>
        <Tabs.Tab value="favours">{counted(t('people.favours'), favours.data?.total)}</Tabs.Tab>
        <Tabs.Tab value="ties">{counted(t('people.ties'), detail.acquaintances.length)}</Tabs.Tab>
        <Tabs.Tab value="notes">{t('people.notes')}</Tabs.Tab>
        <Tabs.Tab value="changes">{t('people.changes')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="exchanges">
        <PersonTimeline personId={person.id} name={name} />
      </Tabs.Panel>
      <Tabs.Panel value="favours">
        <PersonFavours personId={person.id} name={name} />
      </Tabs.Panel>
      <Tabs.Panel value="ties">
        <PersonTies detail={detail} />
      </Tabs.Panel>
      <Tabs.Panel value="notes">
        <PersonNotes detail={detail} />
      </Tabs.Panel>
      <Tabs.Panel value="changes">
        <PersonChanges personId={person.id} name={name} />
      </Tabs.Panel>
    </Tabs>
  )
}
