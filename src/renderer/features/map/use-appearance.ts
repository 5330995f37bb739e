import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MapView } from '#shared/contract/map'
import type { LensKnowledge } from '#shared/domain/map-style'
import { pairKey } from '#shared/domain/pair-key'
import { read } from '../../lib/query'
import { hiddenPeople, type Appearance } from './map-derived'
import type { MapState } from './map-state'
import { litChains, useChains } from './use-chains'
import { present, timeLook, useHistory } from './use-time'

/** The paths that are asked for at present. */
export function usePaths(path: MapState['path']) {
  return useQuery({
    ...read('map.paths', { fromId: path?.fromId ?? null, to: path?.to ?? { personId: '' } }),
    enabled: path !== null
  })
}

/** Everything that hides, fades or lights people on the map at present. */
export function useAppearance(state: MapState, view: MapView, knowledge: LensKnowledge): Appearance {
  const { lens, off, focus, path, time } = state
  const paths = usePaths(path).data
  const chains = useChains(state.chains).data
  const history = useHistory(view, time !== null).data
  const lit = useMemo(() => {
    const steps = path && paths?.paths[path.index]
    if (steps) return litPath(steps.map(({ id }) => id))
    return state.chains !== null && chains ? litChains(state.chains, chains) : null
  }, [path, paths, state.chains, chains])
  // Whoever stands on a path or in chains is seen, also where the legend or the narrowing hides them.
  const hidden = useMemo(() => {
    const gone = hiddenPeople(view, { lens, off, focus }, knowledge)
    lit?.people.forEach((id) => gone.delete(id))
    return gone
  }, [view, lens, off, focus, knowledge, lit])
  const look = useMemo(() => (time && history ? timeLook(view, history, time) : present), [view, history, time])
  return useMemo(() => ({ hidden, lit, ...look }), [hidden, lit, look])
}

const litPath = (ids: readonly string[]): NonNullable<Appearance['lit']> => ({
  people: new Set(ids),
  ties: new Set(ids.slice(1).map((id, index) => pairKey(ids[index]!, id))),
  introducers: new Map()
})
