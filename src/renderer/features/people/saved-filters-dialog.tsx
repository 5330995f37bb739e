import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SavedFilter } from '#shared/contract/people-many'
import { useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'
import classes from './people.module.css'

interface SavedFiltersDialogProps {
  saved: readonly SavedFilter[]
  onClose(): void
}

/** One's own filters, to rename and to remove. */
export function SavedFiltersDialog({ saved, onClose }: SavedFiltersDialogProps) {
  const t = useT()
  return (
    <Modal opened title={t('filters.manageTitle')} onClose={onClose}>
      {saved.length === 0 ? (
        <p>{t('filters.none')}</p>
      ) : (
        <ul className={classes.savedFilters}>
          {saved.map((filter) => (
            <SavedFilterLine key={filter.id} filter={filter} />
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

function SavedFilterLine({ filter: { id, name } }: { filter: SavedFilter }) {
  const t = useT()
  const rename = useSaying('people.renameFilter')
  const remove = useSaying('people.removeFilter')
  const [typed, setTyped] = useState(name)
  const next = typed.trim()
  return (
    <li>
      <form
        className={classes.savedFilter}
        onSubmit={(event) => {
          event.preventDefault()
          if (next !== '' && next !== name) void rename({ id, name: next }, t('history.filterRenamed', { name: next }))
        }}
      >
        <TextInput
          aria-label={t('filters.nameOf', { name })}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={next === '' || next === name}>
          {t('filters.rename')}
        </Button>
        <Button
          variant="default"
          aria-label={t('filters.removeSaved', { name })}
          onClick={() => void remove({ id }, t('history.filterRemoved', { name }))}
        >
          {t('filters.take')}
        </Button>
      </form>
    </li>
  )
}
