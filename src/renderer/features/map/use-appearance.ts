import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MapView } from '#shared/contract/map'
import type { LensKnowledge } from '#shared/domain/map-style'
import { read } from '../../lib/query'
import { hiddenPeople, tieKey, type Appearance } from './map-derived'
import type { MapState } from './map-state'

/** The paths that are asked for at present. */
export function usePaths(path: MapState['path']) {
  return useQuery({
    ...read('map.paths', { fromId: path?.fromId ?? null, to: path?.to ?? { personId: '' } }),
    enabled: path !== null
  })
}

/** Everything that hides, fades or lights people on the map at present. */
export function useAppearance(state: MapState, view: MapView, knowledge: LensKnowledge): Appearance {
  const { lens, off, focus, path } = state
  const paths = usePaths(path).data
  return useMemo(() => {
    const lit = path && paths?.paths[path.index]
    const ids = lit?.map(({ id }) => id) ?? []
    return {
      hidden: hiddenPeople(view, { lens, off, focus }, knowledge),
      faint: new Set(),
      quiet: new Set(),
      compared: new Map(),
      lit: lit
        ? {
            people: new Set(ids),
            ties: new Set(ids.slice(1).map((id, index) => tieKey(ids[index]!, id))),
            introducers: new Map()
          }
        : null
    }
  }, [view, lens, off, focus, knowledge, path, paths])
}
