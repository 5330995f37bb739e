import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SavedView } from '#shared/contract/map-views'
import { fold } from '#shared/domain/names'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { useMap } from './map-state'
import { withAlso } from './use-map-actions'

interface MapViewsSaveProps {
  saved: readonly SavedView[]
  onClose(): void
}

/** Keeps who is drawn, through which lens and what of it is in sight under a name; a name that is taken is given to this. */
export function MapViewsSave({ saved, onClose }: MapViewsSaveProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const { state, canvas } = useMap()
  const save = useCommand('map.saveView')
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const same = saved.find((view) => fold(view.name) === fold(name))

  function keep() {
    setIsMissing(name.trim() === '')
    if (name.trim() === '') return
    const { lens, brought, takenOff } = state
    const { added, removed } = state.question
    // As it is without the path that is lit.
    const question = {
      ...state.question,
      added: added.filter((id) => !brought.includes(id)),
      removed: withAlso(removed, takenOff)
    }
    const settings = { question, lens, sight: canvas.current?.sight() ?? null }
    save.mutate(
      { name, settings },
      {
        onSuccess: () => {
          say(t('records.undoHint', { what: t('history.viewSaved', { name: name.trim() }) }))
          onClose()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('mapPanels.saveViewTitle')}
      size="sm"
      saving={save.isPending}
      error={save.error}
      saveLabel={same && t('mapPanels.replace')}
      onSave={keep}
      onClose={onClose}
    >
      <TextInput
        label={t('mapPanels.viewName')}
        description={t('mapPanels.viewKeeps')}
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isMissing && name.trim() === '' && t('form.missing')}
      />
      <Text size="sm" role="status">
        {same && t('mapPanels.viewExists', { name: same.name })}
      </Text>
    </FormDialog>
  )
}
