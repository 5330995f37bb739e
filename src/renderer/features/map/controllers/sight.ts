import type { Core, NodeCollection } from 'cytoscape'

/** Few people do not become giants for being all in sight. */
const LARGEST = 1.5
const ROOM = 44
const EDGE = 28

/** What was in sight: the middle of the drawing in model pixels, and how much it is enlarged. */
export interface Sight {
  x: number
  y: number
  zoom: number
}

export const shownNodes = (cy: Core): NodeCollection => cy.nodes().not('.hidden')

/** Everybody who is not hidden, in sight. */
export function seeAll(cy: Core): void {
  const shown = shownNodes(cy)
  cy.fit(shown, ROOM)
  if (cy.zoom() > LARGEST) {
    cy.zoom(LARGEST)
    cy.center(shown)
  }
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

/** Moves what is in sight only if somebody is outside of it. */
export function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id)
  if (node.empty()) return
  const { x, y } = node.renderedPosition()
  if (x < EDGE || y < EDGE || x > cy.width() - EDGE || y > cy.height() - EDGE) cy.center(node)
}
