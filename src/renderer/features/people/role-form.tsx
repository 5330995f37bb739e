import { Group, TextInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import type { PersonDetail } from '#shared/contract/people'
import { RoleDraft } from '#shared/contract/person-page'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { PartialDateField } from '../../ui/partial-date-field'
import { RecordDialog } from '../../ui/records/record-dialog'
import { OrganisationInput } from './organisation-input'

interface RoleFormProps {
  detail: PersonDetail
  /** Which of the person's roles; one after the last is a new one. */
  place: number
  onClose(): void
}

/** One role: what, where, from when to when; without an end it is held today. */
export function RoleForm({ detail, place, onClose }: RoleFormProps) {
  const t = useT()
  const set = useCommand('people.setRoles')
  const { person, name, roles } = detail
  const role = roles[place]
  const record = useRecordForm<z.input<typeof RoleDraft>, z.output<typeof RoleDraft>>(
    `role:${person.id}:${place}`,
    RoleDraft,
    role ?? { role: null, organisation: null, from: null, to: null }
  )
  const { text, problem } = record
  const { control } = record.form

  const store = (draft: z.output<typeof RoleDraft>) =>
    set.mutateAsync({
      id: person.id,
      // What is new and held today is what they do now: it stands beside the name.
      roles: role ? roles.map((one, index) => (index === place ? draft : one)) : [draft, ...roles]
    })

  return (
    <RecordDialog
      record={record}
      title={role ? t('people.editRole', { role: role.role ?? role.organisation ?? '' }) : t('people.addRole')}
      said={t('people.saidRoles', { name })}
      store={store}
      onClose={onClose}
    >
      <TextInput label={t('people.role')} data-autofocus {...text('role')} />
      <Controller
        name="organisation"
        control={control}
        render={({ field }) => (
          <OrganisationInput {...field} value={field.value ?? null} error={problem('organisation')} />
        )}
      />
      <Group align="flex-start" gap="sm" grow>
        <Controller
          name="from"
          control={control}
          render={({ field }) => (
            <PartialDateField
              {...field}
              label={t('people.roleFrom')}
              value={field.value ?? null}
              error={problem('from')}
            />
          )}
        />
        <Controller
          name="to"
          control={control}
          render={({ field }) => (
            <PartialDateField
              {...field}
              label={t('people.roleTo')}
              description={t('people.roleToHint')}
              value={field.value ?? null}
              error={problem('to')}
            />
          )}
        />
      </Group>
    </RecordDialog>
  )
}
