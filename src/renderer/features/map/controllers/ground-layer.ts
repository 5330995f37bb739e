import type { Core } from 'cytoscape'
import { hullOf } from '#shared/domain/map-hull'
import { cleared } from './layer'
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
}

export interface GroundLayer {
  /** Draws what lies under the marks where it is in sight at present. */
  draw(): void
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

/** What lies under the marks: outlines around circles, and the rings of closeness. */
export function createGroundLayer(cy: Core, canvas: HTMLCanvasElement, source: () => GroundSource): GroundLayer {
  const context = canvas.getContext('2d')!
  let hulls: readonly Hull[] = []
  let isEmpty = true

  function outline(): void {
    hulls = source().circles.flatMap((circle) => {
      const nodes = circle.people.map((id) => cy.getElementById(id)).filter((node) => node.nonempty())
      if (nodes.length < LEAST_PEOPLE) return []
      const room = Math.max(...nodes.map((node) => node.width() / 2)) + ROOM
      return [
        {
          circle,
          corners: hullOf(
            nodes.map((node) => node.position()),
            room
          )
        }
      ]
    })
  }

  function draw(): void {
    const { ground, rings } = source()
    if (isEmpty && hulls.length === 0 && rings.length === 0) return
    isEmpty = hulls.length === 0 && rings.length === 0
    cleared(cy, canvas, context)
    const [{ x: panX, y: panY }, zoom] = [cy.pan(), cy.zoom()]
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
      context.fillStyle = context.strokeStyle = circle.colour
      context.globalAlpha = 0.1
      context.fill()
      context.globalAlpha = 0.85
      context.stroke()
      context.globalAlpha = 1
    }
  }

  function headings(): Heading[] {
    const { rings, ground } = source()
    return [
      ...rings.map(({ radius, name }) => ({ id: `ring ${name}`, text: name, x: 0, y: -radius, colour: ground.muted })),
      ...hulls.map(({ circle, corners }) => {
        const top = corners.reduce((best, corner) => (corner.y < best.y ? corner : best))
        return { id: `circle ${circle.id}`, text: circle.name, x: top.x, y: top.y, circle: circle.id }
      })
    ]
  }

  return { draw, outline, headings }
}
