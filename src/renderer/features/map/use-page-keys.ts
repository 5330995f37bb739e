import { useEffect } from 'react'
import { focusNextRegion, focusSearch } from './map-places'

/** A box that is ticked holds no text. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/**
 * Keys of the whole page: F6 goes from one part to the next (tools, filters, map, card, table, months), with Shift to the
 * one before; outside of fields / looks for somebody, as on other pages.
 */
export function usePageKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('[role="dialog"]')) return
      if (event.key === 'F6') focusNextRegion(event.shiftKey ? -1 : 1)
      else if (event.key === '/' && !isField(event.target)) focusSearch()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
