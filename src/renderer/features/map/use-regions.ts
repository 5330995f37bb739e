import { useEffect } from 'react'
import { focusNextRegion } from './map-places'

/** F6 goes from one part of the page to the next (tools, filters, map, card, table, months), with Shift to the one before. */
export function useRegions(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      if (!document.querySelector('[role="dialog"]')) focusNextRegion(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
