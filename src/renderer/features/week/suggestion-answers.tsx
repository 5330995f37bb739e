import { ActionIcon, Button, Group, Menu, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { addDays, type IsoDate } from '#shared/domain/dates'
import { wholeDay } from '#shared/domain/typed-date'
import { formatDay } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { Chevron } from '../../ui/chevron'
import { DateField } from '../../ui/date-field'
import { useReturnFocus } from '../../ui/return-focus'
import classes from './suggestions.module.css'
import type { Answers } from './use-answers'

const later: readonly { days: number; words: MessageKey }[] = [
  { days: 7, words: 'suggestions.oneWeek' },
  { days: 30, words: 'suggestions.oneMonth' },
  { days: 91, words: 'suggestions.threeMonths' }
]

interface SuggestionAnswersProps {
  name: string
  /** What the kind is called. */
  rule: string
  answers: Answers
}

/** Later, or not at all: two menus at the end of a card. */
export function SuggestionAnswers({ name, rule, answers }: SuggestionAnswersProps) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const [choosing, setChoosing] = useState(false)
  return (
    <Group gap={2} wrap="nowrap" className={classes.answers}>
      <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={t('suggestions.laterOf', { name })}>
            {t('suggestions.later')}
            <Chevron className={classes.arrow} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('suggestions.laterOf', { name })}>
          {later.map(({ days, words }) => {
            const day = addDays(today, days)
            return (
              <Menu.Item
                key={days}
                onClick={() => answers.later(day)}
                rightSection={<span className={classes.day}>{formatDay(day, language)}</span>}
              >
                {t(words)}
              </Menu.Item>
            )
          })}
          <Menu.Item onClick={() => setChoosing(true)}>{t('suggestions.aDate')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop>
        <Menu.Target>
          <ActionIcon variant="subtle" size={26} aria-label={t('suggestions.setAside', { name })}>
            <Cross />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('suggestions.setAside', { name })}>
          <Choice
            words={t('suggestions.done')}
            hint={t('suggestions.doneHint')}
            onChoose={() => answers.dismiss('done')}
          />
          <Choice
            words={t('suggestions.notRelevant')}
            hint={t('suggestions.notRelevantHint', { name })}
            onChoose={() => answers.dismiss('notRelevant')}
          />
          <Choice
            words={t('suggestions.notThisPerson')}
            hint={t('suggestions.notThisPersonHint', { name })}
            onChoose={answers.leaveOut}
          />
          <Choice
            words={t('suggestions.notThisKind')}
            hint={t('suggestions.notThisKindHint', { rule })}
            onChoose={answers.switchOff}
          />
        </Menu.Dropdown>
      </Menu>
      {choosing && (
        <DayDialog
          title={t('suggestions.laterOf', { name })}
          onChoose={answers.later}
          onClose={() => setChoosing(false)}
        />
      )}
    </Group>
  )
}

interface ChoiceProps {
  words: string
  /** What choosing it means. */
  hint: string
  onChoose(): void
}

function Choice({ words, hint, onChoose }: ChoiceProps) {
  return (
    <Menu.Item onClick={onChoose}>
      <span className={classes.choice}>{words}</span>
      <span className={classes.hint}>{hint}</span>
    </Menu.Item>
  )
}

interface DayDialogProps {
  title: string
  onChoose(day: IsoDate): void
  onClose(): void
}

function DayDialog({ title, onChoose, onClose }: DayDialogProps) {
  const t = useT()
  const today = useToday()
  const [date, setDate] = useState<string | null>(null)
  const day = wholeDay(date)
  const isToCome = day !== null && day > today
  useReturnFocus()
  return (
    <Modal opened size="sm" title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isToCome) return
          onClose()
          onChoose(day)
        }}
      >
        <Stack gap="sm">
          <DateField
            label={t('suggestions.reproposedOn')}
            value={date}
            onChange={setDate}
            description={t('suggestions.dayToCome')}
            lean="future"
            hasFirstFocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={!isToCome}>
              {t('suggestions.putOff')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Cross() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden fill="none" stroke="currentColor" strokeWidth="1.4">
      <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />
    </svg>
  )
}
