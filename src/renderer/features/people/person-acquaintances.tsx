import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { splitName } from '#shared/domain/names'
import { acquaintanceSourceLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useCommand } from '../../lib/query'
import { PersonPicker } from '../../ui/person-picker'
import { Section } from '../../ui/section'
import classes from './person.module.css'

const FIRST = 6

/** Who this person is known to know. */
export function PersonAcquaintances({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const link = useCommand('people.link')
  const unlink = useCommand('people.unlink')
  const create = useCommand('people.create')
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  const { person, name, acquaintances } = detail
  const shown = all ? acquaintances : acquaintances.slice(0, FIRST)

  function add(otherId: string, other: string) {
    link.mutate(
      { personId: person.id, otherId },
      {
        onSuccess: () => say(t('records.undoHint', { what: t('people.saidLinked', { name, other }) })),
        onError: fail
      }
    )
  }

  function remove(otherId: string, other: string) {
    unlink.mutate(
      { personId: person.id, otherId },
      {
        onSuccess: () => say(t('records.undoHint', { what: t('people.saidUnlinked', { name, other }) })),
        onError: fail
      }
    )
  }

  return (
    <Section
      title={t('people.knows')}
      actions={
        <Button size="compact-sm" variant="subtle" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('people.addAcquaintance')}
        </Button>
      }
    >
      {adding && (
        <Focused>
          <PersonPicker
            label={t('people.acquaintance', { name })}
            except={[person.id, ...acquaintances.map(({ id }) => id)]}
            onPick={(other) => add(other.id, other.name)}
            onCreate={(typed) =>
              create.mutate({ person: splitName(typed) }, { onSuccess: ({ id }) => add(id, typed), onError: fail })
            }
          />
        </Focused>
      )}
      {acquaintances.length === 0 && <p className={classes.hint}>{t('people.noAcquaintances')}</p>}
      <ul className={classes.lines}>
        {shown.map((other) => (
          <li key={other.id} className={classes.acquaintance}>
            <span>
              <Link href={personPath(other.id)}>{other.name}</Link>
              <span className="nv-muted">
                {other.organisation && ` · ${other.organisation}`}
                {` · ${t(acquaintanceSourceLabel[other.source])}`}
              </span>
            </span>
            <CloseButton
              aria-label={t('people.unlink', { name: other.name })}
              onClick={() => remove(other.id, other.name)}
            />
          </li>
        ))}
      </ul>
      {acquaintances.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('people.showAll', { count: acquaintances.length })}
        </Button>
      )}
    </Section>
  )
}

/** Puts the focus into the field that has just appeared. */
function Focused({ children }: { children: React.ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={here} className={classes.picker}>
      {children}
    </div>
  )
}
