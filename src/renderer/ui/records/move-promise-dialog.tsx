import { Modal } from '@mantine/core'
import type { PromiseRow } from '#shared/contract/promises'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { useReturnFocus } from '../return-focus'
import { LaterDates } from './later-dates'
import { usePromiseFollowUp } from './use-promise-follow-up'

/** Gives a promise another due date, from where there is no room beside it. */
export function MovePromiseDialog({ promise, onClose }: { promise: PromiseRow; onClose(): void }) {
  const t = useT()
  const today = useToday()
  const { moveTo } = usePromiseFollowUp(promise)
  useReturnFocus()
  return (
    <Modal opened size="sm" title={t('promises.moveOf', { text: promise.text })} onClose={onClose}>
      <LaterDates
        from={promise.dueOn && promise.dueOn > today ? promise.dueOn : today}
        label={t('promises.moveTo')}
        submit={t('promises.move')}
        onChoose={(day) => {
          moveTo(day)
          onClose()
        }}
      />
    </Modal>
  )
}
