import type { MapPerson } from '#shared/contract/map'
import type { PathEnd } from '#shared/contract/map-reading'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { bubbleId } from './controllers/map-elements'
import { foldCircle, openCircle } from './map-circles'
import { useMap } from './map-state'
import { nameShown } from './map-words'

/** As many people as may be put on the map, or taken off it, beside what is asked (the contract of the question). */
const MOST_NAMED = 500
const DEPTHS = [1, 2, 3] as const

const without = (ids: readonly string[], gone: readonly string[]): string[] => ids.filter((id) => !gone.includes(id))
/** These people named beside others, as many as the map is told of; the first that were named give way. */
export const withAlso = (ids: readonly string[], more: readonly string[]): string[] =>
  [...without(ids, more), ...more].slice(-MOST_NAMED)

/** What can be done with people of the map: the same from the keyboard, from a card and from the table. */
export function useMapActions() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { state, set, ask, view, appearance, canvas } = useMap()
  const { mutate: changePin } = useCommand('map.pin')
  const { question } = state

  const people = new Map(view.people.map((person) => [person.id, person]))
  const naming = (ids: readonly string[]) =>
    ids.length === 1 && people.has(ids[0]!)
      ? nameShown(people.get(ids[0]!)!, state.initials)
      : t('mapWalk.somePeople', { count: ids.length })

  const leavePath = () =>
    set(({ question: asked, brought, takenOff }) => ({
      question: { ...asked, added: without(asked.added, brought), removed: withAlso(asked.removed, takenOff) },
      path: null,
      chains: null,
      brought: [],
      takenOff: []
    }))

  return {
    /** The keyboard stands on somebody, who is brought into sight. */
    stand(id: string) {
      set({ current: id })
      canvas.current?.reveal(id)
    },
    openCard(id: string) {
      const chosen = state.chosen.includes(id) ? state.chosen : [id]
      set({ current: id, card: id, chosen })
    },
    closeCard: () => set({ card: null, chosen: [] }),
    /** Chooses somebody or lets them go; with others when `also` is given. */
    toggle(id: string, also: boolean) {
      if (state.chosen.includes(id)) return set({ current: id, chosen: without(state.chosen, [id]), card: null })
      const chosen = also ? [...state.chosen, id] : [id]
      set({ current: id, chosen, card: chosen.length === 1 ? state.card && id : null })
    },
    /** Chooses everybody drawn of somebody's circle of origin. */
    chooseCircle: ({ circleId }: MapPerson) =>
      set({ chosen: view.people.filter((one) => one.circleId === circleId).map(({ id }) => id), card: null }),
    focusOn: (id: string) => set({ current: id, focus: { id, depth: 1 } }),
    deepen(step: 1 | -1) {
      const depth = DEPTHS.find((one) => one === (state.focus?.depth ?? 0) + step)
      if (state.focus && depth) set({ focus: { ...state.focus, depth } })
    },
    /** Pins all of them where they are; when all are pinned, lets them go. */
    pin(ids: readonly string[]) {
      const drawn = ids.filter((id) => people.has(id))
      if (drawn.length === 0) return
      const pinned = drawn.some((id) => people.get(id)?.pinned === false)
      changePin(
        { projection: question.projection, personIds: drawn, pinned },
        {
          onSuccess: () => say(t(pinned ? 'mapWalk.pinned' : 'mapWalk.unpinned', { name: naming(drawn) })),
          onError: fail
        }
      )
    },
    fold({ circleId }: MapPerson) {
      if (circleId === null) return say(t('mapWalk.nothingToFold'))
      ask((asked) => foldCircle(asked, circleId))
      set({ current: bubbleId(circleId), chosen: [], card: null, focus: null })
    },
    unfold: (circleId: string) => ask((asked) => openCircle(asked, circleId)),
    /** Asks for the end of a path; from the user when nobody is given. */
    reach: (fromId: string | null) => set({ reaching: { fromId } }),
    showPath(fromId: string | null, to: PathEnd) {
      leavePath()
      set({ path: { fromId, to, index: 0 }, reaching: null, chains: null })
    },
    leavePath,
    traceChains(id: string) {
      leavePath()
      set({ chains: id })
    },
    remove(ids: readonly string[]) {
      // The path that somebody stands on would bring them back.
      if (state.path && ids.some((id) => appearance.lit?.people.has(id))) leavePath()
      ask(({ added, removed }) => ({ removed: withAlso(removed, ids), added: without(added, ids) }))
      const isGone = (id: string | null) => id !== null && ids.includes(id)
      set({
        chosen: without(state.chosen, ids),
        card: isGone(state.card) ? null : state.card,
        current: isGone(state.current) ? null : state.current,
        focus: state.focus && isGone(state.focus.id) ? null : state.focus
      })
      say(t('mapWalk.removed', { name: naming(ids) }))
    },
    /** Puts people on the map, wherever the filter would have them; nobody else moves. */
    add(ids: readonly string[]) {
      ask(({ added, removed }) => ({ added: withAlso(added, ids), removed: without(removed, ids) }))
    }
  }
}

export type MapActions = ReturnType<typeof useMapActions>
