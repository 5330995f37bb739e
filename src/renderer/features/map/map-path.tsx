import { Button, CloseButton, Group, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, type KeyboardEvent } from 'react'
import type { MapPaths, PathEnd } from '#shared/contract/map-reading'
import { pathSentence, type PathPart } from '#shared/i18n/path-sentence'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { read } from '../../lib/query'
import { useToday } from '../../lib/today'
import { FailureNote } from '../../ui/failure-note'
import { MapEndPicker } from './map-end-picker'
import { focusPeople } from './map-places'
import { useMap } from './map-state'
import classes from './map-walk.module.css'
import { nameShown, writtenName } from './map-words'
import { usePaths } from './use-appearance'
import { useLate } from './use-late'
import { useMapActions, withAlso, type MapActions } from './use-map-actions'

/** How to get from one to the other: the field that asks, then the path in a sentence, lit on the map. */
export function MapPath() {
  const t = useT()
  const { state } = useMap()
  const actions = useMapActions()
  const paths = usePaths(state.path)
  const isLate = useLate(state.path !== null && paths.isFetching && !paths.data)
  useBringPath(paths.data)
  return (
    <>
      {state.reaching && <AskPath fromId={state.reaching.fromId} actions={actions} />}
      {/* It stands before there is anything to say, so that screen readers hear what comes. */}
      <div role="status" className={classes.found}>
        {state.path && <FailureNote error={paths.error} />}
        {isLate && <Text size="sm">{t('mapWalk.lookingForPath')}</Text>}
        {state.path && paths.data && <FoundPath found={paths.data} actions={actions} />}
      </div>
    </>
  )
}

/** Whoever stands on the path and is not drawn is put on the map; nobody else moves, and they leave with the path. */
function useBringPath(found: MapPaths | undefined) {
  const t = useT()
  const { say } = useAnnouncer()
  const { state, set, view } = useMap()
  const { question, path } = state
  const steps = path && found?.paths[path.index]
  useEffect(() => {
    const drawn = new Set(view.people.map(({ id }) => id))
    const { added, removed } = question
    const missing = steps?.map(({ id }) => id).filter((id) => !drawn.has(id)) ?? []
    const isAsked = (id: string) => added.includes(id) && !removed.includes(id)
    if (missing.every(isAsked)) return
    set(({ question: asked, brought, takenOff }) => ({
      question: {
        ...asked,
        added: withAlso(asked.added, missing),
        removed: asked.removed.filter((id) => !missing.includes(id))
      },
      brought: [...brought, ...missing.filter((id) => !asked.added.includes(id))],
      takenOff: [...takenOff, ...missing.filter((id) => asked.removed.includes(id))]
    }))
    say(t('mapWalk.brought', { count: missing.length }))
  }, [steps, view, question, set, say, t])
}

/** The name of somebody, drawn or not, or of an organisation; « Vous » for the user. */
function useEndName(end: PathEnd | null): string {
  const t = useT()
  const { state, view } = useMap()
  const id = end !== null && 'personId' in end ? end.personId : ''
  const drawn = view.people.find((person) => person.id === id)
  const other = useQuery({ ...read('people.get', { id }), enabled: id !== '' && !drawn }).data
  if (end === null) return t('mapPaths.you')
  if ('organisation' in end) return end.organisation
  if (drawn) return nameShown(drawn, state.initials)
  return other ? writtenName(other.name, state.initials) : '…'
}

interface AskPathProps {
  fromId: string | null
  actions: MapActions
}

