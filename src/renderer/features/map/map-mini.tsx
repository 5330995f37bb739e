import { useEffect, useRef, type PointerEvent } from 'react'
import type { Drawing } from './controllers/drawing'
import { drawMini, type MiniScale } from './controllers/mini'
import classes from './map-canvas.module.css'

/** Everybody as dots, with what is in sight as a frame that can be dragged; the keyboard pans with Shift and arrows. */
export function MapMini({ drawing }: { drawing: Drawing }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useRef<MiniScale>({ left: 0, top: 0, scale: 1 })

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
