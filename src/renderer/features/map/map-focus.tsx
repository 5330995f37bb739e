import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { focusPeople } from './map-places'
import { useMap } from './map-state'
import { nameShown } from './map-words'
import classes from './map-walk.module.css'

/** That only somebody and those around them are shown, how far, and the way back. */
export function MapFocus() {
  const t = useT()
  const { state, set, view } = useMap()
  const { focus } = state
  const person = view.people.find(({ id }) => id === focus?.id)
  if (!focus || !person) return null
  return (
    <div className={classes.banner} role="group" aria-label={t('mapWalk.focus')}>
      <Text size="sm" fw={600}>
        {t('mapWalk.around', { name: nameShown(person, state.initials), count: focus.depth })}
      </Text>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('mapWalk.depth')}
          data={['1', '2', '3']}
          value={String(focus.depth)}
          onChange={(depth) => set({ focus: { id: focus.id, depth: depth === '3' ? 3 : depth === '2' ? 2 : 1 } })}
        />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            set({ focus: null })
            focusPeople()
          }}
        >
          {t('mapWalk.seeAll')}
        </Button>
      </Group>
    </div>
  )
}
