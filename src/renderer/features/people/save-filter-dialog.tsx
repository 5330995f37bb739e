import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { filterParts } from '../../lib/filter-words'

interface SaveFilterDialogProps {
  filter: PeopleFilter
  onClose(): void
}

/** Keeps the present filter under a name, which is proposed from its parts. */
export function SaveFilterDialog({ filter, onClose }: SaveFilterDialogProps) {
  const t = useT()
  const language = useLanguage()
  const { say } = useAnnouncer()
  const circles = useSteadyRead('circles.list')
  const save = useCommand('people.saveFilter')
  const words = [filter.text.trim(), ...filterParts(filter, circles.data ?? [], t, language).map((part) => part.words)]
  const [name, setName] = useState(words.filter(Boolean).join(', ').slice(0, 100))
  const [isMissing, setIsMissing] = useState(false)

  function keep() {
    setIsMissing(name.trim() === '')
    if (name.trim() === '') return
    save.mutate(
      { name, filter },
      {
        onSuccess: () => {
          say(t('records.undoHint', { what: t('history.filterSaved', { name: name.trim() }) }))
          onClose()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('filters.saveTitle')}
      size="sm"
      saving={save.isPending}
      error={save.error}
      onSave={keep}
      onClose={onClose}
    >
      <TextInput
        label={t('filters.name')}
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isMissing && t('form.missing')}
      />
    </FormDialog>
  )
}
