import type { Core } from 'cytoscape'
import { see, sightOf } from './sight'

/**
 * Follows the frame's size with everybody where they are on the page: what stands around the map (a longer legend, chips,
 * the months) takes and gives back room without moving anybody. When the window itself changes, the middle stays. Tells
 * whether it did.
 */
export function createHold(cy: Core, frame: HTMLElement): () => boolean {
  let corner = cornerOf(frame)
  let room = roomOf()
  return () => {
    const [nextCorner, nextRoom] = [cornerOf(frame), roomOf()]
    const sight = sightOf(cy)
    cy.resize()
    const isOtherWindow = room !== nextRoom
    if (isOtherWindow) see(cy, sight)
    else cy.panBy({ x: corner.x - nextCorner.x, y: corner.y - nextCorner.y })
    corner = nextCorner
    room = nextRoom
    return isOtherWindow
  }
}

const roomOf = (): string => `${window.innerWidth} ${window.innerHeight}`

/** Where an element begins on the page, however far what it stands in is scrolled. */
function cornerOf(frame: HTMLElement): { x: number; y: number } {
  let { x, y } = frame.getBoundingClientRect()
  for (let at: Element | null = frame.parentElement; at; at = at.parentElement) {
    x += at.scrollLeft
    y += at.scrollTop
  }
  return { x, y }
}
