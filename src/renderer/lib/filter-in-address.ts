import { useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'

/** Narrows a list to what the address names (`/people?circle=…`), once; then the list goes its own way. */
export function useFilterInAddress(path: string, narrowings: Readonly<Record<string, (to: string) => void>>): void {
  const search = useSearch()
  const [, go] = useLocation()
  const latest = useRef(narrowings)
  useEffect(() => {
    latest.current = narrowings
  })
  useEffect(() => {
    const asked = new URLSearchParams(search)
    for (const [name, narrow] of Object.entries(latest.current)) {
      const value = asked.get(name)
      if (value === null) continue
      narrow(value)
      go(`${path}?`, { replace: true })
    }
  }, [search, path, go])
}
