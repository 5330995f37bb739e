import { useEffect, useRef, type PointerEvent } from 'react'
import type { Drawing } from './controllers/drawing'
import classes from './map-canvas.module.css'

const WIDTH = 140
const HEIGHT = 90
const MARGIN = 8
const DOT = 1.8

interface Scale {
  left: number
  top: number
  scale: number
}

/** Everybody as dots, with what is in sight as a frame that can be dragged; the keyboard pans with Shift and arrows. */
export function MapMini({ drawing }: { drawing: Drawing }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useRef<Scale>({ left: 0, top: 0, scale: 1 })

  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const draw = () => {
      scale.current = drawMini(context, drawing, element)
    }
    draw()
    return drawing.onChange(draw)
  }, [drawing])

  function go(event: PointerEvent<HTMLCanvasElement>): void {
    const { left, top, scale: by } = scale.current
    const box = event.currentTarget.getBoundingClientRect()
    const { zoom } = drawing.sight()
    drawing.setSight({ x: (event.clientX - box.left - left) / by, y: (event.clientY - box.top - top) / by, zoom })
  }

  return (
    <canvas
      ref={canvas}
      className={classes.mini}
      aria-hidden
      data-above-map
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    />
  )
}

function drawMini(context: CanvasRenderingContext2D, drawing: Drawing, canvas: HTMLCanvasElement): Scale {
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(WIDTH * ratio)) {
    canvas.width = Math.round(WIDTH * ratio)
    canvas.height = Math.round(HEIGHT * ratio)
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, WIDTH, HEIGHT)
  const dots = drawing.dots()
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
  context.strokeStyle = getComputedStyle(canvas).getPropertyValue('--nv-outline')
  context.lineWidth = 0.5
  for (const { x, y, fill } of dots) {
    context.fillStyle = fill
    context.beginPath()
    context.arc(left + x * scale, top + y * scale, DOT, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  }
  const seen = drawing.extent()
  context.strokeStyle = getComputedStyle(canvas).getPropertyValue('--nv-focus')
  context.lineWidth = 1.5
  context.strokeRect(left + seen.x * scale, top + seen.y * scale, seen.width * scale, seen.height * scale)
  return { left, top, scale }
}
