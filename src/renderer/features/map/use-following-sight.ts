import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Sight } from './map-canvas'
import { sightOfAll } from './controllers/sight'
import { useMap } from './map-state'

/** Room for a mark and its name, in pixels of the drawing. */
const AROUND = 30

/** What takes much of the drawing's room for as long as it is open; the months come a moment after their panel. */
const BESIDE = '[data-region="filters"], [data-region="table"], [data-region="time"] select, [data-region="time"] h2'
const countBeside = (): number => document.querySelectorAll(BESIDE).length

/**
 * What is in sight follows what is asked for: those around somebody fill the drawing, and what was seen before comes
 * back; a path is in sight as a whole; whom one stands on stays in sight when a card takes some of the room; where
 * everybody was in sight, they are again when filters, the table or the months take or give back room.
 */
export function useFollowingSight(frame: RefObject<HTMLElement | null>): void {
  const { state, view, appearance, canvas } = useMap()
  const { focus, current } = state

  const around = focus && `${focus.id} ${focus.depth}`
  const lastAround = useRef(around)
  const seenBefore = useRef<Sight | null>(null)
  useEffect(() => {
    if (lastAround.current === around) return
    if (lastAround.current === null) seenBefore.current = canvas.current?.sight() ?? null
    lastAround.current = around
    if (around !== null) canvas.current?.fit()
    else if (seenBefore.current) canvas.current?.setSight(seenBefore.current)
  }, [around, canvas])

  const { lit } = appearance
  useEffect(() => {
    const size = frame.current?.getBoundingClientRect()
    const sight = canvas.current?.sight()
    if (!lit || !size || !sight) return
    const people = view.people.filter(({ id }) => lit.people.has(id))
    const isSeen = ({ x, y }: { x: number; y: number }) =>
      Math.abs(x - sight.x) * sight.zoom < size.width / 2 - AROUND &&
      Math.abs(y - sight.y) * sight.zoom < size.height / 2 - AROUND
    if (people.every(isSeen)) return
    const whole = sightOfAll(
      people.map(({ x, y }) => ({ x, y, radius: AROUND })),
      size
    )
    if (whole) canvas.current?.setSight({ ...whole, zoom: Math.min(whole.zoom, sight.zoom) })
  }, [lit, view, frame, canvas])

  const stoodOn = useRef(current)
  useLayoutEffect(() => {
    stoodOn.current = current
  })
  useEffect(() => {
    if (!frame.current) return undefined
    let waiting = 0
    let beside = countBeside()
    const observer = new ResizeObserver(() => {
      if (countBeside() !== beside) canvas.current?.keepFit()
      beside = countBeside()
      // The drawing takes its new size first.
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(() => {
        if (stoodOn.current !== null) canvas.current?.reveal(stoodOn.current)
      })
    })
    observer.observe(frame.current)
    return () => {
      cancelAnimationFrame(waiting)
      observer.disconnect()
    }
  }, [frame, canvas])
}
