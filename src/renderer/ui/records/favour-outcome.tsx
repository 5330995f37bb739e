import { Group, Select } from '@mantine/core'
import { Controller } from 'react-hook-form'
import type { FavourDraft } from '#shared/contract/favours'
import { outcomes, type Direction, type FavourKind } from '#shared/domain/favour'
import { outcomeLabel } from '#shared/i18n/labels'
import type { RecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { PartialDateField } from '../partial-date-field'
import { isToReport } from './favour-loop'

interface FavourOutcomeProps {
  record: RecordForm<FavourDraft, FavourDraft>
  direction: Direction
  kind: FavourKind | undefined
}

/** What came of a favour, and of one received whether thanks were said and its giver knows how it went. */
export function FavourOutcome({ record, direction, kind = 'other' }: FavourOutcomeProps) {
  const t = useT()
  const { problem } = record
  const { control } = record.form
  const received = direction === 'received'

  const date = (name: 'outcomeOn' | 'thankedOn' | 'reportedBackOn', label: string) => (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <PartialDateField {...field} label={label} value={field.value ?? null} error={problem(name)} />
      )}
    />
  )

  return (
    <>
      <Group align="flex-start" gap="sm" grow>
        <Controller
          name="outcome"
          control={control}
          render={({ field }) => (
            <Select
              label={t('favours.outcome')}
              data={outcomes.map((value) => ({ value, label: t(outcomeLabel[value]) }))}
              placeholder={t('favours.noOutcome')}
              clearable
              {...field}
              value={field.value ?? null}
            />
          )}
        />
        {date('outcomeOn', t('favours.outcomeOn'))}
      </Group>
      {received && (
        <Group align="flex-start" gap="sm" grow>
          {date('thankedOn', t('favours.thankedOn'))}
          {isToReport({ direction, kind }) && date('reportedBackOn', t('favours.reportedBackOn'))}
        </Group>
      )}
    </>
  )
}
