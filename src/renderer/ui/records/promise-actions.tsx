import { ActionIcon, Button, Group, Menu, Popover, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PromiseRow } from '#shared/contract/promises'
import { addDays, type IsoDate } from '#shared/domain/dates'
import { wholeDay } from '#shared/domain/typed-date'
import { formatDate } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { DateField } from '../date-field'
import { PromiseForm } from './promise-form'

/** Done, Move, Drop for an open promise, Reopen for a closed one; edit and bin behind the dots. */
export function PromiseActions({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const today = useToday()
  const { say, fail } = useAnnouncer()
  const keep = useCommand('promises.keep')
  const drop = useCommand('promises.drop')
  const reopen = useCommand('promises.reopen')
  const remove = useCommand('promises.remove')
  const [editing, setEditing] = useState(false)
  const dots = useRef<HTMLButtonElement>(null)
  const { id, text } = promise
  const told = (what: string) => ({ onSuccess: () => say(t('records.undoHint', { what })), onError: fail })
  const isOpen = promise.status === 'open' || promise.status === 'moved'

  return (
    <Group gap={4} wrap="nowrap">
      {isOpen ? (
        <>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('promises.doneOf', { text })}
            onClick={() => keep.mutate({ id, on: today }, told(t('promises.saidDone', { text })))}
          >
            {t('promises.done')}
          </Button>
          <MovePromise promise={promise} />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('promises.dropOf', { text })}
            onClick={() => drop.mutate({ id, on: today }, told(t('promises.saidDropped', { text })))}
          >
            {t('promises.drop')}
          </Button>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('promises.reopenOf', { text })}
          onClick={() => reopen.mutate({ id }, told(t('promises.saidReopened', { text })))}
        >
          {t('promises.reopen')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon ref={dots} variant="subtle" aria-label={t('records.moreActions', { what: text })}>
            <span aria-hidden>⋯</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setEditing(true)}>{t('app.edit')}</Menu.Item>
          <Menu.Item onClick={() => remove.mutate({ id }, told(t('promises.saidBinned')))}>
            {t('records.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <PromiseForm
          promise={promise}
          onClose={() => {
            setEditing(false)
            // The entry of the menu that opened the form is gone.
            dots.current?.focus()
          }}
        />
      )}
    </Group>
  )
}

const later: readonly { days: number; words: MessageKey }[] = [
  { days: 7, words: 'promises.byOneWeek' },
  { days: 14, words: 'promises.byTwoWeeks' },
  { days: 28, words: 'promises.byFourWeeks' }
]

function MovePromise({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const { say, fail } = useAnnouncer()
  const move = useCommand('promises.move')
  const [open, setOpen] = useState(false)
  const [date, setDate] = useState<string | null>(null)
  const day = wholeDay(date)
  const from = promise.dueOn && promise.dueOn > today ? promise.dueOn : today

  function moveTo(dueOn: IsoDate) {
    const what = t('promises.saidMoved', { date: formatDate(dueOn, language) })
    move.mutate(
      { id: promise.id, dueOn, on: today, dueKind: promise.dueKind ?? 'on' },
      { onSuccess: () => say(t('records.undoHint', { what })), onError: fail }
    )
    setOpen(false)
  }

  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withinPortal position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('promises.moveOf', { text: promise.text })}
          onClick={() => setOpen(!open)}
        >
          {t('promises.move')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('promises.moveOf', { text: promise.text })}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (day) moveTo(day)
          }}
        >
          <Stack gap="xs">
            {later.map(({ days, words }) => (
              <Button
                key={days}
                variant="default"
                size="sm"
                justify="flex-start"
                onClick={() => moveTo(addDays(from, days))}
              >
                {t(words, { date: formatDate(addDays(from, days), language) })}
              </Button>
            ))}
            <DateField label={t('promises.moveTo')} value={date} onChange={setDate} lean="future" withoutCalendar />
            <Button type="submit" size="sm" disabled={!day}>
              {t('promises.move')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
