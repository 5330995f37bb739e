import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { CallError } from '../../lib/bridge'
import { useT } from '../../lib/i18n'
import { useShelf } from '../../lib/kept'
import { idInPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Key } from '../../ui/key'
import { Page } from '../../ui/page'
import { PersonAcquaintances } from './person-acquaintances'
import { PersonChains } from './person-chains'
import { PersonFacts } from './person-facts'
import { PersonHead } from './person-head'
import { PersonMenu } from './person-menu'
import { PersonPromises } from './person-promises'
import { PersonRecords, type RecordsTab } from './person-records'
import { PersonTieSection } from './person-tie-section'
import classes from './person.module.css'

/** One person: who they are, what is between you, and everything written down about them. */
export function PersonScreen() {
  const t = useT()
  const id = idInPath(useParams<{ id: string }>().id)
  const detail = useRead('people.get', { id })
  if (detail.error) {
    const gone = detail.error instanceof CallError && detail.error.failure.code === 'not-found'
    return (
      <Page title={t('app.people')}>
        {gone ? (
          <EmptyState text={t('people.gone')}>
            <Link href="/people">{t('people.backToList')}</Link>
          </EmptyState>
        ) : (
          <FailureNote error={detail.error} />
        )}
      </Page>
    )
  }
  return detail.data ? <Loaded key={id} detail={detail.data} /> : null
}

function Loaded({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const [, go] = useLocation()
  const write = useWriting()
  const onMap = useShelf<string | null>('map.selected')
  const [tab, setTab] = useState<RecordsTab>('exchanges')
  const { person, name } = detail
  useLetterN(() => write({ personId: person.id }))

  return (
    <Page
      title={name}
      actions={
        <>
          <Button aria-keyshortcuts="N" onClick={() => write({ personId: person.id })}>
            {t('people.write')}
            <span className="nv-hidden"> {t('people.writeWhat', { name })}</span>
            <Key>N</Key>
          </Button>
          <Button
            variant="default"
            aria-label={t('people.onMap', { name })}
            onClick={() => {
              onMap.put(person.id)
              go('/map')
            }}
          >
            {t('app.map')}
          </Button>
          <PersonMenu detail={detail} />
        </>
      }
    >
      <PersonHead detail={detail} />
      <div className={classes.cards}>
        <PersonFacts detail={detail} />
        <div>
          <PersonTieSection detail={detail} />
          <PersonPromises personId={person.id} />
          <PersonAcquaintances detail={detail} onShowAll={() => setTab('ties')} />
          <PersonChains personId={person.id} />
        </div>
      </div>
      <PersonRecords detail={detail} tab={tab} onTab={setTab} />
    </Page>
  )
}

/** N writes about this person while the focus is on the page and in no field, menu or dialog. */
function useLetterN(onWrite: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target } = event
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (!(target instanceof HTMLElement) || target.matches('input, textarea, select, [role=combobox]')) return
      if (!target.closest('main') || document.querySelector('[role=dialog], [role=menu]')) return
      event.preventDefault()
      onWrite()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
