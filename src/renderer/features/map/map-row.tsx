import { UnstyledButton } from '@mantine/core'
import type { MapPerson } from '#shared/contract/map'
import { bridgeClass, isDashed, lookThrough } from '#shared/domain/map-style'
import { formatDay } from '#shared/i18n/format'
import { tieBandLabel } from '#shared/i18n/labels'
import { balanceLabel } from '#shared/i18n/map-words'
import { useLanguage, useT } from '../../lib/i18n'
import { MoreMenu } from '../../ui/more-menu'
import { StopContext } from '../../ui/stop'
import { Mark } from './map-mark'
import { MapPersonMenu } from './map-person-menu'
import { leaveLine } from './map-places'
import { useMap } from './map-state'
import { bridgeWord } from './map-words'
import classes from './map-walk.module.css'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

interface MapRowProps {
  person: MapPerson
  /** Whether the Tab key stops here. */
  isStop: boolean
  actions: MapActions
  mover: Mover
}

/** Somebody drawn, with everything the map says by place, size, colour, sign and line. */
export function MapRow({ person, isStop, actions, mover }: MapRowProps) {
  const t = useT()
  const language = useLanguage()
  const { state, knowledge } = useMap()
  const { id } = person
  const stop = isStop ? 0 : -1
  const isChosen = state.chosen.includes(id)
  const name = state.initials ? person.initials : person.name
  const bridge = bridgeClass(knowledge.bridges.get(id))
  return (
    <StopContext value={stop}>
      <tr data-row={id} data-chosen={isChosen || undefined} aria-current={id === state.current || undefined}>
        <td>
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={stop}
            aria-label={t('mapWalk.choose', { name })}
            checked={isChosen}
            onChange={() => actions.toggle(id, true)}
          />
        </td>
        <th scope="row">
          <UnstyledButton
            className={classes.name}
            tabIndex={stop}
            data-open
            data-stop={isStop || undefined}
            onClick={() => actions.openCard(id)}
          >
            <Mark look={lookThrough(state.lens, person, knowledge)} size={16} dashed={isDashed(person.state)} />
            {state.initials ? person.initials : person.listName}
          </UnstyledButton>
        </th>
        <td>
          <MoreMenu label={t('mapWalk.more', { name })}>
            {() => <MapPersonMenu person={person} actions={actions} mover={mover} isWhole />}
          </MoreMenu>
        </td>
        <td>{!state.initials && person.organisation}</td>
        <td className={classes.circles}>{person.circles.join(', ')}</td>
        <td>{t(tieBandLabel[person.band])}</td>
        <td>{person.lastContactOn && formatDay(person.lastContactOn, language)}</td>
        <td data-number>{person.noLedger ? '' : person.given}</td>
        <td data-number>{person.noLedger ? '' : person.received}</td>
        <td>{t(balanceLabel[person.balance])}</td>
        <td>{bridge !== 'within' && t(bridgeWord[bridge])}</td>
        <td data-number>{person.openPromises > 0 && person.openPromises}</td>
        <td>
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={stop}
            aria-label={t('mapWalk.onMapOf', { name })}
            checked
            onChange={({ currentTarget }) => {
              leaveLine(currentTarget)
              actions.remove([id])
            }}
          />
        </td>
      </tr>
    </StopContext>
  )
}
