import { Button, CloseButton, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { Link } from 'wouter'
import { z } from 'zod'
import type { PersonDetail } from '#shared/contract/people'
import { PartialDate } from '#shared/domain/dates'
import { acquaintanceSources } from '#shared/domain/person'
import { acquaintanceSourceLabel } from '#shared/i18n/labels'
import { sinceText } from '#shared/i18n/role-text'
import { useRecordForm } from '../../lib/form'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useCommand } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { EmptyState } from '../../ui/empty-state'
import { EditButton } from '../../ui/in-place'
import { PartialDateField } from '../../ui/partial-date-field'
import { RecordDialog } from '../../ui/records/record-dialog'
import { AddAcquaintance } from './person-acquaintances'
import classes from './person.module.css'

type Acquaintance = PersonDetail['acquaintances'][number]

/** Everybody this person is known to know, with how and since when. */
export function PersonTies({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const unlink = useSaying('people.unlink')
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<Acquaintance | null>(null)
  const { person, name, acquaintances } = detail
  const addButton = (
    <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
      {t('people.addAcquaintance')}
    </Button>
  )

  return (
    <>
      {acquaintances.length === 0 && !adding ? (
        <EmptyState text={t('people.noAcquaintances')}>{addButton}</EmptyState>
      ) : (
        <Group mb="sm">{addButton}</Group>
      )}
      {adding && <AddAcquaintance detail={detail} onClose={() => setAdding(false)} />}
      <ul className={classes.lines}>
        {acquaintances.map((other) => (
          <li key={other.id} className={classes.acquaintance}>
            <TieLine tie={other} />
            <Group gap={4} wrap="nowrap">
              <EditButton label={t('people.editTie', { name: other.name })} onClick={() => setEditing(other)} />
              <CloseButton
                aria-label={t('people.unlink', { name: other.name })}
                onClick={() =>
                  void unlink(
                    { personId: person.id, otherId: other.id },
                    t('people.saidUnlinked', { name, other: other.name })
                  )
                }
              />
            </Group>
          </li>
        ))}
      </ul>
      {editing && <TieForm detail={detail} tie={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function TieLine({ tie }: { tie: Acquaintance }) {
  const t = useT()
  const language = useLanguage()
  const facts = [
    tie.organisation,
    t(acquaintanceSourceLabel[tie.source]),
    tie.since && sinceText(tie.since, t, language)
  ].filter(Boolean)
  return (
    <span>
      <Link href={personPath(tie.id)}>{tie.name}</Link>
      <span className="nv-muted"> · {facts.join(' · ')}</span>
    </span>
  )
}

const TieFields = z.object({ source: z.enum(acquaintanceSources), since: PartialDate.nullable() })
type TieFields = z.infer<typeof TieFields>

function TieForm({ detail, tie, onClose }: { detail: PersonDetail; tie: Acquaintance; onClose(): void }) {
  const t = useT()
  const set = useCommand('people.setTie')
  const { person, name } = detail
  const { source, since } = tie
  const record = useRecordForm<TieFields, TieFields>(`tie:${person.id}:${tie.id}`, TieFields, { source, since })
  const { control } = record.form
  return (
    <RecordDialog
      record={record}
      title={t('people.tieTitle', { name, other: tie.name })}
      said={t('people.saidTie', { name, other: tie.name })}
      store={(fields) => set.mutateAsync({ personId: person.id, otherId: tie.id, ...fields })}
      onClose={onClose}
    >
      <Controller
        name="source"
        control={control}
        render={({ field }) => (
          <Select
            {...field}
            label={t('people.tieSource')}
            data={acquaintanceSources.map((value) => ({ value, label: t(acquaintanceSourceLabel[value]) }))}
            allowDeselect={false}
            data-autofocus
          />
        )}
      />
      <Controller
        name="since"
        control={control}
        render={({ field }) => (
          <PartialDateField
            {...field}
            label={t('people.tieSince')}
            description={t('people.metOnHint')}
            error={record.problem('since')}
          />
        )}
      />
    </RecordDialog>
  )
}
