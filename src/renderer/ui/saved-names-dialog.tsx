import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../lib/i18n'
import classes from './saved-names-dialog.module.css'

interface Saved {
  id: string
  name: string
}

interface SavedNamesDialogProps {
  title: string
  saved: readonly Saved[]
  /** Said when nothing is left. */
  none: string
  /** What the field and the button of one are called, for screen readers. */
  nameLabel(name: string): string
  removeLabel(name: string): string
  onRename(id: string, name: string): void
  onRemove(id: string, name: string): void
  onClose(): void
}

/** What the user keeps under names, to rename and to remove. */
export function SavedNamesDialog({ title, saved, none, onClose, ...rest }: SavedNamesDialogProps) {
  const t = useT()
  return (
    <Modal opened title={title} onClose={onClose}>
      {saved.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={classes.names}>
          {saved.map((one) => (
            <SavedName key={one.id} saved={one} {...rest} />
          ))}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
      </Group>
    </Modal>
  )
}

type SavedNameProps = { saved: Saved } & Omit<SavedNamesDialogProps, 'title' | 'saved' | 'none' | 'onClose'>

function SavedName({ saved: { id, name }, nameLabel, removeLabel, onRename, onRemove }: SavedNameProps) {
  const t = useT()
  const [typed, setTyped] = useState(name)
  const next = typed.trim()
  return (
    <li>
      <form
        className={classes.name}
        onSubmit={(event) => {
          event.preventDefault()
          if (next !== '' && next !== name) onRename(id, next)
        }}
      >
        <TextInput
          aria-label={nameLabel(name)}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={next === '' || next === name}>
          {t('filters.rename')}
        </Button>
        <Button variant="default" aria-label={removeLabel(name)} onClick={() => onRemove(id, name)}>
          {t('filters.take')}
        </Button>
      </form>
    </li>
  )
}
