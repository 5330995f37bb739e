import type { Core } from 'cytoscape'
import { LABEL_HEIGHT, placeLabels } from '#shared/domain/map-labels'

interface LabelOptions {
  colour: string
  halo: string
  /** The label of somebody, and how much it matters; recomputed for each drawing. */
  labelOf(id: string): { text: string; priority: number; always: boolean }
}

const FONT = '13px system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'

/** Draws the names on a layer of its own above the map, so that none covers another at rest. */
export function createLabelLayer(cy: Core, canvas: HTMLCanvasElement, options: LabelOptions): { draw(): void } {
  const context = canvas.getContext('2d')
  const widths = new Map<string, number>()

  function widthOf(text: string): number {
    let width = widths.get(text)
    if (width === undefined && context) {
      context.font = FONT
      widths.set(text, (width = context.measureText(text).width + 6))
    }
    return width ?? 0
  }

  function draw(): void {
    if (!context) return
    const { width, height } = { width: cy.width(), height: cy.height() }
    const ratio = window.devicePixelRatio || 1
    canvas.width = width * ratio
    canvas.height = height * ratio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.font = FONT
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
    const candidates = cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition()
      return { id: node.id(), x, y, radius: node.renderedWidth() / 2, ...options.labelOf(node.id()) }
    })
    for (const { id, text, left, top } of placeLabels(candidates, widthOf, { width, height })) {
      context.globalAlpha = cy.getElementById(id).hasClass('faded') ? 0.3 : 1
      context.strokeStyle = options.halo
      context.strokeText(text, left + 3, top + LABEL_HEIGHT / 2)
      context.fillStyle = options.colour
      context.fillText(text, left + 3, top + LABEL_HEIGHT / 2)
    }
    context.globalAlpha = 1
  }

  return { draw }
}
