import type { Core } from 'cytoscape'

/** Makes a layer as large as the drawing, in the screen's own pixels, and empties it. */
export function cleared(cy: Core, canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): void {
  const ratio = window.devicePixelRatio || 1
  const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)]
  // A new size empties a canvas too, but makes it anew.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

/** How a layer drawn at another sight lies on the present one, as a CSS transform. */
export function since(cy: Core, drawnAt: { x: number; y: number; zoom: number }): string {
  const [{ x, y }, zoom] = [cy.pan(), cy.zoom()]
  const scale = zoom / drawnAt.zoom
  return `matrix(${scale},0,0,${scale},${x - drawnAt.x * scale},${y - drawnAt.y * scale})`
}
