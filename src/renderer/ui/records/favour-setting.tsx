import { Group, Select } from '@mantine/core'
import { Controller } from 'react-hook-form'
import type { FavourDraft } from '#shared/contract/favours'
import { dimensionOfKind, dimensions, type FavourKind } from '#shared/domain/favour'
import { dimensionLabel } from '#shared/i18n/labels'
import type { RecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { PersonField } from '../person-field'

interface FavourSettingProps {
  record: RecordForm<FavourDraft, FavourDraft>
  kind: FavourKind | undefined
  personId: string
}

/** Through whom a favour came, and the dimension of exchange it belongs to where that is not the one of its kind. */
export function FavourSetting({ record, kind = 'other', personId }: FavourSettingProps) {
  const t = useT()
  const { problem } = record
  const { control } = record.form
  const byKind = t(dimensionLabel[dimensionOfKind[kind]])
  return (
    <Group align="flex-start" gap="sm" grow>
      <Controller
        name="viaPersonId"
        control={control}
        render={({ field }) => (
          <PersonField
            label={t('favours.via')}
            value={field.value ?? null}
            onChange={field.onChange}
            except={personId ? [personId] : []}
            error={problem('viaPersonId')}
          />
        )}
      />
      <Controller
        name="dimension"
        control={control}
        render={({ field }) => (
          <Select
            label={t('favours.dimension')}
            data={dimensions.map((value) => ({ value, label: t(dimensionLabel[value]) }))}
            placeholder={t('favours.dimensionByKind', { dimension: byKind })}
            clearable
            {...field}
            value={field.value ?? null}
          />
        )}
      />
    </Group>
  )
}
