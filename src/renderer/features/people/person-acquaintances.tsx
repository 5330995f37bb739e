import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { formatDay } from '#shared/i18n/format'
import { acquaintanceSourceLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useSaying } from '../../lib/saving'
import { PersonPicker } from '../../ui/person-picker'
import { Section } from '../../ui/section'
import classes from './person.module.css'
import { PickerForm } from './picker-form'

const FIRST = 4

interface PersonAcquaintancesProps {
  detail: PersonDetail
  /** Where all of them stand. */
  onShowAll(): void
}

/** Who this person is known to know, in a line. */
export function PersonAcquaintances({ detail, onShowAll }: PersonAcquaintancesProps) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const { acquaintances } = detail
  const shown = acquaintances.length <= FIRST + 1 ? acquaintances : acquaintances.slice(0, FIRST)

  return (
    <Section
      title={t('people.knows')}
      actions={
        <Button size="compact-sm" variant="subtle" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('people.addAcquaintance')}
        </Button>
      }
    >
      {adding && <AddAcquaintance detail={detail} onClose={() => setAdding(false)} />}
      {acquaintances.length === 0 ? (
        <p className={classes.hint}>{t('people.noAcquaintances')}</p>
      ) : (
        <p className={classes.names}>
          {shown.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ' · '}
              <Link href={personPath(other.id)}>{other.name}</Link>
              <Known source={other.source} since={other.since} />
            </span>
          ))}
          {shown.length < acquaintances.length && (
            <Button size="compact-sm" variant="subtle" onClick={onShowAll}>
              {t('people.othersKnown', { count: acquaintances.length - shown.length })}
            </Button>
          )}
        </p>
      )}
    </Section>
  )
}

type Acquaintance = PersonDetail['acquaintances'][number]

/** How they came to know each other, where that says something. */
function Known({ source, since }: Pick<Acquaintance, 'source' | 'since'>) {
  const t = useT()
  const language = useLanguage()
  const words = [
    source !== 'declared' && t(acquaintanceSourceLabel[source]),
    since && formatDay(since, language)
  ].filter(Boolean)
  return words.length > 0 && <span className="nv-muted"> ({words.join(', ')})</span>
}

/** One name after the other, of the journal or new, until Escape. */
export function AddAcquaintance({ detail, onClose }: { detail: PersonDetail; onClose(): void }) {
  const t = useT()
  const link = useSaying('people.link')
  const { person, name, acquaintances } = detail

  const add = (who: { otherId: string } | { newOther: string }, other: string) =>
    link({ personId: person.id, ...who }, t('people.saidLinked', { name, other }))

  return (
    <PickerForm onClose={onClose}>
      <PersonPicker
        label={t('people.acquaintance', { name })}
        except={[person.id, ...acquaintances.map(({ id }) => id)]}
        onPick={(other) => void add({ otherId: other.id }, other.name)}
        onCreate={(typed) => add({ newOther: typed }, typed)}
      />
    </PickerForm>
  )
}
