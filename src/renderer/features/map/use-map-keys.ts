import { useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { lenses } from '#shared/domain/map-style'
import { useLanguage } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { bubbleId } from './controllers/map-elements'
import { inOrder, ringAround, stepIn } from './map-order'
import { useMap } from './map-state'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

const PAN = 60

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0]
}

/** Where one is among somebody's neighbours. */
export interface Ring {
  hub: string
  /** Whom one has come to, and which of how many they are. */
  id: string
  place: number
  count: number
}

/**
 * The map by keyboard (the whole list stands in the help): up and down walk everybody in the order of the table, left and
 * right go round the neighbours of whom one came from, letters act on whom one stands on or on all that are chosen.
 */
export function useMapKeys(actions: MapActions, mover: Mover) {
  const language = useLanguage()
  const [, go] = useLocation()
  const { state, set, ask, view, knowledge, appearance, canvas } = useMap()
  const { current, chosen } = state
  const [lastRing, setRing] = useState<Ring | null>(null)
  // Standing on somebody else by any other way ends the round.
  const ring = lastRing?.id === current ? lastRing : null
  const person = view.people.find(({ id }) => id === current && !appearance.hidden.has(id))
  const bubble = view.bubbles.find(({ circleId }) => bubbleId(circleId) === current)

  /** People in the order of the table, then the bubbles. */
  const shown = () => [
    ...inOrder(view.people, state.sort, knowledge, language)
      .map(({ id }) => id)
      .filter((id) => !appearance.hidden.has(id)),
    ...view.bubbles.map(({ circleId }) => bubbleId(circleId))
  ]

  function walk(step: 1 | -1) {
    setRing(null)
    const next = stepIn(shown(), person || bubble ? current : null, step)
    if (next !== undefined) actions.stand(next)
  }

  function walkAround(step: 1 | -1) {
    if (!person) return walk(step)
    const hub = ring?.hub ?? person.id
    const ids = ringAround(view, hub, appearance.hidden).map(({ id }) => id)
    const next = stepIn(ids, ring && ids.includes(person.id) ? person.id : null, step)
    if (next === undefined) return
    setRing({ hub, id: next, place: ids.indexOf(next) + 1, count: ids.length })
    actions.stand(next)
  }

  function goToEnd(end: 0 | -1) {
    setRing(null)
    const next = shown().at(end)
    if (next !== undefined) actions.stand(next)
  }

  function onArrow([right, down]: readonly [number, number], isShift: boolean) {
    if (mover.moving) mover.step(right, down, isShift)
    else if (isShift) canvas.current?.panBy(-right * PAN, -down * PAN)
    else if (down !== 0) walk(down > 0 ? 1 : -1)
    else walkAround(right > 0 ? 1 : -1)
  }

  function enter() {
    if (mover.moving) mover.keep()
    else if (bubble) actions.unfold(bubble.circleId)
    else if (person && state.card === person.id) go(personPath(person.id))
    else if (person) {
      setRing(null)
      actions.openCard(person.id)
    }
  }

  /** One step back at a time; the last one is to stand on nobody, with everybody alike. */
  function escape() {
    if (mover.moving) mover.revert()
    else if (state.path ?? state.chains) actions.leavePath()
    else if (state.focus) set({ focus: null })
    else if (state.card !== null || chosen.length > 0) actions.closeCard()
    else if (state.current !== null) set({ current: null })
    else return false
    return true
  }

  function findPath() {
    const [from, to] = chosen
    if (from !== undefined && to !== undefined && chosen.length === 2) actions.showPath(from, { personId: to })
    else actions.reach(person?.id ?? null)
  }

  const targets = chosen.length > 0 ? chosen : person ? [person.id] : []
  const lastFolded = state.question.folded.at(-1)
  const letters: Readonly<Record<string, () => void>> = {
    f: () => {
      if (person) actions.focusOn(person.id)
    },
    p: () => actions.pin(targets),
    c: findPath,
    d: () => mover.start(targets),
    g: () => {
      if (person) actions.fold(person)
      else if (bubble) actions.unfold(bubble.circleId)
      else if (lastFolded !== undefined) actions.unfold(lastFolded)
    },
    o: () => ask(({ projection }) => ({ projection: projection === 'map' ? 'rings' : 'map' })),
    '+': () => canvas.current?.zoomBy(1.25),
    '=': () => canvas.current?.zoomBy(1.25),
    '-': () => canvas.current?.zoomBy(0.8),
    ' ': () => {
      if (person) actions.toggle(person.id, false)
    },
    enter,
    home: () => goToEnd(0),
    end: () => goToEnd(-1),
    pagedown: () => actions.deepen(1),
    pageup: () => actions.deepen(-1)
  }

  /** What a key does; undefined for one that is none of the map's. */
  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, code, shiftKey } = event
    if (mover.moving && !arrows[key] && key !== 'Enter') return undefined
    // Brackets are typed with AltGr on a French keyboard, where their places right of P give ^ and $.
    if (key === ']' || (code === 'BracketRight' && !event.ctrlKey)) return () => actions.deepen(1)
    if (key === '[' || (code === 'BracketLeft' && !event.ctrlKey)) return () => actions.deepen(-1)
    if (event.altKey || event.metaKey) return undefined
    if (event.ctrlKey) return key === ' ' && person ? () => actions.toggle(person.id, true) : undefined
    const arrow = arrows[key]
    if (arrow) return () => onArrow(arrow, shiftKey)
    // The digit row gives other characters on a French keyboard, so the key's place is what counts.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
    if (digit === '0') return () => canvas.current?.fit()
    const lens = digit !== undefined && lenses[Number(digit) - 1]
    if (lens) return () => set({ lens, off: [] })
    return letters[key.toLowerCase()]
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Escape') {
      if (escape()) event.preventDefault()
      return
    }
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  return { onKeyDown, ring }
}
