import type { Core, NodeCollection } from 'cytoscape'

/** Few people do not become giants for being all in sight. */
const LARGEST = 1.5
const SMALLEST = 0.05
/** For the names at the rim. */
const ROOM = { side: 64, edge: 22 } as const
const EDGE = 20

/** What was in sight: the middle of the drawing in model pixels, and how much it is enlarged. */
export interface Sight {
  x: number
  y: number
  zoom: number
}

export const shownNodes = (cy: Core): NodeCollection => cy.nodes().not('.hidden')

interface Round {
  x: number
  y: number
  radius: number
}

/** What has all these in sight, with room for the names at the rim; null for nobody. */
export function sightOfAll(all: readonly Round[], frame: { width: number; height: number }): Sight | null {
  if (all.length === 0) return null
  const left = Math.min(...all.map(({ x, radius }) => x - radius))
  const right = Math.max(...all.map(({ x, radius }) => x + radius))
  const top = Math.min(...all.map(({ y, radius }) => y - radius))
  const bottom = Math.max(...all.map(({ y, radius }) => y + radius))
  const zoom = Math.min(
    (frame.width - 2 * ROOM.side) / Math.max(1, right - left),
    (frame.height - 2 * ROOM.edge) / Math.max(1, bottom - top)
  )
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.min(LARGEST, Math.max(SMALLEST, zoom)) }
}

/** Everybody who is not hidden in sight, and all of a circle around the origin. */
export function seeAll(cy: Core, radius: number): void {
  const nodes = shownNodes(cy)
    .toArray()
    .map((node) => ({ ...node.position(), radius: node.width() / 2 }))
  const sight = sightOfAll(radius > 0 ? [...nodes, { x: 0, y: 0, radius }] : nodes, {
    width: cy.width(),
    height: cy.height()
  })
  if (sight) see(cy, sight)
}

/** All these places in sight, when one of them is not. */
export function seePlaces(cy: Core, places: ReadonlyMap<string, { x: number; y: number }>): void {
  const { x1, y1, x2, y2 } = cy.extent()
  const marks = shownNodes(cy)
    .toArray()
    .map((node) => ({ ...node.position(), ...places.get(node.id()), radius: node.width() / 2 }))
  if (marks.every(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2)) return
  const sight = sightOfAll(marks, { width: cy.width(), height: cy.height() })
  if (sight) see(cy, sight)
}

export function sightOf(cy: Core): Sight {
  const [{ x, y }, zoom] = [cy.pan(), cy.zoom()]
  return { x: (cy.width() / 2 - x) / zoom, y: (cy.height() / 2 - y) / zoom, zoom }
}

export function see(cy: Core, { x, y, zoom }: Sight): void {
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } })
}

/** Whether anybody drawn is in sight, by their middle. */
export function isAnybodySeen(cy: Core): boolean {
  const { x1, y1, x2, y2 } = cy.extent()
  return shownNodes(cy)
    .toArray()
    .some((node) => {
      const { x, y } = node.position()
      return x >= x1 && x <= x2 && y >= y1 && y <= y2
    })
}

/** Moves what is in sight only if somebody is outside of it, and no farther than it takes. */
export function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id)
  if (node.empty()) return
  const { x, y } = node.renderedPosition()
  const by = {
    x: Math.max(0, EDGE - x) - Math.max(0, x - cy.width() + EDGE),
    y: Math.max(0, EDGE - y) - Math.max(0, y - cy.height() + EDGE)
  }
  if (by.x !== 0 || by.y !== 0) cy.panBy(by)
}
