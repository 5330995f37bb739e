import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { fold } from '#shared/domain/names'
import { useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { byWords } from '../../ui/typed-choice'
import { useSayTouched } from './use-say-touched'

interface BulkDialogProps {
  ids: readonly string[]
  onClose(): void
}

/** Puts all who are chosen in a circle: one that exists, or a new one by its name. */
export function BulkCircleDialog({ ids, onClose }: BulkDialogProps) {
  const t = useT()
  const sayTouched = useSayTouched()
  const circles = useSteadyRead('circles.list').data ?? []
  const add = useCommand('people.bulkCircle')
  const [typed, setTyped] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const name = typed.trim()
  const known = circles.find((circle) => fold(circle.name) === fold(name))

  function save() {
    setIsMissing(name === '')
    if (name === '') return
    add.mutate(
      { ids: [...ids], circle: known ? { id: known.id } : { name } },
      {
        onSuccess: (done) => {
          sayTouched(done.count, t('history.peopleInCircle', done))
          onClose()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('many.circleTitle', { count: ids.length })}
      size="sm"
      saving={add.isPending}
      error={add.error}
      saveLabel={t('many.add')}
      onSave={save}
      onClose={onClose}
    >
      <Autocomplete
        label={t('people.circle')}
        description={name !== '' && !known ? t('many.newCircle', { name }) : t('many.circleHint')}
        data-autofocus
        maxLength={300}
        data={circles.map((circle) => circle.name)}
        filter={byWords}
        selectFirstOptionOnChange={false}
        value={typed}
        onChange={setTyped}
        error={isMissing && t('form.missing')}
      />
    </FormDialog>
  )
}
