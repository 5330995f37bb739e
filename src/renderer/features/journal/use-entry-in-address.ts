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
  const [sought, setSought] = useState<string | null>(null)
  const elsewhere = useRef(onElsewhere)
  useEffect(() => {
    elsewhere.current = onElsewhere
  })

  const inAddress = new URLSearchParams(search).get('entry')
  useEffect(() => {
    if (inAddress === null) return
    setSought(inAddress)
    go('/journal?', { replace: true })
  }, [inAddress, go])

  const asked = JSON.stringify(question)
  const aboveIds = above.map(({ id }) => id).join('\n')
  useEffect(() => {
    if (sought === null) return undefined
    let isCurrent = true
    const placeAbove = aboveIds.split('\n').indexOf(sought)
    async function find(id: string) {
      if (placeAbove !== -1) return placeAbove - aboveIds.split('\n').length
      const { index } = await call('meetings.at', { id, filter: JSON.parse(asked) as Input<'meetings.page'> })
      if (index !== null) return index
      const { form } = await call('meetings.get', { id })
      if (isCurrent) elsewhere.current(form.meeting.status ?? 'held')
      return null
    }
    void find(sought)
      .then((index) => {
        if (!isCurrent || index === null) return
        want(index)
        setSought(null)
      })
      .catch((error: unknown) => {
        if (!isCurrent) return
        setSought(null)
        fail(error)
      })
    return () => {
      isCurrent = false
    }
  }, [sought, asked, aboveIds, fail])

  return { wanted, want, reached: useCallback(() => want(null), []), goTo: setSought }
}
