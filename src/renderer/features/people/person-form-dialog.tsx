import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { z } from 'zod'
import type { PersonDetail } from '#shared/contract/people'
import { displayName } from '#shared/domain/names'
import { useAnnouncer } from '../../lib/announce'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { PersonFormFields } from './person-form-fields'
import { circlesNamed, contactLists, fieldsOf, filledRows, PersonFields } from './person-form-values'

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
  const circles = useRead('circles.list')
  const [failure, setFailure] = useState<unknown>(null)
  const record = useRecordForm<PersonFields, z.output<typeof PersonFields>>(
    `person:${detail?.person.id ?? ''}`,
    PersonFields,
    fieldsOf(detail)
  )
  const { form, resumed, startOver, forget } = record

  async function store({ circles: names, ...fields }: z.output<typeof PersonFields>) {
    setFailure(null)
    try {
      const sent = { ...fields, ...circlesNamed(names, circles.data ?? []) }
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

  function save() {
    for (const list of contactLists) form.setValue(list, filledRows(form.getValues(list)))
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
