import { Menu } from '@mantine/core'
import { useLocation } from 'wouter'
import type { MapPerson } from '#shared/contract/map'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useWriting } from '../../lib/writing'
import { Key } from '../../ui/key'
import { focusPeople, focusTable } from './map-places'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

interface MapPersonMenuProps {
  person: MapPerson
  actions: MapActions
  mover: Mover
  /** The table has no buttons of its own beside the menu, so everything is in it. */
  isWhole: boolean
}

/** A menu gives the focus back when it closes; what opens a field waits until it has. */
const MENU_CLOSES = 60
const afterMenu = (act: () => void) => () => void setTimeout(act, MENU_CLOSES)

/** What can be done with somebody on the map; the keys that do the same stand beside. */
export function MapPersonMenu({ person, actions, mover, isWhole }: MapPersonMenuProps) {
  const t = useT()
  const [, go] = useLocation()
  const write = useWriting()
  const { id } = person
  // The card, or the line, that the menu belongs to goes with them.
  const remove = () => {
    actions.remove([id])
    afterMenu(isWhole ? focusTable : focusPeople)()
  }
  return (
    <>
      {isWhole && (
        <>
          <Item label={t('mapWalk.openCard')} onClick={() => actions.openCard(id)} />
          <Item label={t('app.write')} onClick={() => write({ personId: id })} />
          <Item label={t('map.openPage')} onClick={() => go(personPath(id))} />
          <Item label={t('mapWalk.focusOn')} letter="F" onClick={() => actions.focusOn(id)} />
          <Item
            label={t(person.pinned ? 'mapWalk.unpin' : 'mapWalk.pin')}
            letter="P"
            onClick={() => actions.pin([id])}
          />
          <Item label={t('mapWalk.pathTo')} letter="C" onClick={afterMenu(() => actions.reach(id))} />
        </>
      )}
      <Item label={t('mapWalk.howToReach')} onClick={() => actions.showPath(null, { personId: id })} />
      <Item
        label={t('mapWalk.move')}
        letter="D"
        onClick={afterMenu(() => {
          actions.openCard(id)
          mover.start([id])
        })}
      />
      {person.circleId !== null && (
        <>
          <Item label={t('mapWalk.chooseCircle')} onClick={() => actions.chooseCircle(person)} />
          <Item label={t('mapWalk.fold')} letter="G" onClick={() => actions.fold(person)} />
        </>
      )}
      <Item label={t('mapWalk.chains')} onClick={() => actions.traceChains(id)} />
      <Item label={t('mapWalk.remove')} onClick={remove} />
    </>
  )
}

interface ItemProps {
  label: string
  /** The key that does the same on the map. */
  letter?: string
  onClick(): void
}

function Item({ label, letter, onClick }: ItemProps) {
  return (
    <Menu.Item rightSection={letter && <Key>{letter}</Key>} onClick={onClick}>
      {label}
    </Menu.Item>
  )
}
