import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Input } from '#shared/contract/index'
import type { MeetingRow } from '#shared/contract/meetings'
import { useAnnouncer } from '../../lib/announce'
import { call } from '../../lib/bridge'
import type { MeetingStatus } from './journal-filter'

interface Places {
  question: Input<'meetings.page'>
  /** The meetings above the list. */
  above: readonly MeetingRow[]
  /** The entry is not among what is shown: the filters are to go, or to show what is planned. */
  onElsewhere(status: MeetingStatus): void
}

interface Reach {
  wanted: number | null
  want(index: number): void
  reached(): void
  goTo(id: string): void
}

/** Goes to an entry wherever it stands: to the one that the address names (`/journal?entry=…`), or to one that has moved. */
export function useEntryInAddress({ question, above, onElsewhere }: Places): Reach {
  const search = useSearch()
  const [, go] = useLocation()
  const { fail } = useAnnouncer()
  const [wanted, want] = useState<number | null>(null)
  const [moved, setMoved] = useState<string | null>(null)
  const inAddress = new URLSearchParams(search).get('entry')
  const sought = inAddress ?? moved
  const elsewhere = useRef(onElsewhere)
  useEffect(() => {
    elsewhere.current = onElsewhere
  })
  const forget = useCallback(() => {
    setMoved(null)
    go('/journal?', { replace: true })
  }, [go])

  const asked = JSON.stringify(question)
  const aboveIds = above.map(({ id }) => id).join('\n')
  useEffect(() => {
    if (sought === null) return undefined
    let isCurrent = true
    async function find(id: string): Promise<void> {
      const index = await placeOf(id, aboveIds.split('\n'), asked)
      if (!isCurrent) return
      if (index !== null) {
        want(index)
        return forget()
      }
      const { form } = await call('meetings.get', { id })
      if (isCurrent) elsewhere.current(form.meeting.status ?? 'held')
    }
    find(sought).catch((error: unknown) => {
      if (!isCurrent) return
      forget()
      fail(error)
    })
    return () => {
      isCurrent = false
    }
  }, [sought, asked, aboveIds, fail, forget])

  return { wanted, want, reached: useCallback(() => want(null), []), goTo: setMoved }
}

/** The place of a meeting above the list (from -1 upwards) or in it; null where it is not shown. */
async function placeOf(id: string, above: readonly string[], question: string): Promise<number | null> {
  const place = above.indexOf(id)
  if (place !== -1) return place - above.length
  return (await call('meetings.at', { id, filter: JSON.parse(question) as Input<'meetings.page'> })).index
}
