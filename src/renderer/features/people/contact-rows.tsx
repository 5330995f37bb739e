import { Button, CloseButton, TextInput } from '@mantine/core'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type { MessageKey } from '#shared/i18n/messages'
import type { RecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import type { AddressFields, contactLists } from './person-form-values'
import classes from './person-form.module.css'

type ContactList = (typeof contactLists)[number]

const words: Record<ContactList, { title: MessageKey; one: MessageKey; add: MessageKey; remove: MessageKey }> = {
  emails: { title: 'people.emails', one: 'people.email', add: 'people.addEmail', remove: 'people.removeEmail' },
  phones: { title: 'people.phones', one: 'people.phone', add: 'people.addPhone', remove: 'people.removePhone' },
  links: { title: 'people.links', one: 'people.link', add: 'people.addLink', remove: 'people.removeLink' }
}

interface ContactRowsProps {
  list: ContactList
  problem: RecordForm<AddressFields, unknown>['problem']
}

/** E-mails, phones or links: any number, each with the user's own label. */
export function ContactRows({ list, problem }: ContactRowsProps) {
  const t = useT()
  const { control, register } = useFormContext<AddressFields>()
  const { fields, append, remove } = useFieldArray({ control, name: list })
  const { title, one, add, remove: removeWord } = words[list]

  return (
    <div role="group" aria-label={t(title)} className={classes.contactList}>
      {fields.map((field, index) => (
        <div key={field.id} className={classes.contactRow}>
          <TextInput label={t(one)} {...register(`${list}.${index}.value`)} error={problem(`${list}.${index}.value`)} />
          <TextInput
            label={t('people.labelOf')}
            {...register(`${list}.${index}.label`, { setValueAs: (value: string | null) => value || null })}
            error={problem(`${list}.${index}.label`)}
          />
          <CloseButton
            aria-label={t(removeWord, { number: index + 1 })}
            onClick={() => remove(index)}
            className={classes.removeRow}
          />
        </div>
      ))}
      <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => append({ label: null, value: '' })}>
        {t(add)}
      </Button>
    </div>
  )
}
