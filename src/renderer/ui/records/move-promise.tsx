import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { PromiseRow } from '#shared/contract/promises'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { LaterDates } from './later-dates'
import { usePromiseFollowUp } from './use-promise-follow-up'

/** Gives a promise another due date; the one that it had is kept. */
export function MovePromise({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const today = useToday()
  const { moveTo } = usePromiseFollowUp(promise)
  const [open, setOpen] = useState(false)
  const label = t('promises.moveOf', { text: promise.text })
  const from = promise.dueOn && promise.dueOn > today ? promise.dueOn : today

  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withinPortal position="bottom-start" shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" aria-label={label} onClick={() => setOpen(!open)}>
          {t('promises.move')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <LaterDates
          from={from}
          label={t('promises.moveTo')}
          submit={t('promises.move')}
          onChoose={(day) => {
            moveTo(day)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
