import type { Core } from 'cytoscape'
import type { Ground } from './map-colours'

/** The lines of a map on which nearly everybody knows everybody. */
export interface Crowd {
  /** Pairs of people by the key of their tie. */
  lines: ReadonlyMap<string, readonly [string, string]>
  /** The classes of those that stand out or step back. */
  classes: ReadonlyMap<string, string>
}

/** So many lines at once: where more cross, the ground is darker. */
const AT_ONCE = 150
const LIT_WIDTH = 1.5

/** Thousands of lines as a grey ground, from which those that are lit stand out. */
export function drawCrowd(
  cy: Core,
  context: CanvasRenderingContext2D,
  { lines, classes }: Crowd,
  { line, focus }: Ground
): void {
  const [{ x: panX, y: panY }, zoom] = [cy.pan(), cy.zoom()]
  const places = new Map<string, { x: number; y: number }>()
  cy.nodes().forEach((node) => {
    const { x, y } = node.position()
    if (!node.hasClass('hidden') && !node.hasClass('faint'))
      places.set(node.id(), { x: x * zoom + panX, y: y * zoom + panY })
  })
  const stroke = (pairs: readonly (readonly [string, string])[]) => {
    context.beginPath()
    for (const [a, b] of pairs) {
      const [from, to] = [places.get(a), places.get(b)]
      if (!from || !to) continue
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
    }
    context.stroke()
  }
  const all = [...lines.values()]
  const lit = [...lines].flatMap(([key, pair]) => (classes.get(key)?.includes('near') ? [pair] : []))
  context.strokeStyle = line
  context.lineWidth = 1
  context.globalAlpha = Math.min(0.4, Math.max(0.08, 900 / all.length)) * (lit.length > 0 ? 0.35 : 1)
  for (let from = 0; from < all.length; from += AT_ONCE) stroke(all.slice(from, from + AT_ONCE))
  context.globalAlpha = 1
  context.strokeStyle = focus
  context.lineWidth = LIT_WIDTH
  stroke(lit)
}
