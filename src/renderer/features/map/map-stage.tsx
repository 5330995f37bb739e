import { ActionIcon, Button, Group, useComputedColorScheme } from '@mantine/core'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useLanguage, useT } from '../../lib/i18n'
import { bubbleId } from './controllers/map-elements'
import { MapCanvas } from './map-canvas'
import { bubbleWords } from './map-circles'
import { useMap } from './map-state'
import { degrees, personWords } from './map-words'
import classes from './map.module.css'
import { useFollowingSight } from './use-following-sight'

interface MapStageProps {
  /** The system's own colours are in force. */
  isForced: boolean
  onKeyDown(event: KeyboardEvent): void
}

/** The drawing with its buttons, and the same people in words: what the keyboard and screen readers walk. */
export function MapStage({ isForced, onKeyDown }: MapStageProps) {
  const t = useT()
  const scheme = useComputedColorScheme('light')
  const { state, view, appearance, canvas } = useMap()
  const frame = useRef<HTMLDivElement>(null)
  useFollowingSight(frame)
  const isThere =
    state.current !== null &&
    !appearance.hidden.has(state.current) &&
    [...view.people.map(({ id }) => id), ...view.bubbles.map(({ circleId }) => bubbleId(circleId))].includes(
      state.current
    )

  return (
    <div className={classes.frame}>
      <div
        ref={frame}
        className={classes.map}
        role="application"
        aria-roledescription={t('map.roleDescription')}
        aria-label={t('map.ariaLabel')}
        aria-describedby="map-takeaway map-help"
        aria-activedescendant={isThere ? listId(state.current!) : undefined}
        tabIndex={0}
        data-region="map"
        onKeyDown={onKeyDown}
      >
        <MapCanvas scheme={isForced ? 'forced' : scheme} />
        <InWords />
      </div>
      <Group gap={4} className={classes.zoom} data-above-map>
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
  )
}

/** Where somebody, or a bubble, stands in the list. */
const listId = (id: string): string => `map-${id.replace(' ', '-')}`

/** Everybody who can be seen and every bubble in words; made anew only when what they say may have changed. */
function InWords() {
  const t = useT()
  const language = useLanguage()
  const { state, view, knowledge, appearance } = useMap()
  const { hidden } = appearance
  const { initials } = state
  return useMemo(() => {
    const ties = degrees(view, hidden)
    const people = view.people.filter(({ id }) => !hidden.has(id))
    return (
      <ul className="nv-hidden">
        {people.map((person) => (
          <li key={person.id} id={listId(person.id)}>
            {personWords(person, { ties: ties.get(person.id) ?? 0, knowledge, initials }, t, language)}
          </li>
        ))}
        {view.bubbles.map((bubble) => (
          <li key={bubble.circleId} id={listId(bubbleId(bubble.circleId))}>
            {bubbleWords(bubble, view, t)}
          </li>
        ))}
      </ul>
    )
  }, [view, knowledge, hidden, initials, t, language])
}
