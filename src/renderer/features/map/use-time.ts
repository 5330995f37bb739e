import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MapView } from '#shared/contract/map'
import { compareMonths, knownTies, statesAt, type MapHistory } from '#shared/domain/map-history'
import { pairKey } from '#shared/domain/pair-key'
import { read } from '../../lib/query'
import type { Compared } from './map-derived'
import type { TimeChoice } from './map-state'

/** What the months tell of the people drawn; asked for only while time is shown. */
export function useHistory(view: MapView, isShown: boolean) {
  const ids = useMemo(() => view.people.map(({ id }) => id).toSorted(), [view])
  return useQuery({ ...read('map.history', { ids }), enabled: isShown, placeholderData: keepPreviousData })
}

/** The place of a month in the history, the nearest one where it lies outside; null is the last. */
export function placeOfMonth({ months }: MapHistory, month: string | null): number {
  const last = Math.max(0, months.length - 1)
  if (month === null) return last
  const at = months.findIndex((one) => one.month >= month)
  return at < 0 ? last : at
}

/** The choice of a month by its place; the last month is the present, which moves on by itself. */
export const monthAt = ({ months }: MapHistory, place: number): string | null =>
  place >= months.length - 1 ? null : (months[Math.max(0, place)]?.month ?? null)

interface TimeLook {
  faint: ReadonlySet<string>
  quiet: ReadonlySet<string> | null
  compared: ReadonlyMap<string, Compared>
}

export const present: TimeLook = { faint: new Set(), quiet: null, compared: new Map() }

/** How the drawing looks at a month: nobody moves, what was not known yet fades, and who was silent for long is marked. */
export function timeLook(view: MapView, history: MapHistory, time: TimeChoice): TimeLook {
  const at = placeOfMonth(history, time.at)
  return {
    ...(time.at === null ? present : knownAt(view, history, at)),
    compared: comparedMarks(history, time)
  }
}

function knownAt(view: MapView, history: MapHistory, at: number): Pick<TimeLook, 'faint' | 'quiet'> {
  const states = statesAt(history, at)
  const told = new Set(history.people.map(({ id }) => id))
  const ties = new Set(knownTies(history, at).map(({ a, b }) => pairKey(a, b)))
  const faint = [
    ...view.people.filter(({ id }) => told.has(id) && !states.has(id)).map(({ id }) => id),
    ...view.ties
      .filter(({ a, b }) => told.has(a) && told.has(b))
      .map(({ a, b }) => pairKey(a, b))
      .filter((key) => !ties.has(key))
  ]
  const quiet = [...states].filter(([, state]) => isQuiet(state)).map(([id]) => id)
  return { faint: new Set(faint), quiet: new Set(quiet) }
}

const isQuiet = (state: string): boolean => state === 'lapsed' || state === 'dormant'

/** Who came, went quiet or came back between the two months, whichever of them is the earlier. */
export function comparison(history: MapHistory, time: TimeChoice) {
  if (time.since === null) return null
  const places = [placeOfMonth(history, time.since), placeOfMonth(history, time.at)].toSorted((a, b) => a - b)
  const [from, to] = places as [number, number]
  return { from, to, ...compareMonths(history, from, to) }
}

function comparedMarks(history: MapHistory, time: TimeChoice): Map<string, Compared> {
  const found = comparison(history, time)
  if (!found) return new Map()
  const marks: readonly [Compared, readonly string[]][] = [
    ['appeared', found.appeared],
    ['wentQuiet', found.wentQuiet],
    ['retrieved', found.retrieved]
  ]
  return new Map(marks.flatMap(([mark, ids]) => ids.map((id) => [id, mark] as const)))
}

/** How many people and ties were known at the end of a month, and how many of the people were silent for long. */
export function countsAt(history: MapHistory, at: number) {
  const states = [...statesAt(history, at).values()]
  return { people: states.length, ties: knownTies(history, at).length, quiet: states.filter(isQuiet).length }
}
