import { useEffect, useState } from 'react'
import type { MapQuestion, MapView } from '#shared/contract/map'
import type { Sight } from './map-canvas'
import { useMap } from './map-state'

/** Brings a part of the map into sight, or all of it, once those whom a question asks for are drawn. */
export function useSight(): (sight: Sight | null, question: MapQuestion) => void {
  const { view, state, canvas } = useMap()
  const [wanted, setWanted] = useState<{ sight: Sight | null; before: MapView | null } | null>(null)
  useEffect(() => {
    if (wanted === null || view === wanted.before) return undefined
    // After the canvas has drawn them, and has found its size beside what else the page now shows.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setWanted(null)
        if (wanted.sight) canvas.current?.setSight(wanted.sight)
        else canvas.current?.fit()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted, view, canvas])
  return (sight, question) =>
    setWanted({ sight, before: JSON.stringify(question) === JSON.stringify(state.question) ? null : view })
}
