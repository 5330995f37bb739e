import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@mantine/core'
import type { PersonDetail } from '#shared/contract/people'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { EditButton } from '../../ui/in-place'
import { RecordDialog } from '../../ui/records/record-dialog'
import { ContactRows } from './contact-rows'
import { AddressFields, contactLists, filledRows } from './person-form-values'
import classes from './person.module.css'

/** E-mails, phones and links, each with the user's own label. */
export function PersonAddresses({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const points = contactLists.flatMap((list) => detail[list])
  return (
    <>
      {points.length === 0 ? (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          aria-label={t('people.addAddresses')}
          onClick={() => setEditing(true)}
        >
          {t('form.add')}
        </Button>
      ) : (
        <div className={classes.inline}>
          <ul className={classes.contacts}>
            {points.map(({ label, value }) => (
              <li key={value}>
                {value}
                {label && <span className="nv-muted"> ({label})</span>}
              </li>
            ))}
          </ul>
          <EditButton label={t('people.editAddresses')} onClick={() => setEditing(true)} />
        </div>
      )}
      {editing && <AddressForm detail={detail} onClose={() => setEditing(false)} />}
    </>
  )
}

function AddressForm({ detail, onClose }: { detail: PersonDetail; onClose(): void }) {
  const t = useT()
  const set = useCommand('people.setAddresses')
  const { person, name, emails, phones, links } = detail
  const record = useRecordForm<z.input<typeof AddressFields>, z.output<typeof AddressFields>>(
    `addresses:${person.id}`,
    AddressFields,
    { emails, phones, links }
  )
  return (
    <RecordDialog
      record={record}
      title={t('people.contact')}
      size="38rem"
      said={t('people.saidAddresses', { name })}
      prepare={() => {
        for (const list of contactLists) record.form.setValue(list, filledRows(record.form.getValues(list)))
      }}
      store={(addresses) => set.mutateAsync({ id: person.id, ...addresses })}
      onClose={onClose}
    >
      <FormProvider {...record.form}>
        {contactLists.map((list) => (
          <ContactRows key={list} list={list} problem={record.problem} />
        ))}
      </FormProvider>
    </RecordDialog>
  )
}
