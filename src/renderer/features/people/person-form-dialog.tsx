import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { z } from 'zod'
import type { PersonDetail } from '#shared/contract/people'
import { displayName, fold } from '#shared/domain/names'
import { useAnnouncer } from '../../lib/announce'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { PersonFormFields } from './person-form-fields'
import { contactLists, fieldsOf, PersonFields } from './person-form-values'

interface PersonFormDialogProps {
  /** The person to edit; without it a new one is made. */
  detail?: PersonDetail
  onClose(): void
  onSaved?(id: string): void
}

/** Every fact about a person in one form. */
export function PersonFormDialog({ detail, onClose, onSaved }: PersonFormDialogProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const create = useCommand('people.create')
  const update = useCommand('people.update')
  const newCircle = useCommand('circles.create')
  const circles = useRead('circles.list')
  const [failure, setFailure] = useState<unknown>(null)
  const record = useRecordForm<PersonFields, z.output<typeof PersonFields>>(
    `person:${detail?.person.id ?? ''}`,
    PersonFields,
    fieldsOf(detail)
  )
  const { form, resumed, startOver, forget } = record

  async function circleIdsOf(names: readonly string[]): Promise<string[]> {
    const ids: string[] = []
    for (const name of names) {
      const known = circles.data?.find((circle) => fold(circle.name) === fold(name))
      // One after the other: each is a change of the journal.
      // oxlint-disable-next-line no-await-in-loop
      ids.push(known?.id ?? (await newCircle.mutateAsync({ name })).id)
    }
    return ids
  }

  async function store({ circles: names, ...fields }: z.output<typeof PersonFields>) {
    setFailure(null)
    try {
      const sent = { ...fields, circleIds: await circleIdsOf(names) }
      const name = displayName(fields.person)
      const id = detail?.person.id ?? (await create.mutateAsync(sent)).id
      if (detail) await update.mutateAsync({ ...sent, id })
      forget()
      say(t('records.undoHint', { what: t(detail ? 'people.saidChanged' : 'people.saidAdded', { name }) }))
      onClose()
      onSaved?.(id)
    } catch (error) {
      setFailure(error)
    }
  }

  /** Rows of contact points that were left blank are nothing to complain about. */
  function save() {
    for (const list of contactLists) {
      const filled = form.getValues(list)?.filter(({ value }) => value.trim() !== '')
      form.setValue(list, filled)
    }
    void form.handleSubmit(store)()
  }

  return (
    <FormDialog
      title={detail ? t('people.editTitle', { name: detail.name }) : t('people.newTitle')}
      size="54rem"
      saving={form.formState.isSubmitting}
      error={failure}
      onStartOver={resumed ? startOver : undefined}
      onSave={save}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <PersonFormFields record={record} personId={detail?.person.id ?? null} />
      </FormProvider>
    </FormDialog>
  )
}
