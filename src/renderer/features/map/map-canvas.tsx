import { Text } from '@mantine/core'
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Box } from '#shared/domain/map-labels'
import { ringBands } from '#shared/domain/map-rings'
import { tieBandLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useShelf } from '../../lib/kept'
import { useCommand } from '../../lib/query'
import { createDrawing, type Drawing } from './controllers/drawing'
import type { MapScheme } from './controllers/map-colours'
import type { Requests } from './controllers/pointer'
import type { Sight } from './controllers/sight'
import classes from './map-canvas.module.css'
import { foldCircle, openCircle } from './map-circles'
import { MapMini } from './map-mini'
import { useMap } from './map-state'
import { useMapActions } from './use-map-actions'

export type { Sight } from './controllers/sight'

/** Fewer people are all seen at a glance. */
const MINI_FROM = 40

/** What the keys and buttons around the map may ask of it. */
export interface MapHandle {
  zoomBy(factor: number): void
  panBy(x: number, y: number): void
  fit(): void
  /** Everybody in sight again after the room has changed, unless the user has moved what is in sight since. */
  keepFit(): void
  /** Brings somebody into sight when they are outside of it. */
  reveal(id: string): void
  /** Moves somebody, or several together, on screen only; `placeOf` tells where they are now. */
  nudge(ids: string | readonly string[], x: number, y: number): void
  placeOf(id: string): { x: number; y: number }
  sight(): Sight
  setSight(sight: Sight): void
  /** Shows people at other places for a look, gliding there unless motion is reduced; null brings back the stored ones. */
  preview(places: ReadonlyMap<string, { x: number; y: number }> | null): void
}

/** Whether this window can draw at all: without it the table says the same. */
export const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null

/** The drawing: people at their stored places. It renders nothing of React's but the elements that are drawn in. */
export function MapCanvas({ scheme }: { scheme: MapScheme }) {
  const t = useT()
  const { view, state, knowledge, bridges, appearance, canvas } = useMap()
  const frame = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLCanvasElement>(null)
  const lassoLine = useRef<SVGPathElement>(null)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [isAble] = useState(canDraw)
  // Of the projection that is drawn: the one that is asked for may still be on its way.
  const kept = useShelf<Sight>(`map.sight.${view.rings.length > 0 ? 'rings' : 'map'}`)
  const requests = useRequests()
  // What the drawing's listeners ask is asked of the latest rendering.
  const latest = useRef(requests)
  useLayoutEffect(() => {
    latest.current = requests
  })

  useLayoutEffect(() => {
    if (!isAble) return
    const made = createDrawing(
      {
        frame: frame.current!,
        ground: ground.current!,
        marks: marks.current!,
        labels: labels.current!,
        lassoLine: lassoLine.current!,
        covered: () => coveredParts(frame.current)
      },
      () => latest.current
    )
    setDrawing(made)
    return () => made.destroy()
  }, [isAble])

  // What is in sight is there for whoever comes back; everybody is where everybody was, however large the window is then.
  useLayoutEffect(
    () => drawing?.onChange(() => kept.put(drawing.isFit() ? undefined : drawing.sight())),
    [drawing, kept]
  )

  const { lens, current, chosen, focus, initials } = state
  useLayoutEffect(() => {
    const ringNames = ringBands.map((band) => t(tieBandLabel[band]))
    const around = focus?.id ?? null
    const scene = { view, lens, knowledge, bridges, appearance, current, chosen, around, initials, scheme, ringNames }
    drawing?.show(scene, kept.take())
  }, [drawing, kept, view, lens, knowledge, bridges, appearance, current, chosen, focus, initials, scheme, t])

  useImperativeHandle(
    canvas,
    (): MapHandle => ({
      zoomBy: (factor) => drawing?.zoomBy(factor),
      panBy: (x, y) => drawing?.panBy(x, y),
      fit: () => drawing?.fit(),
      keepFit: () => drawing?.keepFit(),
      reveal: (id) => drawing?.reveal(id),
      nudge: (ids, x, y) => drawing?.shift([ids].flat(), x, y),
      placeOf: (id) => drawing?.placeOf(id) ?? { x: 0, y: 0 },
      sight: () => drawing?.sight() ?? { x: 0, y: 0, zoom: 1 },
      setSight: (sight) => drawing?.setSight(sight),
      preview: (places) => drawing?.glideTo(places)
    }),
    [drawing]
  )

  if (!isAble)
    return (
      <div className={classes.unavailable}>
        <Text>{t('map.cannotDraw')}</Text>
      </div>
    )
  return (
    <div ref={frame} className={classes.drawing}>
      <canvas ref={ground} className={classes.layer} aria-hidden />
      <div ref={marks} className={classes.marks} aria-hidden />
      <canvas ref={labels} className={classes.layer} aria-hidden />
      <svg className={`${classes.layer} ${classes.lasso}`} aria-hidden>
        <path ref={lassoLine} />
      </svg>
      {drawing && view.people.length > MINI_FROM && <MapMini drawing={drawing} />}
    </div>
  )
}

/** Whatever stands above the drawing, in its pixels. */
function coveredParts(frame: HTMLElement | null): Box[] {
  const stage = frame?.closest('[data-region="map"]')?.parentElement
  if (!frame || !stage) return []
  const { left, top } = frame.getBoundingClientRect()
  return Array.from(stage.querySelectorAll('[data-above-map]'), (element) => {
    const box = element.getBoundingClientRect()
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }
  })
}

/** What the pointer does, on the map's state and in the journal. */
function useRequests(): Requests {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { state, set, ask, canvas } = useMap()
  const { toggle, focusOn, showPath } = useMapActions()
  const { mutate: move } = useCommand('map.move')
  const { question, chosen } = state
  return {
    onSelect: (id, adds) => {
      if (id === null) set({ current: null, card: null, chosen: [] })
      else if (adds) toggle(id, true)
      else set({ current: id, card: id, chosen: [id] })
    },
    onSurrounded: (ids, adds) => {
      const all = adds ? [...new Set([...chosen, ...ids])] : ids
      set({ chosen: all, current: null, card: all.length === 1 ? all[0]! : null })
    },
    onFocus: focusOn,
    onPath: () => showPath(chosen[0]!, { personId: chosen[1]! }),
    onMoved: (people) =>
      move(
        { projection: question.projection, people: [...people] },
        {
          onSuccess: () => say(t('map.moved')),
          onError: (error) => {
            canvas.current?.preview(null)
            fail(error)
          }
        }
      ),
    onOpenCircle: (circleId) => ask((asked) => openCircle(asked, circleId)),
    onFoldCircle: (circleId) => ask((asked) => foldCircle(asked, circleId))
  }
}
