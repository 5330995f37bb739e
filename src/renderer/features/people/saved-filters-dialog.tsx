import type { SavedFilter } from '#shared/contract/people-many'
import { useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'
import { SavedNamesDialog } from '../../ui/saved-names-dialog'

interface SavedFiltersDialogProps {
  saved: readonly SavedFilter[]
  onClose(): void
}

/** One's own filters, to rename and to remove. */
export function SavedFiltersDialog({ saved, onClose }: SavedFiltersDialogProps) {
  const t = useT()
  const rename = useSaying('people.renameFilter')
  const remove = useSaying('people.removeFilter')
  return (
    <SavedNamesDialog
      title={t('filters.manageTitle')}
      saved={saved}
      none={t('filters.none')}
      nameLabel={(name) => t('filters.nameOf', { name })}
      removeLabel={(name) => t('filters.removeSaved', { name })}
      onRename={(id, name) => void rename({ id, name }, t('history.filterRenamed', { name }))}
      onRemove={(id, name) => void remove({ id }, t('history.filterRemoved', { name }))}
      onClose={onClose}
    />
  )
}
