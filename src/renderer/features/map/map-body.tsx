import { ActionIcon, Button, Group, useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { MapArrangeBar } from './map-arrange-bar'
import { MapCanvas } from './map-canvas'
import { MapCard } from './map-card'
import { MapChains } from './map-chains'
import { MapChips } from './map-chips'
import { MapCirclesLeft } from './map-circles-panel'
import { MapFilters } from './map-filters'
import { MapLegend } from './map-legend'
import { MapPath } from './map-path'
import { MapRemarkable } from './map-remarkable'
import { useMap } from './map-state'
import { MapTable } from './map-table'
import { MapTime } from './map-time'
import { MapToolbar } from './map-toolbar'
import { degrees, personWords } from './map-words'
import classes from './map.module.css'
import { useMapKeys } from './use-map-keys'

interface MapBodyProps {
  /** No room for a drawing: the table says the same. */
  isNarrow: boolean
  failure: Error | null
}

/** The page around the drawing: in the order of the keyboard, tools, what is narrowed, the map, whose card is open, the table. */
export function MapBody({ isNarrow, failure }: MapBodyProps) {
  const t = useT()
  const language = useLanguage()
  const scheme = useComputedColorScheme('light')
  const [, go] = useLocation()
  const { say, fail } = useAnnouncer()
  const { state, set, view, knowledge, appearance, canvas } = useMap()
  const move = useCommand('map.move')
  const isForced = useMediaQuery('(forced-colors: active)', undefined, { getInitialValueInEffect: false })
  const shown = isNarrow ? 'table' : isForced && state.shown === 'map' ? 'both' : state.shown
  const person = view.people.find(({ id }) => id === state.current)
  const card = view.people.find(({ id }) => id === state.card)
  const ties = degrees(view)
  const { projection } = state.question

  const moved = (personId: string, x: number, y: number) =>
    move.mutate({ projection, people: [{ personId, x, y }] }, { onSuccess: () => say(t('map.moved')), onError: fail })
  const select = (id: string | null) => set({ current: id, card: id, chosen: id === null ? [] : [id] })
  const { onKeyDown, isMoving } = useMapKeys({
    view,
    selected: state.current,
    map: canvas,
    onSelect: select,
    onOpen: (id) => go(personPath(id)),
    onMoved: moved
  })
  const words = (one: (typeof view.people)[number]) =>
    personWords(one, ties.get(one.id) ?? 0, state.lens, knowledge, t, language)

  return (
    <Page title={t('app.map')} fill actions={<MapToolbar canDraw={!isNarrow} />}>
      <FailureNote error={failure} />
      <MapRemarkable />
      <MapChips />
      <MapPath />
      <MapChains />
      <MapCirclesLeft />
      <MapArrangeBar />
      <div className={classes.body} data-shown={shown} data-card={card !== undefined}>
        <MapFilters />
        {shown !== 'table' && (
          <div className={classes.frame}>
            <div
              className={classes.map}
              role="application"
              aria-roledescription={t('map.roleDescription')}
              aria-label={t('map.ariaLabel')}
              aria-describedby="map-takeaway map-help"
              aria-activedescendant={person && `map-${person.id}`}
              tabIndex={0}
              data-region="map"
              onKeyDown={onKeyDown}
            >
              <MapCanvas scheme={isForced ? 'forced' : scheme} onSelect={select} onMoved={moved} handle={canvas} />
              <ul className="nv-hidden">
                {view.people.map(
                  (one) =>
                    !appearance.hidden.has(one.id) && (
                      <li key={one.id} id={`map-${one.id}`}>
                        {words(one)}
                      </li>
                    )
                )}
              </ul>
            </div>
            <Group gap={4} className={classes.zoom}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('map.zoomIn')}
                onClick={() => canvas.current?.zoomBy(1.25)}
              >
                +
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('map.zoomOut')}
                onClick={() => canvas.current?.zoomBy(0.8)}
              >
                −
              </ActionIcon>
              <Button variant="default" size="compact-sm" h={32} onClick={() => canvas.current?.fit()}>
                {t('map.fit')}
              </Button>
            </Group>
          </div>
        )}
        {card && <MapCard person={card} view={view} onSelect={select} />}
        {shown !== 'table' && <MapLegend />}
        {shown !== 'map' && <MapTable view={view} lens={state.lens} selected={state.current} onSelect={select} />}
      </div>
      <MapTime />
      {shown !== 'table' && (
        <p id="map-help" className={classes.help}>
          {t(isMoving ? 'map.moveHelp' : 'map.help')}
        </p>
      )}
      <p className="nv-hidden" aria-live="polite">
        {person && words(person)}
      </p>
    </Page>
  )
}
