import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { MapView } from '#shared/contract/map'
import type { ArrangedPerson } from '#shared/contract/map-layout'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { read, useCommand } from '../../lib/query'
import type { MapHandle, Sight } from './map-canvas'
import type { MapState } from './map-state'

/** How often the work is asked how far it is, in milliseconds. */
const POLL = 200
/** Who moves by less than this, in pixels of the drawing, stays. */
const LEAST_MOVE = 0.5

/** What is drawn while places are worked out; whatever else comes to be drawn ends it. */
interface Drawn {
  view: MapView
  question: MapState['question']
}

type ArrangementStage =
  | { kind: 'none' }
  | ({ kind: 'working' } & Drawn)
  | ({ kind: 'failed'; error: unknown } & Drawn)
  /** The new places are looked at; `keeping` while they are written. */
  | ({ kind: 'preview' | 'keeping'; people: ArrangedPerson[]; moved: number; pinned: number } & Drawn)

export interface Arrangement {
  stage: ArrangementStage
  start(): void
  stop(): void
  keep(): void
  revert(): void
}

interface ArrangementOptions {
  state: MapState
  view: MapView
  canvas: RefObject<MapHandle | null>
}

/** Places anew for everybody drawn: worked out, looked at, and kept only when the user says so. */
export function useArrangement({ state, view, canvas }: ArrangementOptions): Arrangement {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { mutate: arrange } = useCommand('map.arrange', { quiet: true })
  const { mutate: stopWork } = useCommand('map.stopArranging', { quiet: true })
  const { mutate: write } = useCommand('map.keepArrangement')
  const [stage, setStage] = useState<ArrangementStage>({ kind: 'none' })
  // What the effect below takes back is what goes on at the moment, not at the rendering before.
  const latest = useRef<ArrangementStage>(stage)
  const sight = useRef<Sight | null>(null)
  const enter = useCallback((next: ArrangementStage) => {
    latest.current = next
    setStage(next)
  }, [])
  const { question } = state
  const isDrawn = state.shown !== 'table'

  /** Ends what goes on, with everybody where they are stored. */
  const drop = useCallback(() => {
    if (latest.current.kind === 'none') return
    if (latest.current.kind === 'working') stopWork(undefined)
    canvas.current?.preview(null)
    if (latest.current.kind === 'preview' && sight.current) canvas.current?.setSight(sight.current)
    enter({ kind: 'none' })
  }, [stopWork, canvas, enter])

  // Whoever takes back places that were kept, or takes them again, sees them as they were seen.
  const before = useRef<Sight | null>(null)
  const seen = useRef(new Map<string, Sight>())
  const last = useRef('')
  useEffect(() => {
    const now = latest.current
    const places = placesOf(view)
    if (now.kind === 'keeping' && now.view !== view && before.current)
      seen.current = new Map([[placesOf(now.view), before.current]])
    const there = seen.current.get(places)
    if (there && canvas.current && places !== last.current) {
      seen.current.set(last.current, canvas.current.sight())
      canvas.current.setSight(there)
    }
    last.current = places
  }, [view, canvas])

  // A preview is of the people it was worked out for: where others are drawn, or nobody, everybody is back where they are
  // stored. Once the new places are kept, they are what is stored.
  useEffect(() => {
    const now = latest.current
    if (now.kind !== 'none' && (!isDrawn || now.view !== view || now.question !== question)) drop()
  }, [view, question, isDrawn, drop])
  useEffect(() => drop, [drop])

  return useMemo(
    () => ({
      stage,
      start() {
        const drawn = { view, question }
        const work: ArrangementStage = { kind: 'working', ...drawn }
        before.current = canvas.current?.sight() ?? null
        enter(work)
        const isOver = () => latest.current !== work
        arrange(question, {
          onSuccess: (people) => {
            if (isOver()) return
            const moved = people === null ? 0 : movedPeople(view, people)
            if (people === null || moved === 0) {
              enter({ kind: 'none' })
              return say(t(people === null ? 'mapTime.arrangeStopped' : 'mapTime.nothingMoves'))
            }
            sight.current = canvas.current?.sight() ?? null
            canvas.current?.preview(new Map(people.map(({ personId, x, y }) => [personId, { x, y }])))
            enter({
              kind: 'preview',
              people,
              moved,
              pinned: people.filter(({ pinned }) => pinned).length,
              ...drawn
            })
          },
          onError: (error) => !isOver() && enter({ kind: 'failed', error, ...drawn })
        })
      },
      stop: () => stopWork(undefined),
      keep() {
        if (stage.kind !== 'preview') return
        enter({ ...stage, kind: 'keeping' })
        write(
          { projection: question.projection, people: stage.people },
          {
            onSuccess: () => say(t('mapTime.arranged')),
            onError: (error) => {
              enter(stage)
              fail(error)
            }
          }
        )
      },
      revert() {
        drop()
        say(t('mapTime.reverted'))
      }
    }),
    [stage, question, view, canvas, arrange, stopWork, write, drop, enter, say, fail, t]
  )
}

/** Who stands where, to be compared. */
const placesOf = ({ people }: MapView): string => JSON.stringify(people.map(({ id, x, y }) => [id, x, y]))

function movedPeople(view: MapView, people: readonly ArrangedPerson[]): number {
  const places = new Map(people.map((person) => [person.personId, person]))
  return view.people.filter(({ id, x, y }) => {
    const place = places.get(id)
    return place !== undefined && Math.hypot(place.x - x, place.y - y) >= LEAST_MOVE
  }).length
}

/** How far the work is, 0 to 1. */
export function useArrangeProgress(isWorking: boolean): number {
  const answer = useQuery({ ...read('map.arranging'), enabled: isWorking, refetchInterval: POLL, gcTime: 0 })
  return answer.data ?? 0
}
