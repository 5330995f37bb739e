import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { MapView } from '#shared/contract/map'
import type { MapHandle } from './map-canvas'

const STEP = 60
const MOVE = 20

interface MapKeysOptions {
  view: MapView
  selected: string | null
  map: RefObject<MapHandle | null>
  onSelect(id: string | null): void
  onOpen(id: string): void
  onMoved(id: string, x: number, y: number): void
}

/**
 * The map by keyboard: up and down walk everybody by name, left and right the neighbours of the one selected,
 * Enter opens the page, D then arrows moves somebody, plus, minus and 0 zoom, Shift with arrows pans.
 */
export function useMapKeys({ view, selected, map, onSelect, onOpen, onMoved }: MapKeysOptions) {
  const [moving, setMoving] = useState<{ id: string; x: number; y: number } | null>(null)
  const inOrder = view.people.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id)

  function walk(order: readonly string[], step: number) {
    if (order.length === 0) return
    const at = selected === null ? -1 : order.indexOf(selected)
    const next = order[(at < 0 ? (step > 0 ? 0 : order.length - 1) : at + step + order.length) % order.length]
    if (next === undefined) return
    onSelect(next)
    map.current?.reveal(next)
  }

  /** Neighbours in the order in which a clock's hand would meet them. */
  function neighbours(id: string): string[] {
    const places = new Map(view.people.map((person) => [person.id, person]))
    const centre = places.get(id)
    const around = view.ties.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))
    const angle = (other: string) =>
      Math.atan2((places.get(other)?.y ?? 0) - (centre?.y ?? 0), (places.get(other)?.x ?? 0) - (centre?.x ?? 0))
    return around.toSorted((one, other) => angle(one) - angle(other))
  }

  function stopMoving(keep: boolean) {
    if (!moving) return
    const place = map.current?.placeOf(moving.id)
    if (place && keep) onMoved(moving.id, place.x, place.y)
    else if (place) map.current?.nudge(moving.id, moving.x - place.x, moving.y - place.y)
    setMoving(null)
  }

  function onArrow(x: number, y: number, shift: boolean) {
    if (moving) map.current?.nudge(moving.id, x * MOVE, y * MOVE)
    else if (shift) map.current?.panBy(-x * STEP, -y * STEP)
    else if (y !== 0) walk(inOrder, y)
    else if (selected !== null) walkNeighbours(x)
  }

  // The ring starts from whoever was left behind, so that left and right go round somebody's contacts.
  const [hub, setHub] = useState<string | null>(null)
  function walkNeighbours(step: number) {
    const centre = hub !== null && neighbours(hub).includes(selected ?? '') ? hub : selected
    if (centre === null) return
    setHub(centre)
    walk(neighbours(centre), step)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrows: Record<string, readonly [number, number]> = {
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0]
    }
    const arrow = arrows[event.key]
    const key = event.key.toLowerCase()
    if (arrow) onArrow(arrow[0], arrow[1], event.shiftKey)
    else if (event.key === '+' || event.key === '=') map.current?.zoomBy(1.25)
    else if (event.key === '-') map.current?.zoomBy(0.8)
    else if (event.key === '0') map.current?.fit()
    else if (event.key === 'Enter' && moving) stopMoving(true)
    else if (event.key === 'Enter' && selected !== null) onOpen(selected)
    else if (event.key === 'Escape' && moving) stopMoving(false)
    else if (event.key === 'Escape') onSelect(null)
    else if (key === 'd' && selected !== null && map.current)
      setMoving({ id: selected, ...map.current.placeOf(selected) })
    else return
    event.preventDefault()
  }

  return { onKeyDown, isMoving: moving !== null }
}