/** « Chemin de Marie Dupont vers… » */
function AskPath({ fromId, actions }: AskPathProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const { set } = useMap()
  const name = useEndName(fromId === null ? null : { personId: fromId })
  const leave = () => {
    set({ reaching: null })
    focusPeople()
  }
  return (
    <div className={classes.banner} role="group" aria-label={t('mapWalk.paths')}>
      <MapEndPicker
        key={fromId}
        label={fromId === null ? t('mapWalk.whoLeadsTo') : t('mapWalk.pathFrom', { name })}
        isLabelShown
        placeholder={t('mapWalk.endHint')}
        except={fromId}
        hasFirstFocus
        onPick={({ end }) => {
          actions.showPath(fromId, end)
          focusPeople()
        }}
        onNobody={(text) => say(t('mapWalk.nobodyCalled', { text }))}
        onLeave={leave}
      />
      <CloseButton size="sm" aria-label={t('mapWalk.closePaths')} onClick={leave} />
    </div>
  )
}

interface FoundPathProps {
  found: MapPaths
  actions: MapActions
}

/** The path in a sentence, and up to two others; left and right go from one to the next. */
function FoundPath({ found, actions }: FoundPathProps) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const { state, set, view } = useMap()
  const from = useEndName(state.path?.fromId == null ? null : { personId: state.path.fromId })
  const to = useEndName(state.path?.to ?? null)
  if (!state.path) return null
  const { path } = state
  const { paths, isKnown } = found
  const index = Math.min(path.index, paths.length - 1)
  const steps = paths[index]
  const isFromUser = path.fromId === null
  const turn = (step: number) => set({ path: { ...path, index: (index + step + paths.length) % paths.length } })

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined || paths.length < 2) return
    event.preventDefault()
    turn(step)
  }

  return (
    <div
      className={`${classes.banner} ${classes.path}`}
      role="group"
      aria-label={t('mapWalk.paths')}
      onKeyDown={onKeyDown}
    >
      <div className={classes.sentence}>
        {isKnown && <Text size="sm">{t(steps ? 'mapWalk.isKnown' : 'mapWalk.isKnownAlone', { name: to })}</Text>}
        {!steps && !isKnown && (
          <Text size="sm">{t(isFromUser ? 'mapWalk.noWay' : 'mapWalk.noWayFrom', { from, to })}</Text>
        )}
        {!steps && !isKnown && (
          <Text size="sm" className="nv-muted">
            {t('mapWalk.noWayHelp')}
          </Text>
        )}
        {steps && (
          <p>
            {pathSentence(steps, isFromUser, t, language, today).parts.map((part, at) => (
              <span key={part.id ?? ''}>
                {at > 0 && ' → '}
                <PathPerson part={part} isDrawn={view.people.some(({ id }) => id === part.id)} actions={actions} />
                {part.words !== null && ` (${part.words})`}
              </span>
            ))}
          </p>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        {paths.length > 1 && (
          <>
            <Button size="compact-sm" variant="default" aria-label={t('mapWalk.pathBefore')} onClick={() => turn(-1)}>
              <span aria-hidden>‹</span>
            </Button>
            <Text size="sm" className={classes.place}>
              {t('mapWalk.otherPath', { place: index + 1, count: paths.length })}
            </Text>
            <Button size="compact-sm" variant="default" aria-label={t('mapWalk.pathAfter')} onClick={() => turn(1)}>
              <span aria-hidden>›</span>
            </Button>
          </>
        )}
        <CloseButton
          size="sm"
          aria-label={t('mapWalk.closePaths')}
          onClick={() => {
            actions.leavePath()
            focusPeople()
          }}
        />
      </Group>
    </div>
  )
}

interface PathPersonProps {
  part: PathPart
  isDrawn: boolean
  actions: MapActions
}

/** A name of the sentence: a press selects them on the map. */
function PathPerson({ part: { id, name }, isDrawn, actions }: PathPersonProps) {
  const { state } = useMap()
  const shown = id === null ? name : writtenName(name, state.initials)
  if (id === null || !isDrawn) return <strong>{shown}</strong>
  return (
    <UnstyledButton
      className={classes.person}
      onClick={() => {
        actions.openCard(id)
        actions.stand(id)
      }}
    >
      {shown}
    </UnstyledButton>
  )
}
