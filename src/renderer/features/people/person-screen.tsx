import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { formatDay } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { CallError } from '../../lib/bridge'
import { useLanguage, useT } from '../../lib/i18n'
import { idInPath } from '../../lib/paths'
import { useCommand, useRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { PersonAcquaintances } from './person-acquaintances'
import { PersonFacts } from './person-facts'
import { PersonFormDialog } from './person-form-dialog'
import { PersonPromises } from './person-promises'
import { PersonRecords } from './person-records'
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
  const { say, fail } = useAnnouncer()
  const remove = useCommand('people.remove')
  const [editing, setEditing] = useState(false)
  const { person, name } = detail

  function bin() {
    remove.mutate(
      { id: person.id },
      {
        onSuccess: () => {
          say(t('records.undoHint', { what: t('people.saidBinned', { name }) }))
          go('/people')
        },
        onError: fail
      }
    )
  }

  return (
    <Page
      title={name}
      actions={
        <>
          <Button aria-label={t('people.writeWith', { name })} onClick={() => write({ personId: person.id })}>
            {t('people.write')}
          </Button>
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('app.edit')}
          </Button>
          <Button variant="default" loading={remove.isPending} onClick={bin}>
            {t('people.bin')}
          </Button>
        </>
      }
    >
      <Subtitle detail={detail} />
      <div className={classes.cards}>
        <div>
          <PersonFacts detail={detail} onEdit={() => setEditing(true)} />
          <PersonPromises personId={person.id} />
        </div>
        <div>
          <PersonTieSection detail={detail} />
          <PersonAcquaintances detail={detail} />
        </div>
      </div>
      <PersonRecords detail={detail} onEdit={() => setEditing(true)} />
      {editing && <PersonFormDialog detail={detail} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function Subtitle({ detail: { person, organisation } }: { detail: PersonDetail }) {
  const t = useT()
  const language = useLanguage()
  const parts = [person.roleText, organisation, person.city].filter(Boolean)
  return (
    <Group gap="sm" className={classes.subtitle}>
      <Link href="/people" className={classes.back}>
        <span aria-hidden>‹ </span>
        {t('people.backToList')}
      </Link>
      {parts.length > 0 && <Text>{parts.join(' · ')}</Text>}
      {person.isFamily && <Text className="nv-muted">{t('people.family')}</Text>}
      {person.deceasedOn && (
        <Text className="nv-muted">
          {t('people.deceasedOn')} : {formatDay(person.deceasedOn, language)}
        </Text>
      )}
    </Group>
  )
}
