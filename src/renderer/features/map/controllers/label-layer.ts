import type { Core, NodeSingular } from 'cytoscape'
import { LABEL_HEIGHT, placeLabels, type Box, type LabelCandidate } from '#shared/domain/map-labels'
import { cleared, since } from './layer'
import { FONT_FAMILY, type Ground } from './map-colours'
import { drawSigns, signPlaces, type MarkSigns } from './signs'

/** What is written and drawn beside a mark, whatever the zoom. */
export interface Caption extends MarkSigns {
  text: string
  priority: number
  always: boolean
  bold: boolean
}

/** A name that stands by itself: of a circle around its people, of a ring. */
export interface Heading {
  id: string
  text: string
  /** Where its middle may be in model pixels, the best first; beside that by so many halves of its width, and down by pixels of the screen. */
  places: readonly { x: number; y: number; across?: number; down?: number }[]
  colour?: string
  circle?: string
}

interface LabelSource {
  ground: Ground
  captionOf(id: string): Caption | null
  headings(): readonly Heading[]
  /** What stands above the drawing: its buttons, the small map. */
  covered(): readonly Box[]
}

export interface LabelLayer {
  /** Chooses and writes the names anew. */
  draw(): void
  /** Moves along what was written, without choosing anew. */
  follow(): void
  /** Which name is written at a point on screen. */
  at(x: number, y: number): { person?: string; circle?: string } | null
}

const SIZE = 12
const FONTS = { plain: `${SIZE}px ${FONT_FAMILY}`, bold: `600 ${SIZE}px ${FONT_FAMILY}` } as const
/** Above whoever bridges or is close, below whoever stands out at present. */
const HEADING_PRIORITY = 50_000
const PADDING = 3

interface Written {
  id: string
  left: number
  top: number
  width: number
  circle: string | undefined
}

/** A mark with its name, and the signs at its rim, which names keep off too. */
function candidatesOf(id: string, caption: Caption, mark: { x: number; y: number; radius: number }): LabelCandidate[] {
  const { text, priority, always } = caption
  return [
    // What is measured is found by the id: the same name may be written in two weights.
    { id, text: text && id, ...mark, priority, always },
    ...signPlaces(caption, mark).map((sign) => ({ id: '', text: '', ...sign, priority: 0 }))
  ]
}

/** Writes the names on a layer of its own above the map, so that none covers another at rest. */
export function createLabelLayer(cy: Core, canvas: HTMLCanvasElement, source: () => LabelSource): LabelLayer {
  const context = canvas.getContext('2d')!
  const widths = new Map<string, number>()
  let written: readonly Written[] = []
  let drawnAt = { x: 0, y: 0, zoom: 1 }

  function widthOf(text: string, bold: boolean): number {
    const key = bold ? `b${text}` : text
    let width = widths.get(key)
    if (width === undefined) {
      context.font = bold ? FONTS.bold : FONTS.plain
      widths.set(key, (width = Math.ceil(context.measureText(text).width) + 2 * PADDING))
    }
    return width
  }

  function draw(): void {
    const { ground, captionOf, headings, covered } = source()
    const [{ x: panX, y: panY }, zoom] = [cy.pan(), cy.zoom()]
    drawnAt = { x: panX, y: panY, zoom }
    canvas.style.transform = ''
    cleared(cy, canvas, context)
    const texts = new Map<string, { text: string; bold: boolean; colour: string; circle?: string | undefined }>()
    const candidates: LabelCandidate[] = []
    const signed: { caption: Caption; x: number; y: number; radius: number }[] = []
    cy.nodes().forEach((node: NodeSingular) => {
      const caption = captionOf(node.id())
      if (caption === null) return
      const place = node.position()
      const [x, y, radius] = [place.x * zoom + panX, place.y * zoom + panY, (node.width() / 2 + 1) * zoom]
      texts.set(node.id(), { text: caption.text, bold: caption.bold, colour: ground.text })
      candidates.push(...candidatesOf(node.id(), caption, { x, y, radius }))
      signed.push({ caption, x, y, radius })
    })
    for (const { id, text, places, colour, circle } of headings()) {
      texts.set(id, { text, bold: true, colour: colour ?? ground.text, circle })
      const half = widthOf(text, true) / 2
      const middles = places.map(({ x, y, across = 0, down = 0 }) => ({
        x: x * zoom + panX + across * half,
        y: y * zoom + panY + down
      }))
      // Rings without names tell nothing.
      const always = circle === undefined
      candidates.push({ id, text: id, x: 0, y: 0, radius: 0, priority: HEADING_PRIORITY, middles, always })
    }
    const frame = { width: cy.width(), height: cy.height() }
    const placed = placeLabels(
      candidates,
      (id) => widthOf(texts.get(id)?.text ?? '', texts.get(id)?.bold ?? false),
      frame,
      covered()
    )
    for (const { caption, x, y, radius } of signed) drawSigns(context, caption, { x, y, radius }, ground)
    written = placed.map(({ id, left, top }) => {
      const { text, bold, colour, circle } = texts.get(id)!
      write(text, { left, top, bold, colour, halo: ground.ground })
      return { id, left, top, width: widthOf(text, bold), circle }
    })
    canvas.dataset['names'] = String(written.length)
  }

  function write(
    text: string,
    { left, top, bold, colour, halo }: { left: number; top: number; bold: boolean; colour: string; halo: string }
  ): void {
    context.font = bold ? FONTS.bold : FONTS.plain
    context.textBaseline = 'middle'
    context.textAlign = 'left'
    context.lineJoin = 'round'
    context.lineWidth = 2 * PADDING
    context.strokeStyle = halo
    context.strokeText(text, left + PADDING, top + LABEL_HEIGHT / 2)
    context.fillStyle = colour
    context.fillText(text, left + PADDING, top + LABEL_HEIGHT / 2)
  }

  function follow(): void {
    canvas.style.transform = since(cy, drawnAt)
  }

  function at(x: number, y: number): { person?: string; circle?: string } | null {
    const hit = written.find(
      ({ left, top, width }) => x >= left && x <= left + width && y >= top && y <= top + LABEL_HEIGHT
    )
    if (!hit) return null
    return hit.circle === undefined
      ? cy.getElementById(hit.id).nonempty()
        ? { person: hit.id }
        : null
      : { circle: hit.circle }
  }

  return { draw, follow, at }
}
