import type { SavedView } from '#shared/contract/map-views'
import { useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'
import { SavedNamesDialog } from '../../ui/saved-names-dialog'

interface MapViewsManageProps {
  saved: readonly SavedView[]
  onClose(): void
}

/** One's own views, to rename and to remove. */
export function MapViewsManage({ saved, onClose }: MapViewsManageProps) {
  const t = useT()
  const rename = useSaying('map.renameView')
  const remove = useSaying('map.removeView')
  return (
    <SavedNamesDialog
      title={t('mapPanels.manageViews')}
      saved={saved}
      none={t('mapPanels.noViews')}
      nameLabel={(name) => t('mapPanels.nameOf', { name })}
      removeLabel={(name) => t('mapPanels.removeView', { name })}
      onRename={(id, name) => void rename({ id, name }, t('history.viewRenamed', { name }))}
      onRemove={(id, name) => void remove({ id }, t('history.viewRemoved', { name }))}
      onClose={onClose}
    />
  )
}
