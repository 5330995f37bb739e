import { Button, Group, Popover, Text } from '@mantine/core'
import { useState } from 'react'
import type { MapView } from '#shared/contract/map'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { Chevron } from '../../ui/chevron'
import { foldAll, foldCircle, openCircle, unfoldAll } from './map-circles'
import { useMap } from './map-state'
import classes from './map-time.module.css'

/** More people than the map can draw at once: seen whole, they are circles. */
const MANY = 150

/** Every circle with how many of it are drawn, each to be drawn as one bubble or opened in place. */
export function MapCircles() {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { view } = useMap()
  if (view.circles.length === 0) return null
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="min(24rem, 92vw)"
      withinPortal
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button variant="default" size="xs" rightSection={<Chevron />} onClick={() => setOpen(!open)}>
          {t('mapTime.circles')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.circles} aria-label={t('mapTime.circles')}>
        <Circles />
      </Popover.Dropdown>
    </Popover>
  )
}

function Circles() {
  const t = useT()
  const language = useLanguage()
  const { state, ask, view } = useMap()
  const isOverview = view.total > MANY && state.question.folded.length === 0
  return (
    <>
      {isOverview && (
        <Text size="sm" mb={6}>
          {t('mapTime.overviewHint', { total: formatNumber(view.total, language) })}
        </Text>
      )}
      <Group gap="xs" mb={6}>
        <Button
          size="compact-sm"
          variant={isOverview ? 'filled' : 'default'}
          data-autofocus
          onClick={() => ask(foldAll(view.circles))}
        >
          {t(isOverview ? 'mapTime.overview' : 'mapTime.foldAll')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => ask(unfoldAll())}>
          {t('mapTime.unfoldAll')}
        </Button>
      </Group>
      <ul className={classes.list}>
        {view.circles.map((circle) => (
          <CircleLine key={circle.id} circle={circle} />
        ))}
      </ul>
    </>
  )
}

function CircleLine({ circle }: { circle: MapView['circles'][number] }) {
  const t = useT()
  const { state, set, ask, view } = useMap()
  const isFolded = state.question.folded.includes(circle.id)
  const left = view.left.find(({ circleId }) => circleId === circle.id)?.people ?? 0
  return (
    <li>
      <span className={classes.circle}>
        {circle.name}
        <span className={classes.hint}>
          {isFolded
            ? t('mapTime.asBubble', { count: circle.people })
            : t('mapTime.drawnOf', { drawn: circle.drawn, count: circle.people })}
        </span>
        {left > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => set({ shown: 'both' })}>
            {t('mapTime.leftInTable', { count: left })}
          </Button>
        )}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t(isFolded ? 'mapTime.openCircle' : 'mapTime.foldCircle', { name: circle.name })}
        onClick={() => ask((asked) => (isFolded ? openCircle : foldCircle)(asked, circle.id))}
      >
        {t(isFolded ? 'mapTime.open' : 'mapTime.fold')}
      </Button>
    </li>
  )
}

/** Of the circles that were opened: who of them is not drawn, and where they are. */
export function MapCirclesLeft() {
  const t = useT()
  const { set, view } = useMap()
  const names = new Map(view.circles.map(({ id, name }) => [id, name]))
  const left = view.left.filter(({ circleId, people }) => people > 0 && names.has(circleId))
  if (left.length === 0) return null
  return (
    <p className={classes.left} role="status">
      {left.map(({ circleId, people }) => (
        <Button key={circleId} size="compact-xs" variant="subtle" onClick={() => set({ shown: 'both' })}>
          {t('mapTime.leftOfCircle', { name: names.get(circleId) ?? '', count: people })}
        </Button>
      ))}
    </p>
  )
}
