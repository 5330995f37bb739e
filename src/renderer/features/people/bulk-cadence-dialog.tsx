import { useState } from 'react'
import { Person } from '#shared/domain/person'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { useSayTouched } from './use-say-touched'
import { CadenceInput } from './cadence-input'

interface BulkDialogProps {
  ids: readonly string[]
  onClose(): void
}

/** How often one wishes to be in touch with all who are chosen. */
export function BulkCadenceDialog({ ids, onClose }: BulkDialogProps) {
  const t = useT()
  const sayTouched = useSayTouched()
  const set = useCommand('people.bulkSet')
  const [days, setDays] = useState<number | null>(90)
  const isWrong = !Person.shape.cadenceDays.safeParse(days).success

  function save() {
    if (isWrong) return
    set.mutate(
      { ids: [...ids], fact: { cadenceDays: days } },
      {
        onSuccess: ({ count }) => {
          sayTouched(
            count,
            days === null ? t('history.peopleNoCadence', { count }) : t('history.peopleCadence', { count, days })
          )
          onClose()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('many.cadenceTitle', { count: ids.length })}
      size="sm"
      saving={set.isPending}
      error={set.error}
      onSave={save}
      onClose={onClose}
    >
      <CadenceInput value={days} onChange={setDays} error={isWrong ? t('form.unreadable') : undefined} />
    </FormDialog>
  )
}
