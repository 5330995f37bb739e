import { ActionIcon, Button, Group, SegmentedControl, Text, useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MapView } from '#shared/contract/map'
import { lenses, type Lens } from '#shared/domain/map-style'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useKept } from '../../lib/kept'
import { personPath } from '../../lib/paths'
import { useCommand, useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { MapCanvas, type MapHandle } from './map-canvas'
import { MapCard } from './map-card'
import { MapLegend } from './map-legend'
import { MapTable } from './map-table'
import { degrees, personWords, takeaway } from './map-words'
import classes from './map.module.css'
import { useMapKeys } from './use-map-keys'

type Shown = 'map' | 'table' | 'both'

const lensLabel: Record<Lens, MessageKey> = { freshness: 'map.freshness', balance: 'map.balanceLens' }

/** The network as known: who knows whom among the people most worth drawing, through a lens, with the same in a table. */
export function MapScreen() {
  const t = useT()
  const [, go] = useLocation()
  const view = useSteadyRead('map.view', {})
  if (view.data && view.data.people.length > 0) return <MapOf view={view.data} />
  return (
    <Page title={t('app.map')}>
      <FailureNote error={view.error} />
      {view.isPending && <Text role="status">{t('map.drawing')}</Text>}
      {view.data && (
        <EmptyState text={t('map.empty')}>
          <Button onClick={() => go('/import')}>{t('map.import')}</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function MapOf({ view }: { view: MapView }) {
  const t = useT()
  const language = useLanguage()
  const scheme = useComputedColorScheme('light')
  const [, go] = useLocation()
  const { say, fail } = useAnnouncer()
  const move = useCommand('map.move')
  const [lens, setLens] = useState<Lens>('freshness')
  const isForced = useMediaQuery('(forced-colors: active)', undefined, { getInitialValueInEffect: false })
  const isNarrow = useMediaQuery('(max-width: 30rem)', undefined, { getInitialValueInEffect: false })
  const [wanted, setWanted] = useState<Shown>(isForced ? 'both' : 'map')
  // A narrow window has no room for a drawing; the table says the same.
  const shown = isNarrow ? 'table' : wanted
  // Kept, so that a person's page can open the map where they are.
  const [selected, setSelected] = useKept<string | null>('map.selected', null)
  const map = useRef<MapHandle>(null)
  const person = view.people.find(({ id }) => id === selected)
  const ties = degrees(view)

  const moved = (personId: string, x: number, y: number) =>
    move.mutate({ personId, x, y }, { onSuccess: () => say(t('map.moved')), onError: fail })
  const { onKeyDown, isMoving } = useMapKeys({
    view,
    selected,
    map,
    onSelect: setSelected,
    onOpen: (id) => go(personPath(id)),
    onMoved: moved
  })

  return (
    <Page
      title={t('app.map')}
      fill
      actions={
        <>
          <SegmentedControl
            aria-label={t('map.lens')}
            data={lenses.map((value) => ({ value, label: t(lensLabel[value]) }))}
            value={lens}
            onChange={(value) => setLens(value)}
          />
          {!isNarrow && (
            <SegmentedControl
              aria-label={t('map.show')}
              data={[
                { value: 'map', label: t('map.showMap') },
                { value: 'table', label: t('map.showTable') },
                { value: 'both', label: t('map.showBoth') }
              ]}
              value={shown}
              onChange={(value) => setWanted(value)}
            />
          )}
        </>
      }
    >
      <Text id="map-takeaway" size="sm" mb={6}>
        {takeaway(view, t, language)}
        {view.ties.length === 0 && ` ${t('map.noTies')}`}
      </Text>
      <div className={classes.body} data-shown={shown} data-card={person !== undefined}>
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
              onKeyDown={onKeyDown}
            >
              <MapCanvas
                view={view}
                lens={lens}
                scheme={isForced ? 'forced' : scheme}
                selected={selected}
                onSelect={setSelected}
                onMoved={moved}
                handle={map}
              />
              <ul className="nv-hidden">
                {view.people.map((one) => (
                  <li key={one.id} id={`map-${one.id}`}>
                    {personWords(one, ties.get(one.id) ?? 0, lens, t, language)}
                  </li>
                ))}
              </ul>
            </div>
            <Group gap={4} className={classes.zoom}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('map.zoomIn')}
                onClick={() => map.current?.zoomBy(1.25)}
              >
                +
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('map.zoomOut')}
                onClick={() => map.current?.zoomBy(0.8)}
              >
                −
              </ActionIcon>
              <Button variant="default" size="compact-sm" h={32} onClick={() => map.current?.fit()}>
                {t('map.fit')}
              </Button>
            </Group>
          </div>
        )}
        {shown !== 'table' && <MapLegend lens={lens} />}
        {shown !== 'map' && <MapTable view={view} lens={lens} selected={selected} onSelect={setSelected} />}
        {person && <MapCard person={person} view={view} onSelect={setSelected} />}
      </div>
      {shown !== 'table' && (
        <p id="map-help" className={classes.help}>
          {t(isMoving ? 'map.moveHelp' : 'map.help')}
        </p>
      )}
      <p className="nv-hidden" aria-live="polite">
        {person && personWords(person, ties.get(person.id) ?? 0, lens, t, language)}
      </p>
    </Page>
  )
}
