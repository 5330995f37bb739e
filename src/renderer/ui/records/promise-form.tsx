import { Group, Radio, Select, TextInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import { promises, type PromiseRow } from '#shared/contract/promises'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { DateField } from '../date-field'
import { PersonField } from '../person-field'
import { RecordDialog } from './record-dialog'

const PromiseDraft = promises['promises.create'].input
type PromiseDraft = z.output<typeof PromiseDraft>

interface PromiseFormProps {
  /** The promise to edit; without it a new one is made. */
  promise?: PromiseRow
  /** Whom a new one concerns, when that is known. */
  personId?: string
  onClose(): void
}

/** What somebody said would be done, by whom and until when. */
export function PromiseForm({ promise, personId, onClose }: PromiseFormProps) {
  const t = useT()
  const today = useToday()
  const create = useCommand('promises.create')
  const update = useCommand('promises.update')
  const record = useRecordForm(`promise:${promise?.id ?? personId ?? ''}`, PromiseDraft, {
    by: promise?.by ?? 'me',
    personId: promise?.personId ?? personId ?? null,
    text: promise?.text ?? '',
    madeOn: promise?.madeOn ?? today,
    dueOn: promise?.dueOn ?? null,
    dueKind: promise?.dueKind ?? 'before'
  })
  const { line, problem } = record
  const { control } = record.form

  function store(draft: PromiseDraft): Promise<unknown> {
    const sent = { ...draft, dueKind: draft.dueOn ? draft.dueKind : null }
    return promise ? update.mutateAsync({ ...sent, id: promise.id }) : create.mutateAsync(sent)
  }

  return (
    <RecordDialog
      record={record}
      title={t(promise ? 'promises.edit' : 'promises.add')}
      said={t(promise ? 'promises.saidChanged' : 'promises.saidAdded')}
      store={store}
      onClose={onClose}
    >
      <Controller
        name="by"
        control={control}
        render={({ field: { ref, ...field } }) => (
          <Radio.Group label={t('promises.by')} {...field}>
            <Group gap="lg" mt={4}>
              <Radio ref={ref} value="me" label={t('promises.byMe')} />
              <Radio value="them" label={t('promises.byThem')} />
            </Group>
          </Radio.Group>
        )}
      />
      <Controller
        name="personId"
        control={control}
        render={({ field }) => (
          <PersonField
            label={t('promises.person')}
            value={field.value ?? null}
            onChange={field.onChange}
            error={problem('personId')}
          />
        )}
      />
      <TextInput
        label={t('promises.text')}
        placeholder={t('promises.textHint')}
        data-autofocus
        required
        {...line('text')}
      />
      <Group align="flex-start" gap="sm" grow>
        <Controller
          name="dueKind"
          control={control}
          render={({ field }) => (
            <Select
              label={t('promises.due')}
              data={[
                { value: 'on', label: t('dueKind.on') },
                { value: 'before', label: t('dueKind.before') },
                { value: 'about', label: t('dueKind.about') }
              ]}
              allowDeselect={false}
              {...field}
              value={field.value ?? null}
            />
          )}
        />
        <Controller
          name="dueOn"
          control={control}
          render={({ field }) => (
            <DateField
              label={t('promises.dueKind')}
              value={field.value ?? null}
              onChange={field.onChange}
              error={problem('dueOn')}
            />
          )}
        />
      </Group>
    </RecordDialog>
  )
}
