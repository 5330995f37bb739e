import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { MapPerson } from '#shared/contract/map'
import { bridgeClass } from '#shared/domain/map-style'
import { formatDay } from '#shared/i18n/format'
import { noticeLabel, tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import { balanceLabel, bridgeLabel } from '#shared/i18n/map-words'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { Chevron } from '../../ui/chevron'
import { MoreMenu } from '../../ui/more-menu'
import { knownTo } from './map-derived'
import { MapMovePad } from './map-move-pad'
import { MapPersonMenu } from './map-person-menu'
import { focusPeople } from './map-places'
import { useMap } from './map-state'
import grid from './map.module.css'
import classes from './map-walk.module.css'
import { lastExchange, nameShown, writtenName } from './map-words'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

interface MapCardProps {
  person: MapPerson
  actions: MapActions
  mover: Mover
}

/** Whose card is open: facts first, then who they know, then what one can do. */
export function MapCard({ person, actions, mover }: MapCardProps) {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [, go] = useLocation()
  const { state, knowledge } = useMap()
  const role = [person.roleText, person.organisation, person.city].filter(Boolean).join(' · ')
  const bridge = bridgeClass(knowledge.bridges.get(person.id))
  const name = nameShown(person, state.initials)
  const isMoved = mover.moving?.ids.includes(person.id)
  const facts = [
    t(tieStateLabel[person.state]),
    lastExchange(person, t, language),
    person.noLedger
      ? t('map.notCounted')
      : t('map.counts', { received: person.received, given: person.given, words: t(balanceLabel[person.balance]) }),
    person.notice && t(noticeLabel[person.notice]),
    person.openPromises > 0 && t('map.openPromises', { count: person.openPromises }),
    bridge !== 'within' && t(bridgeLabel[bridge]),
    person.isTarget && t('mapWalk.onTarget'),
    person.isConfidential && t('mapWalk.confidential'),
    person.pinned && t('mapWalk.isPinned')
  ]
  return (
    <aside className={`${grid.card} ${classes.card}`} aria-label={t('map.card', { name })} data-region="card">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text component="h2" fw={650} size="lg">
          {name}
        </Text>
        <CloseCard actions={actions} />
      </Group>
      {role && !state.initials && <Text size="sm">{role}</Text>}
      {person.circles.length > 0 && (
        <Text size="sm" className="nv-muted">
          {person.circles.join(', ')}
        </Text>
      )}
      <Text size="sm" fw={600}>
        {t(tieBandLabel[person.band])}
      </Text>
      <ul className={classes.facts}>
        {facts.filter(Boolean).map((fact) => (
          <li key={String(fact)}>{fact}</li>
        ))}
      </ul>
      {person.openPromises > 0 && !state.initials && <Promised personId={person.id} />}
      {person.introducedById !== null && <IntroducedBy person={person} actions={actions} />}
      <Known person={person} actions={actions} />
      {isMoved ? (
        <MapMovePad mover={mover} takesFocus={document.activeElement?.closest('[data-region="map"]') === null} />
      ) : (
        <Group gap={4} className={classes.acts}>
          <Button size="compact-sm" onClick={() => write({ personId: person.id })}>
            {t('app.write')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => go(personPath(person.id))}>
            {t('map.openPage')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="F" onClick={() => actions.focusOn(person.id)}>
            {t('mapWalk.focusOn')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="P" onClick={() => actions.pin([person.id])}>
            {t(person.pinned ? 'mapWalk.unpin' : 'mapWalk.pin')}
          </Button>
          <Button size="compact-sm" variant="default" aria-keyshortcuts="C" onClick={() => actions.reach(person.id)}>
            {t('mapWalk.pathTo')}
          </Button>
          <MoreMenu label={t('mapWalk.more', { name })}>
            {() => <MapPersonMenu person={person} actions={actions} mover={mover} isWhole={false} />}
          </MoreMenu>
        </Group>
      )}
    </aside>
  )
}

/** Closes the card; the focus goes back to the people. */
export function CloseCard({ actions }: { actions: MapActions }) {
  const t = useT()
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => {
        actions.closeCard()
        focusPeople()
      }}
    >
      {t('app.close')}
    </Button>
  )
}

/** So many promises are read on a card; their page has them all. */
const PROMISES = 3

/** What is promised, either way, the next due first. */
function Promised({ personId }: { personId: string }) {
  const language = useLanguage()
  const promises = useRead('promises.page', { personId, limit: PROMISES })
  return (
    <ul className={classes.promises}>
      {promises.data?.rows.map(({ id, text, dueOn }) => (
        <li key={id}>{dueOn ? `${text} (${formatDay(dueOn, language)})` : text}</li>
      ))}
    </ul>
  )
}

/** Who introduced them: on the map, or by their page. */
function IntroducedBy({ person, actions }: Pick<MapCardProps, 'person' | 'actions'>) {
  const t = useT()
  const [, go] = useLocation()
  const { view, state } = useMap()
  const introducer = useRead('people.get', { id: person.id }).data?.introducedBy
  if (!introducer) return null
  const drawn = view.people.find(({ id }) => id === introducer.id)
  return (
    <Text size="sm" component="div">
      {t('mapWalk.introducedBy')}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => (drawn ? actions.openCard(drawn.id) : go(personPath(introducer.id)))}
      >
        {drawn ? nameShown(drawn, state.initials) : writtenName(introducer.name, state.initials)}
      </Button>
    </Text>
  )
}

/** Whom they know among the people who can be seen. */
function Known({ person, actions }: Pick<MapCardProps, 'person' | 'actions'>) {
  const t = useT()
  const language = useLanguage()
  const { view, state, appearance } = useMap()
  const list = useId()
  const [open, setOpen] = useState(false)
  const known = knownTo(view, person.id, appearance.hidden).toSorted((a, b) =>
    a.listName.localeCompare(b.listName, language)
  )
  if (known.length === 0) return null
  return (
    <div>
      <UnstyledButton
        className={classes.knows}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {t('map.knows', { count: known.length })}
        <Chevron />
      </UnstyledButton>
      <ul id={list} hidden={!open} className={classes.known}>
        {open &&
          known.map((other) => (
            <li key={other.id}>
              <Button size="compact-sm" variant="subtle" onClick={() => actions.openCard(other.id)}>
                {nameShown(other, state.initials)}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}
