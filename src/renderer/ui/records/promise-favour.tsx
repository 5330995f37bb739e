import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PromiseRow } from '#shared/contract/promises'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { useStop } from '../stop'
import { FavourForm } from './favour-form'

/** Offers to note the favour that a kept promise became; nothing once it is noted, or where nobody is known. */
export function PromiseFavour({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const today = useToday()
  const stop = useStop()
  const [open, setOpen] = useState(false)
  const { id, by, text, personId, status, favourId, closedOn } = promise
  if (status !== 'kept' || favourId !== null || personId === null) return null
  const mine = by === 'me'
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        tabIndex={stop}
        aria-label={t(mine ? 'promises.noteGivenOf' : 'promises.noteReceivedOf', { text })}
        onClick={() => setOpen(true)}
      >
        {t(mine ? 'promises.noteGiven' : 'promises.noteReceived')}
      </Button>
      {open && (
        <FavourForm
          promiseId={id}
          start={{
            direction: mine ? 'given' : 'received',
            personId,
            kind: 'other',
            description: text,
            date: closedOn ?? today
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
