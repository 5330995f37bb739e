import { Checkbox, Group, Radio, SegmentedControl, Select, Textarea, Input } from '@mantine/core'
import { Controller, useWatch } from 'react-hook-form'
import { FavourDraft } from '#shared/contract/favours'
import { favourKinds, type Favour } from '#shared/domain/favour'
import { favourKindLabel, weightLabel } from '#shared/i18n/labels'
import { useRecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { FailureNote } from '../failure-note'
import { PartialDateField } from '../partial-date-field'
import { PersonField } from '../person-field'
import { FavourOutcome } from './favour-outcome'
import { FavourSetting } from './favour-setting'
import { RecordDialog } from './record-dialog'

interface FavourFormProps {
  /** The favour to edit; without it a new one is made. */
  favourId?: string
  /** Whom a new one concerns, when that is known. */
  personId?: string
  /** What is known of a new one. */
  start?: FavourDraft
  /** The promise that a new one is what became of it. */
  promiseId?: string
  onClose(): void
}

/** What was given or received, from or to whom. */
export function FavourForm({ favourId, onClose, ...known }: FavourFormProps) {
  if (favourId === undefined) return <Fields {...known} onClose={onClose} />
  return <Existing favourId={favourId} onClose={onClose} />
}

function Existing({ favourId, onClose }: { favourId: string; onClose(): void }) {
  const favour = useRead('favours.get', { id: favourId })
  if (favour.error) return <FailureNote error={favour.error} />
  return favour.data ? <Fields favour={favour.data} onClose={onClose} /> : null
}

type FieldsProps = Omit<FavourFormProps, 'favourId'> & { favour?: Favour }

function Fields({ favour, personId, start, promiseId, onClose }: FieldsProps) {
  const t = useT()
  const today = useToday()
  const create = useCommand('favours.create')
  const update = useCommand('favours.update')
  const record = useRecordForm<FavourDraft, FavourDraft>(
    `favour:${favour?.id ?? promiseId ?? personId ?? ''}`,
    FavourDraft,
    favour ?? {
      direction: 'received',
      personId: personId ?? '',
      kind: 'advice',
      date: today,
      weight: 1,
      description: null,
      introducedPersonId: null,
      thankedOn: null,
      ...start
    }
  )
  const { text, problem } = record
  const { control } = record.form
  const [person, kind, direction, introduced] = useWatch({
    control,
    name: ['personId', 'kind', 'direction', 'introducedPersonId']
  })

  function store(draft: FavourDraft): Promise<unknown> {
    const sent = { ...draft, introducedPersonId: draft.kind === 'introduction' ? draft.introducedPersonId : null }
    return favour
      ? update.mutateAsync({ ...sent, id: favour.id })
      : create.mutateAsync({ ...sent, promiseId: promiseId ?? null })
  }

  return (
    <RecordDialog
      record={record}
      title={t(favour ? 'favours.edit' : 'favours.add')}
      said={t(favour ? 'favours.saidChanged' : 'favours.saidAdded')}
      store={store}
      onClose={onClose}
    >
      <Controller
        name="direction"
        control={control}
        render={({ field: { ref, ...field } }) => (
          <Radio.Group label={t('favours.direction')} {...field}>
            <Group gap="lg" mt={4}>
              <Radio ref={ref} value="received" label={t('favours.iReceived')} data-autofocus />
              <Radio value="given" label={t('favours.iGave')} />
            </Group>
          </Radio.Group>
        )}
      />
      <Controller
        name="personId"
        control={control}
        render={({ field }) => (
          <PersonField
            label={t('favours.person')}
            required
            value={field.value || null}
            onChange={(id) => field.onChange(id ?? '')}
            except={introduced ? [introduced] : []}
            error={problem('personId')}
          />
        )}
      />
      <Group align="flex-start" gap="sm" grow>
        <Controller
          name="kind"
          control={control}
          render={({ field }) => (
            <Select
              label={t('favours.kind')}
              data={favourKinds.map((value) => ({ value, label: t(favourKindLabel[value]) }))}
              allowDeselect={false}
              {...field}
              value={field.value ?? 'other'}
            />
          )}
        />
        <Controller
          name="date"
          control={control}
          render={({ field }) => (
            <PartialDateField
              {...field}
              label={t('favours.date')}
              required
              onChange={(date) => field.onChange(date ?? '')}
              error={problem('date')}
            />
          )}
        />
      </Group>
      {kind === 'introduction' && (
        <Controller
          name="introducedPersonId"
          control={control}
          render={({ field }) => (
            <PersonField
              label={t('favours.introduced')}
              value={field.value ?? null}
              onChange={field.onChange}
              except={person ? [person] : []}
              error={problem('introducedPersonId')}
            />
          )}
        />
      )}
      <Textarea label={t('favours.description')} autosize minRows={2} maxRows={8} {...text('description')} />
      <Controller
        name="weight"
        control={control}
        render={({ field }) => (
          <Input.Wrapper label={t('favours.weight')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('favours.weight')}
              data={['1', '2', '3'].map((value) => ({ value, label: t(weightLabel(Number(value))) }))}
              value={String(Math.min(field.value ?? 1, 3))}
              onChange={(value) => field.onChange(Number(value))}
            />
          </Input.Wrapper>
        )}
      />
      <FavourSetting record={record} kind={kind} personId={person} />
      <FavourOutcome record={record} direction={direction} kind={kind} />
      <Controller
        name="confidential"
        control={control}
        render={({ field: { value, ...field } }) => (
          <Checkbox {...field} checked={Boolean(value)} label={t('favours.confidential')} />
        )}
      />
    </RecordDialog>
  )
}
