import { SegmentedControl } from '@mantine/core'
import { lenses } from '#shared/domain/map-style'
import { lensLabel } from '#shared/i18n/map-words'
import { useT } from '../../lib/i18n'
import { MapArrange } from './map-arrange'
import { MapCircles } from './map-circles-panel'
import { MapExport } from './map-export'
import { MapFiltersButton } from './map-filters'
import { MapSearch } from './map-search'
import { useMap, type Shown } from './map-state'
import { MapTimeToggle } from './map-time'
import { MapViews } from './map-views'
import classes from './map.module.css'

/** What is shown of the network and how: views, lens, map or table, search, layout, export. */
export function MapToolbar({ canDraw }: { canDraw: boolean }) {
  const t = useT()
  const { state, set } = useMap()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('map.tools')} data-region="toolbar">
      <MapFiltersButton />
      <MapViews />
      <SegmentedControl
        aria-label={t('map.lens')}
        size="xs"
        data={lenses.map((value) => ({ value, label: t(lensLabel[value]) }))}
        value={state.lens}
        onChange={(lens) => set({ lens, off: [] })}
      />
      {canDraw && (
        <SegmentedControl
          aria-label={t('map.show')}
          size="xs"
          data={[
            { value: 'map', label: t('map.showMap') },
            { value: 'table', label: t('map.showTable') },
            { value: 'both', label: t('map.showBoth') }
          ]}
          value={state.shown}
          onChange={(shown: Shown) => set({ shown })}
        />
      )}
      <MapSearch />
      {canDraw && <MapArrange />}
      <MapCircles />
      <MapTimeToggle />
      <MapExport />
    </div>
  )
}
