import { Button, Menu } from '@mantine/core'
import { everybody } from '#shared/domain/people-filter'
import { formatNumber } from '#shared/i18n/format'
import type { Translate } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { Chevron } from '../../ui/chevron'
import classes from './map-panels.module.css'
import { pointsOf, type Point } from './map-points'
import { useMap } from './map-state'
import { countsInWords, takeaway } from './map-takeaway'
import { lastExchange, nameShown } from './map-words'
import { MapWhy } from './map-why'

/** What there is to see, in words, why these people are shown, and a few points that lead to what stands out. */
export function MapRemarkable() {
  const t = useT()
  const language = useLanguage()
  const { state, set, ask, view, knowledge, bridges, appearance } = useMap()
  const seen = { view, hidden: appearance.hidden, knowledge, initials: state.initials }
  const isNobody = view.people.length === 0
  const isEmpty = view.people.length - appearance.hidden.size <= 0 && view.bubbles.length === 0
  const points = pointsOf(view, appearance.hidden, knowledge, bridges)
  return (
    <div className={classes.summary} data-region="summary">
      <p id="map-takeaway">
        <strong>{countsInWords(seen, t, language)}.</strong>
        {!isEmpty && ` ${takeaway(seen, t, language)}`}
        {isEmpty && ` ${t(isNobody ? 'map.nobodyLeft' : 'mapPanels.allHidden')}`}
      </p>
      {isEmpty && (
        <Button
          size="compact-xs"
          h={24}
          variant="light"
          onClick={() => {
            set({ off: [], focus: null })
            if (isNobody) ask({ filter: everybody })
          }}
        >
          {t('map.showAll')}
        </Button>
      )}
      {points.length > 0 && <Points points={points} />}
      {!isEmpty && <MapWhy />}
    </div>
  )
}

const kinds = [
  { title: 'mapPanels.bridgePoints', of: ['connector', 'links'] },
  { title: 'mapPanels.quietPoints', of: ['quiet', 'allQuiet'] },
  { title: 'mapPanels.apartPoints', of: ['apart', 'alone'] }
] as const

function Points({ points }: { points: readonly Point[] }) {
  const t = useT()
  const { say } = useAnnouncer()
  const language = useLanguage()
  const { state, set, ask, canvas } = useMap()

  function go(point: Point) {
    if (point.kind === 'apart') {
      ask(({ filter }) => ({ filter: { ...filter, circleId: point.circle.id } }))
      say(t('filters.inCircle', { name: point.circle.name }))
      return
    }
    const people = 'people' in point ? point.people : [point.person]
    const [first] = people
    if (!first) return
    set({
      current: first.id,
      chosen: people.map(({ id }) => id),
      card: people.length === 1 ? first.id : null
    })
    canvas.current?.reveal(first.id)
    // One goes on from there by the keys of the map, or of the table.
    document.querySelector<HTMLElement>('[data-region="map"]')?.focus()
  }

  const detail = (point: Point, words: Translate): string => {
    switch (point.kind) {
      case 'connector':
        return words('mapPanels.pointConnector', { count: point.cutOff, shown: formatNumber(point.cutOff, language) })
      case 'links':
        return words('mapPanels.pointLinks', { count: point.circles, shown: formatNumber(point.circles, language) })
      case 'quiet':
        return lastExchange(point.person, words, language)
      case 'allQuiet':
        return words('mapPanels.pointAllQuiet')
      case 'apart':
        return words('mapPanels.pointApart')
      case 'alone':
        return words('mapPanels.pointAlone')
    }
  }
  const title = (point: Point): string => {
    if (point.kind === 'apart') return point.circle.name
    if ('people' in point)
      return t('mapPanels.people', {
        count: point.people.length,
        shown: formatNumber(point.people.length, language)
      })
    return nameShown(point.person, state.initials)
  }

  return (
    <Menu position="bottom-start" withinPortal={false} floatingStrategy="fixed" shadow="md" loop returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" h={24} variant="default" rightSection={<Chevron />}>
          {t('mapPanels.points', { count: points.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={`${classes.viewMenu} ${classes.pointsMenu}`}>
        {kinds.map(({ title: heading, of }) => {
          const some = points.filter(({ kind }) => (of as readonly Point['kind'][]).includes(kind))
          if (some.length === 0) return null
          return [
            <Menu.Label key={heading}>{t(heading)}</Menu.Label>,
            ...some.map((point) => (
              <Menu.Item
                key={`${point.kind} ${title(point)} ${'person' in point ? point.person.id : ''}`}
                onClick={() => go(point)}
              >
                <span className={classes.viewName}>{title(point)}</span>{' '}
                <span className={classes.hint}>{detail(point, t)}</span>
              </Menu.Item>
            ))
          ]
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
