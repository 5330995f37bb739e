import type { Drawing } from './drawing'

const WIDTH = 140
const HEIGHT = 90
const MARGIN = 8
const DOT = 1.8

/** From pixels of the map to those of the small one. */
export interface MiniScale {
  left: number
  top: number
  scale: number
}

/** Everybody as a dot, with a frame around what is in sight. */
export function drawMini(context: CanvasRenderingContext2D, drawing: Drawing, canvas: HTMLCanvasElement): MiniScale {
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(WIDTH * ratio)) {
    canvas.width = Math.round(WIDTH * ratio)
    canvas.height = Math.round(HEIGHT * ratio)
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, WIDTH, HEIGHT)
  const dots = drawing.dots()
  const { outline, focus } = drawing.colours()
  const [low, high] = [
    { x: Math.min(...dots.map(({ x }) => x)), y: Math.min(...dots.map(({ y }) => y)) },
    { x: Math.max(...dots.map(({ x }) => x)), y: Math.max(...dots.map(({ y }) => y)) }
  ]
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, high.x - low.x),
    (HEIGHT - 2 * MARGIN) / Math.max(1, high.y - low.y)
  )
  const left = WIDTH / 2 - ((low.x + high.x) / 2) * scale
  const top = HEIGHT / 2 - ((low.y + high.y) / 2) * scale
  // Dark dots on a dark ground have an edge.
  context.strokeStyle = outline
  context.lineWidth = 0.5
  for (const { x, y, fill } of dots) {
    context.fillStyle = fill
    context.beginPath()
    context.arc(left + x * scale, top + y * scale, DOT, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  }
  const seen = drawing.extent()
  context.strokeStyle = focus
  context.lineWidth = 1.5
  context.strokeRect(left + seen.x * scale, top + seen.y * scale, seen.width * scale, seen.height * scale)
  return { left, top, scale }
}
