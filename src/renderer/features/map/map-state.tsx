import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject
} from 'react'
import { MapQuestion, type MapView } from '#shared/contract/map'
import type { PathEnd } from '#shared/contract/map-reading'
import type { Lens, LensKnowledge } from '#shared/domain/map-style'
import { markedBridges } from '#shared/domain/map-badges'
import { useKept } from '../../lib/kept'
import { useRead } from '../../lib/query'
import type { MapHandle } from './map-canvas'
import type { Appearance } from './map-derived'
import { useAppearance } from './use-appearance'
import { useArrangement, type Arrangement } from './use-arrangement'

export type Shown = 'map' | 'table' | 'both'

/** The month that the map shows, `YYYY-MM`; null is the present one. */
export interface TimeChoice {
  at: string | null
  /** The month that it is compared with. */
  since: string | null
}

export const mapSorts = [
  'name',
  'organisation',
  'strength',
  'lastContact',
  'given',
  'received',
  'balance',
  'bridge',
  'promises'
] as const
export type MapSort = (typeof mapSorts)[number]

/** What the user has chosen on the map; kept while the window is open. */
export interface MapState {
  question: MapQuestion
  lens: Lens
  shown: Shown
  /** The order of the table, in which the keyboard walks the map too. */
  sort: { by: MapSort; descending: boolean }
  /** Who the keyboard stands on: the neighbourhood is lit as it is under the pointer. */
  current: string | null
  /** Who is selected, in the order in which they were. */
  chosen: readonly string[]
  /** Whose card is open. */
  card: string | null
  /** Classes of the present lens that the legend hides. */
  off: readonly string[]
  /** Only somebody and those around them, so many steps away. */
  focus: { id: string; depth: 1 | 2 | 3 } | null
  /** A path that is asked for, and which of those found is lit. */
  path: { fromId: string | null; to: PathEnd; index: number } | null
  /** People who were put on the map for the path that is lit, and leave with it. */
  brought: readonly string[]
  /** Of those, whom the user had taken off it. */
  takenOff: readonly string[]
  /** From whom a path is about to be asked for, null being the user, while its end is typed. */
  reaching: { fromId: string | null } | null
  /** Whose chains of introductions are lit. */
  chains: string | null
  time: TimeChoice | null
  /** Whether the filters stand beside the map; null is wherever there is room. */
  filtersOpen: boolean | null
  /** Initials in place of names, for a screen that others see. */
  initials: boolean
}

const initial: MapState = {
  question: MapQuestion.parse({}),
  lens: 'freshness',
  shown: 'map',
  sort: { by: 'name', descending: false },
  current: null,
  chosen: [],
  card: null,
  off: [],
  focus: null,
  path: null,
  brought: [],
  takenOff: [],
  reaching: null,
  chains: null,
  time: null,
  filtersOpen: null,
  initials: false
}

/** Parts that change, or how they follow from the latest: several changes of one turn build on one another. */
type Change<T> = Partial<T> | ((latest: T) => Partial<T>)

const changed = <T extends object>(latest: T, change: Change<T>): T => ({
  ...latest,
  ...(typeof change === 'function' ? change(latest) : change)
})

export interface MapChanges {
  /** Changes parts of the state. */
  set(change: Change<MapState>): void
  /** Changes parts of the question; who was drawn before keeps their place. */
  ask(change: Change<MapQuestion>): void
}

interface MapTools extends MapChanges {
  state: MapState
  view: MapView
  knowledge: LensKnowledge
  /** The people marked as bridges. */
  bridges: ReadonlySet<string>
  appearance: Appearance
  /** Places that are worked out anew, and looked at. */
  arrangement: Arrangement
  canvas: RefObject<MapHandle | null>
}

const MapContext = createContext<MapTools | null>(null)

/** The state of the map, what is drawn, and what may be asked of the drawing. */
export function useMap(): MapTools {
  const tools = use(MapContext)
  if (tools === null) throw new Error('useMap is for what stands inside the map')
  return tools
}

/** The state alone, before there is anything to draw. */
export function useMapState(): [MapState, MapChanges] {
  const [state, keep] = useKept<MapState>('map.state', initial)
  // Several changes from one key press build on one another.
  const latest = useRef(state)
  useLayoutEffect(() => {
    latest.current = state
  }, [state])
  const set = useCallback(
    (change: Change<MapState>) => {
      latest.current = changed(latest.current, change)
      keep(latest.current)
    },
    [keep]
  )
  const ask = useCallback(
    (change: Change<MapQuestion>) => set(({ question }) => ({ question: changed(question, change) })),
    [set]
  )
  return [state, useMemo(() => ({ set, ask }), [set, ask])]
}

interface MapStateProviderProps {
  state: MapState
  changes: MapChanges
  view: MapView
  children: ReactNode
}

export function MapStateProvider({ state, changes, view, children }: MapStateProviderProps) {
  const canvas = useRef<MapHandle>(null)
  const ids = useMemo(() => view.people.map(({ id }) => id), [view])
  const facts = useRead('map.bridges', { ids }).data
  const { knowledge, bridges } = useMemo(() => {
    const known = new Map((facts ?? []).map((fact) => [fact.id, fact]))
    return {
      knowledge: { bridges: known, circles: new Map(view.circles.map((circle) => [circle.id, circle])) },
      bridges: new Set(markedBridges(known))
    }
  }, [view, facts])
  const appearance = useAppearance(state, view, knowledge)
  const arrangement = useArrangement({ state, view, canvas })
  const tools = useMemo(
    (): MapTools => ({ state, ...changes, view, knowledge, bridges, appearance, arrangement, canvas }),
    [state, changes, view, knowledge, bridges, appearance, arrangement]
  )
  return <MapContext value={tools}>{children}</MapContext>
}
