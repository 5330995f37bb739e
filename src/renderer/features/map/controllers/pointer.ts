import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { isInside, listenForLasso } from './lasso'
import { circleOfBubble } from './map-elements'
import { shownNodes } from './sight'

interface MovedMark {
  personId: string
  x: number
  y: number
}

/** What the pointer asks of the page. */
export interface Requests {
  /** Somebody alone, or the ground; `adds` puts somebody among the chosen or takes them out. */
  onSelect(id: string | null, adds: boolean): void
  onSurrounded(ids: readonly string[], adds: boolean): void
  onFocus(id: string): void
  onPath(): void
  onMoved(marks: readonly MovedMark[]): void
  onOpenCircle(circleId: string): void
  onFoldCircle(circleId: string): void
}

interface PointerOptions {
  cy: Core
  /** The element around all layers: it hears of the pointer before Cytoscape does. */
  frame: HTMLElement
  lassoLine: SVGPathElement
  requests(): Requests
  chosen(): readonly string[]
  onHover(id: string | null): void
  /** What a written name stands for, by a point on screen. */
  labelAt(x: number, y: number): { person?: string; circle?: string } | null
}

/** A mark answers within so many pixels of its middle, however small it is drawn. */
const REACH = 12
const PER_NOTCH = 0.0012
const PER_PINCH = 0.01
const LINE = 16

const round = (value: number): number => Math.round(value * 100) / 100

/** Hears the pointer: what Cytoscape tells of it, the wheel, and the lasso. Returns how to stop listening. */
export function listenToPointer(options: PointerOptions): () => void {
  const { cy, frame, requests, onHover } = options
  const stopLasso = listenForLasso({
    frame,
    line: options.lassoLine,
    onDrawn: (corners, adds) => {
      const inside = shownNodes(cy).filter((node) => circleOfBubble(node.id()) === null)
      requests().onSurrounded(
        inside.filter((node) => isInside((node as NodeSingular).renderedPosition(), corners)).map((node) => node.id()),
        adds
      )
    }
  })
  // Cytoscape calls two quick clicks a double one whomever they were on.
  let lastTwo: readonly unknown[] = []
  cy.on('tap', (event) => {
    lastTwo = [lastTwo.at(-1), event.target]
    tapped(event, options)
  })
  cy.on('dbltap', 'node', ({ target, originalEvent }) => {
    const isOnOne = lastTwo.every((one) => one === target) && !originalEvent.ctrlKey && !originalEvent.metaKey
    if (isOnOne && circleOfBubble(target.id()) === null) requests().onFocus(target.id())
  })
  cy.on('cxttap', () => options.chosen().length === 2 && requests().onPath())
  // Cytoscape takes the focus off the page: the keyboard goes on where the pointer was.
  cy.on('tapend cxttapend', () => frame.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true }))
  cy.on('mouseover', 'node', ({ target }) => {
    frame.style.cursor = 'pointer'
    onHover(target.id())
  })
  cy.on('mouseout', 'node', () => {
    frame.style.cursor = ''
    onHover(null)
  })
  cy.on('tapstart', ({ target }) => {
    frame.style.cursor = target === cy ? 'grabbing' : 'pointer'
  })
  cy.on('tapend', ({ target }) => {
    frame.style.cursor = target === cy ? '' : 'pointer'
  })
  listenToDragging(options)
  const onWheel = (event: WheelEvent) => zoomByWheel(cy, frame, event)
  frame.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => {
    stopLasso()
    frame.removeEventListener('wheel', onWheel, { capture: true })
  }
}

function tapped(event: EventObject, { cy, requests, labelAt }: PointerOptions): void {
  const { ctrlKey, metaKey } = event.originalEvent
  const { x, y } = event.renderedPosition
  const label = event.target === cy ? labelAt(x, y) : null
  if (label?.circle !== undefined) return requests().onFoldCircle(label.circle)
  const id =
    event.target === cy ? (label?.person ?? nearest(cy, x, y)) : event.target.isNode() ? event.target.id() : null
  const circle = id === null ? null : circleOfBubble(id)
  if (circle !== null) requests().onOpenCircle(circle)
  else requests().onSelect(id, ctrlKey || metaKey)
}

/** The mark whose middle is nearest to a point on screen, within reach. */
function nearest(cy: Core, x: number, y: number): string | null {
  let best: { id: string | null; distance: number } = { id: null, distance: REACH }
  shownNodes(cy).forEach((node) => {
    const place = node.renderedPosition()
    const distance = Math.hypot(place.x - x, place.y - y)
    if (distance < best.distance) best = { id: node.id(), distance }
  })
  return best.id
}

/** Whoever is dragged takes along all the others that are chosen with them. */
function listenToDragging({ cy, frame, chosen, requests }: PointerOptions): void {
  let along: NodeSingular[] = []
  let last = { x: 0, y: 0 }
  cy.on('grab', 'node', ({ target }) => {
    last = { ...target.position() }
    const group = chosen().includes(target.id()) ? chosen().filter((id) => id !== target.id()) : []
    along = group.map((id) => cy.getElementById(id)).filter((node) => node.nonempty() && !node.hasClass('hidden'))
  })
  cy.on('drag', 'node', ({ target }) => {
    frame.style.cursor = 'grabbing'
    const { x, y } = target.position()
    const by = { x: x - last.x, y: y - last.y }
    last = { x, y }
    if (along.length > 0) cy.batch(() => along.forEach((node) => node.shift(by)))
  })
  cy.on('dragfree', 'node', ({ target }) => {
    frame.style.cursor = 'pointer'
    const marks = [target as NodeSingular, ...along].map((node) => {
      const { x, y } = node.position()
      return { personId: node.id(), x: round(x), y: round(y) }
    })
    along = []
    requests().onMoved(marks)
  })
}

/** The wheel enlarges gently around the pointer, as two fingers on a touchpad do. */
function zoomByWheel(cy: Core, frame: HTMLElement, event: WheelEvent): void {
  event.preventDefault()
  event.stopPropagation()
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
  const by = Math.min(240, Math.max(-240, event.deltaY * lines)) * (event.ctrlKey ? PER_PINCH : PER_NOTCH)
  const { left, top } = frame.getBoundingClientRect()
  cy.zoom({
    level: cy.zoom() * Math.exp(-by),
    renderedPosition: { x: event.clientX - left, y: event.clientY - top }
  })
}
