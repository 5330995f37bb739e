import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useT } from '../../lib/i18n'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { MapArrangeBar } from './map-arrange-bar'
import { canDraw } from './map-canvas'
import { MapCard } from './map-card'
import { MapChains } from './map-chains'
import { MapChips } from './map-chips'
import { MapCirclesLeft } from './map-circles-panel'
import { MapFilters } from './map-filters'
import { MapFocus } from './map-focus'
import { MapLegend } from './map-legend'
import { MapPath } from './map-path'
import { MapRemarkable } from './map-remarkable'
import { MapSelectionCard } from './map-selection-card'
import { MapStage } from './map-stage'
import { useMap } from './map-state'
import { MapTable } from './map-table'
import { MapTime } from './map-time'
import { MapToolbar } from './map-toolbar'
import { MapVoice } from './map-voice'
import classes from './map.module.css'
import { useMapActions } from './use-map-actions'
import { useMapKeys } from './use-map-keys'
import { useMoving } from './use-moving'
import { usePageKeys } from './use-page-keys'

interface MapBodyProps {
  /** No room for a drawing: the table says the same. */
  isNarrow: boolean
  failure: Error | null
}

/** The page around the drawing: in the order of the keyboard, tools, what is narrowed, the map, whose card is open, the table. */
export function MapBody({ isNarrow, failure }: MapBodyProps) {
  const t = useT()
  const { state, view } = useMap()
  const isForced = useMediaQuery('(forced-colors: active)', undefined, { getInitialValueInEffect: false }) ?? false
  const [isAble] = useState(canDraw)
  const shown = isNarrow ? 'table' : (isForced || !isAble) && state.shown === 'map' ? 'both' : state.shown
  const card = view.people.find(({ id }) => id === state.card)
  const isManyChosen = !card && view.people.filter(({ id }) => state.chosen.includes(id)).length > 1
  const actions = useMapActions()
  const mover = useMoving()
  const { onKeyDown, ring } = useMapKeys(actions, mover)
  usePageKeys()

  return (
    <Page title={t('app.map')} fill actions={<MapToolbar canDraw={!isNarrow} />}>
      <FailureNote error={failure} />
      <MapRemarkable />
      <MapChips />
      <MapFocus />
      <MapPath />
      <MapChains />
      <MapCirclesLeft />
      <MapArrangeBar />
      <div className={classes.body} data-shown={shown} data-card={card !== undefined || isManyChosen}>
        <MapFilters />
        {shown !== 'table' && <MapStage isForced={isForced} onKeyDown={onKeyDown} />}
        {card && <MapCard key={card.id} person={card} actions={actions} mover={mover} />}
        {isManyChosen && <MapSelectionCard actions={actions} mover={mover} />}
        {shown !== 'table' && <MapLegend />}
        {shown !== 'map' && <MapTable actions={actions} mover={mover} />}
      </div>
      <MapTime />
      {shown !== 'table' && (
        <p id="map-help" className={classes.help}>
          {t(mover.moving ? 'map.moveHelp' : 'mapWalk.help')}
        </p>
      )}
      <MapVoice ring={ring} moving={mover.moving} />
    </Page>
  )
}
