import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { read } from './query'

/** Values that outlive their component while the window is open, apart for the example and for one's own journal. */
const stores = new WeakMap<QueryClient, Map<string, unknown>>()

interface Shelf<T> {
  take(): T | undefined
  put(value: T | undefined): void
}

/** A place for one value that is still there when the component comes back. */
export function useShelf<T>(name: string): Shelf<T> {
  const client = useQueryClient()
  return useMemo(() => {
    const key = `${client.getQueryData(read('journal.status').queryKey)?.kind ?? ''}:${name}`
    const store = stores.get(client) ?? new Map<string, unknown>()
    stores.set(client, store)
    return {
      take: () => store.get(key) as T | undefined,
      put: (value) => void (value === undefined ? store.delete(key) : store.set(key, value))
    }
  }, [client, name])
}

/** As `useState`, but a list left and come back to has the filters that it had. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const shelf = useShelf<T>(name)
  const [value, setValue] = useState(() => shelf.take() ?? initial)
  const keep = useCallback(
    (next: T) => {
      shelf.put(next)
      setValue(next)
    },
    [shelf]
  )
  return [value, keep]
}
