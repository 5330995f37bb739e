import type { Core } from 'cytoscape'
import { gathered, hullOf } from '#shared/domain/map-hull'
import { drawCrowd, type Crowd } from './crowd'
import { cleared, since } from './layer'
import type { Ground } from './map-colours'
import type { Heading } from './label-layer'

/** A circle whose people are drawn, for an outline around them. */
export interface Surrounded {
  id: string
  name: string
  colour: string
  people: readonly string[]
}

/** A circle of closeness around the user, in model pixels. */
export interface Ring {
  radius: number
  name: string
}

interface GroundSource {
  ground: Ground
  circles: readonly Surrounded[]
  rings: readonly Ring[]
  isDark: boolean
  /** The lines where there are too many to be drawn one by one. */
  crowd: Crowd | null
}

export interface GroundLayer {
  /** Draws what lies under the marks where it is in sight at present. */
  draw(): void
  /** Goes along with what is in sight: drawn anew, or moved as it is where that takes longer than a frame. */
  follow(): void
  /** Finds the outlines anew, after people came, went or moved. */
  outline(): void
  headings(): readonly Heading[]
}

/** Between a mark's edge and the outline around its circle, in model pixels. */
const ROOM = 12
const LEAST_PEOPLE = 2

interface Hull {
  circle: Surrounded
  corners: readonly { x: number; y: number }[]
}

/** Where the name of a ring may stand on it, from its top. */
const ANGLES = Array.from(
  { length: 64 },
  (_, index) => (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * (Math.PI / 32)
)
/** Between an outline and the middle of its name, in pixels of the screen. */
const OFF = 10

/** Where the name of an outline may stand: outside of one of its corners, the highest first. */
function besides(corners: Hull['corners']): Heading['places'] {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length
  }
  return corners
    .toSorted((one, other) => one.y - other.y)
    .map(({ x, y }) => {
      const away = Math.hypot(x - middle.x, y - middle.y) || 1
      return { x, y, across: (x - middle.x) / away, down: ((y - middle.y) / away) * OFF }
    })
}

/** What lies under the marks: outlines around circles, and the rings of closeness. */
export function createGroundLayer(cy: Core, canvas: HTMLCanvasElement, source: () => GroundSource): GroundLayer {
  const context = canvas.getContext('2d')!
  let hulls: readonly Hull[] = []
  let isEmpty = true
  let drawnAt = { x: 0, y: 0, zoom: 1 }

  function outline(): void {
    hulls = source().circles.flatMap((circle) => {
      const nodes = circle.people.map((id) => cy.getElementById(id)).filter((node) => node.nonempty())
      if (nodes.length < LEAST_PEOPLE) return []
      const room = Math.max(...nodes.map((node) => node.width() / 2)) + ROOM
      return [
        {
          circle,
          corners: hullOf(gathered(nodes.map((node) => node.position())), room)
        }
      ]
    })
  }

  function draw(): void {
    const { ground, rings, isDark, crowd } = source()
    const isBare = hulls.length === 0 && rings.length === 0 && crowd === null
    if (isEmpty && isBare) return
    isEmpty = isBare
    const [{ x: panX, y: panY }, zoom] = [cy.pan(), cy.zoom()]
    drawnAt = { x: panX, y: panY, zoom }
    canvas.style.transform = ''
    cleared(cy, canvas, context)
    if (crowd) drawCrowd(cy, context, crowd, ground)
    context.strokeStyle = ground.formerLine
    context.lineWidth = 1
    for (const { radius } of rings) {
      context.beginPath()
      context.arc(panX, panY, radius * zoom, 0, 2 * Math.PI)
      context.stroke()
    }
    context.lineWidth = 1.5
    context.lineJoin = 'round'
    for (const { circle, corners } of hulls) {
      context.beginPath()
      for (const { x, y } of corners) context.lineTo(x * zoom + panX, y * zoom + panY)
      context.closePath()
      context.fillStyle = circle.colour
      // On a dark ground a dark colour alone could not be seen.
      context.strokeStyle = isDark ? `color-mix(in srgb, ${circle.colour} 55%, white)` : circle.colour
      context.globalAlpha = 0.1
      context.fill()
      context.globalAlpha = 0.85
      context.stroke()
      context.globalAlpha = 1
    }
  }

  function follow(): void {
    if (source().crowd) canvas.style.transform = since(cy, drawnAt)
    else draw()
  }

  function headings(): Heading[] {
    const { rings, ground } = source()
    return [
      ...rings.map(({ radius, name }) => ({
        id: `ring ${name}`,
        text: name,
        places: ANGLES.map((angle) => ({ x: radius * Math.sin(angle), y: -radius * Math.cos(angle) })),
        colour: ground.muted
      })),
      ...hulls.map(({ circle, corners }) => ({
        id: `circle ${circle.id}`,
        text: circle.name,
        places: besides(corners),
        circle: circle.id
      }))
    ]
  }

  return { draw, follow, outline, headings }
}
