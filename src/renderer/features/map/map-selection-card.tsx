import { Button, Group, Text } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { CloseCard } from './map-card'
import { MapMovePad } from './map-move-pad'
import { focusPeople } from './map-places'
import { useMap } from './map-state'
import grid from './map.module.css'
import classes from './map-walk.module.css'
import { nameShown } from './map-words'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

/** Several people are chosen: who, and what one can do with all of them. */
export function MapSelectionCard({ actions, mover }: { actions: MapActions; mover: Mover }) {
  const t = useT()
  const { state, view } = useMap()
  const people = state.chosen.flatMap((id) => view.people.find((person) => person.id === id) ?? [])
  const ids = people.map(({ id }) => id)
  const [from, to] = ids
  const remove = () => {
    actions.remove(ids)
    // The card goes with them.
    focusPeople()
  }
  return (
    <aside
      className={`${grid.card} ${classes.card}`}
      aria-label={t('mapWalk.chosen', { count: ids.length })}
      data-region="card"
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text component="h2" fw={650} size="lg">
          {t('mapWalk.chosenTitle', { count: ids.length })}
        </Text>
        <CloseCard actions={actions} />
      </Group>
      {mover.moving ? (
        <MapMovePad mover={mover} takesFocus={document.activeElement?.closest('[data-region="map"]') === null} />
      ) : (
        <Group gap={6}>
          {from !== undefined && to !== undefined && ids.length === 2 && (
            <Button size="compact-sm" aria-keyshortcuts="C" onClick={() => actions.showPath(from, { personId: to })}>
              {t('mapWalk.pathBetween')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-keyshortcuts="P" onClick={() => actions.pin(ids)}>
            {t(people.every(({ pinned }) => pinned) ? 'mapWalk.unpin' : 'mapWalk.pin')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="D" onClick={() => mover.start(ids)}>
            {t('mapWalk.move')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={remove}>
            {t('mapWalk.remove')}
          </Button>
        </Group>
      )}
      <ul className={classes.known}>
        {people.map((person) => (
          <li key={person.id} className={classes.chosen}>
            <Button size="compact-sm" variant="subtle" onClick={() => actions.openCard(person.id)}>
              {nameShown(person, state.initials)}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('mapWalk.letGo', { name: nameShown(person, state.initials) })}
              onClick={() => actions.toggle(person.id, true)}
            >
              <span aria-hidden>✕</span>
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
