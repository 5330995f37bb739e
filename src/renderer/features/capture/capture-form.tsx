import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { LONGEST_SENTENCE } from '#shared/domain/capture/understanding'
import { PartialDate } from '#shared/domain/dates'
import { wholeDay } from '#shared/domain/typed-date'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { isSettled } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { FailureNote } from '../../ui/failure-note'
import { Key } from '../../ui/key'
import classes from './capture-form.module.css'
import { Chips, chipSelector } from './chips'
import { HandProvider } from './hand'
import { noCorrections, type Items } from '#shared/capture/items'
import { toForm } from '#shared/capture/meeting-form'
import { SentenceBox } from './sentence-box'
import { factChip, itemChip, nextChip, useChipRows } from './use-chip-rows'
import { emptyWrit, isWorthKeeping, useCapture, type Start } from './use-capture'
import { useAdditions } from './use-additions'
import { useDraft } from './use-draft'
import { useSavedWords } from './use-saved-words'

const NOTHING = 'nothing'
const TOO_LONG = 'too long'
/** The most that a meeting's text can hold. */
const LONGEST_TEXT = 100_000
const problemWords: Readonly<Record<string, MessageKey>> = {
  [NOTHING]: 'meetings.nothingYet',
  [TOO_LONG]: 'capture.tooLongToSave'
}

interface CaptureFormProps {
  context: string
  start: Start
  meetingId: string | null
  rawText: string | null
  /** True when what is shown was kept from before. */
  isDraft: boolean
  onClose(): void
}

/** The sentence and the chips that say how it was understood; Ctrl+Enter saves from anywhere. */
export function CaptureForm({ context, start, meetingId, rawText, isDraft, onClose }: CaptureFormProps) {
  const t = useT()
  const today = useToday()
  const { say } = useAnnouncer()
  const savedWords = useSavedWords()
  const save = useCommand('meetings.save')
  const draft = useDraft(context)
  const { keep, forget } = draft
  const capture = useCapture(start)
  const { writ, hand, marks, write } = capture
  const { items, setFacts } = hand
  const rows = useChipRows(hand)
  const [opened, setOpened] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [wantsNotes, setWantsNotes] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const isNew = meetingId === null
  const showsNotes = wantsNotes || !isNew || items.facts.notes !== null

  const atStart = useRef(writ)
  useEffect(() => {
    if (writ !== atStart.current) keep(writ)
  }, [writ, keep])

  async function trySave() {
    if (save.isPending || !form.current || !isSettled(form.current)) return
    const settled = await capture.settled()
    const trouble = writ.text.length > LONGEST_TEXT ? TOO_LONG : troubleOf(settled, isNew && !isWorthKeeping(writ))
    setProblem(trouble)
    if (trouble === NOTHING || trouble === TOO_LONG) return field.current?.focus()
    if (trouble) return setOpened(trouble)
    const text = isNew ? writ.text || null : rawText
    const done = await save.mutateAsync(toForm(meetingId, text, settled, today)).catch(() => undefined)
    if (!done) return
    forget()
    say(savedWords(settled, done))
    onClose()
  }
  useHotkeys([['mod+Enter', () => void trySave()]], [])

  const { additions, drop } = useAdditions(hand, {
    isNew,
    onOpen: setOpened,
    onNotes: showsNotes
      ? null
      : () => {
          setWantsNotes(true)
          requestAnimationFrame(() => notes.current?.focus())
        }
  })

  function onKey(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return
    const addition = additions.find(({ key }) => key === event.key.toLowerCase())
    if (!addition) return
    event.preventDefault()
    addition.add()
  }

  /** The chip of the word at the caret, else the first one to check, else the first of all. */
  function correctAt(caret: number) {
    const inside = ({
      span,
      mentions = []
    }: {
      span: readonly number[] | null
      mentions?: readonly (readonly number[])[]
    }) => [...(span ? [span] : []), ...mentions].some(([from = 0, to = 0]) => from <= caret && caret <= to)
    const fact = Object.entries(items.factSpans).find(([, span]) => inside({ span }))?.[0]
    const person = items.people.find(inside)
    const favour = items.favours.find(inside)
    const promise = items.promises.find(inside)
    const toCheck = rows.flatMap(({ chips }) => chips).find(({ isOpen }) => isOpen)
    if (person) setOpened(itemChip('people', person.key))
    else if (fact) setOpened(`fact:${fact}`)
    else if (favour) setOpened(itemChip('favours', favour.key))
    else if (promise) setOpened(itemChip('promises', promise.key))
    else if (toCheck) setOpened(toCheck.id)
    else focusChips()
  }
  const focusChips = () => form.current?.querySelector<HTMLElement>(chipSelector)?.focus()

  function startOver() {
    forget()
    atStart.current = emptyWrit
    write(isNew ? emptyWrit : { corrections: noCorrections })
    field.current?.focus()
  }

  return (
    <HandProvider value={hand}>
      <form
        ref={form}
        noValidate
        autoComplete="off"
        onKeyDown={onKey}
        onSubmit={(event) => {
          event.preventDefault()
          void trySave()
        }}
      >
        <Stack gap="md">
          {isDraft && (
            <Group justify="space-between" className={classes.draft}>
              <Text size="sm">{t('meetings.draftBack')}</Text>
              <Button variant="subtle" size="compact-sm" onClick={startOver}>
                {t('meetings.startOver')}
              </Button>
            </Group>
          )}
          {isNew ? (
            <SentenceBox
              value={writ.text}
              onChange={(text) => write({ text })}
              marks={marks}
              field={field}
              onCorrect={correctAt}
              onLeave={focusChips}
            />
          ) : (
            rawText !== null && (
              <figure className={classes.original}>
                <figcaption>{t('capture.original')}</figcaption>
                <blockquote>{rawText}</blockquote>
              </figure>
            )
          )}
          <div className={classes.head}>
            <Text component="h3" size="sm" fw={600}>
              {t('capture.understood')}
            </Text>
            <Text size="sm" className="nv-muted" role="status">
              {draft.isKept && t('capture.draftKept')}
            </Text>
          </div>
          <Chips
            rows={rows}
            opened={opened}
            onOpen={setOpened}
            onDismiss={drop}
            isStart={!isNew}
            onLeave={() => field.current?.focus()}
          />
          {capture.error !== null && (
            <Text role="alert" size="sm" className="nv-attention">
              {t('capture.notRead')}
            </Text>
          )}
          {capture.error === null && capture.isPlain && (
            <Text size="sm" className="nv-muted">
              {t(writ.text.length > LONGEST_SENTENCE ? 'capture.tooLong' : 'capture.nothingRead')}
            </Text>
          )}
          <div className={classes.hint}>
            <Text size="sm">{t(isNew ? 'capture.correctHint' : 'capture.correctSavedHint')}</Text>
            {isNew && (
              <SegmentedControl
                size="xs"
                aria-label={t('capture.language')}
                value={writ.language ?? ''}
                onChange={(value) => write({ language: value === 'fr' || value === 'en' ? value : null })}
                data={[
                  { value: '', label: t('capture.languageAuto') },
                  { value: 'fr', label: t('capture.languageFr') },
                  { value: 'en', label: t('capture.languageEn') }
                ]}
              />
            )}
          </div>
          <Group gap="xs">
            {additions.map(({ key, label, add }) => (
              <Button
                key={key}
                variant="default"
                size="compact-sm"
                onClick={add}
                aria-keyshortcuts={`Control+Shift+${key.toUpperCase()}`}
              >
                {label}
                <Key>{t('capture.shiftKey', { key: key.toUpperCase() })}</Key>
              </Button>
            ))}
          </Group>
          {showsNotes && (
            <Textarea
              ref={notes}
              label={t('meetings.notes')}
              autosize
              minRows={2}
              maxRows={8}
              value={items.facts.notes ?? ''}
              onChange={(event) => setFacts({ notes: event.currentTarget.value || null })}
            />
          )}
          <FailureNote error={save.error} />
          {problem && (
            <Text role="alert" size="sm" className="nv-attention">
              {t(problemWords[problem] ?? 'meetings.fieldsToCheck')}
            </Text>
          )}
          <div className={classes.foot}>
            <Checkbox
              label={t('meetings.confidential')}
              checked={items.facts.confidential}
              onChange={(event) => setFacts({ confidential: event.currentTarget.checked })}
            />
            <Group gap="sm" justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('meetings.keepAsDraft')}
                <Key>{t('capture.escapeKey')}</Key>
              </Button>
              <Button type="submit" loading={save.isPending} aria-keyshortcuts="Control+Enter">
                {t('app.save')}
                <Key>Ctrl+↵</Key>
              </Button>
            </Group>
          </div>
        </Stack>
      </form>
    </HandProvider>
  )
}

/** What keeps the meeting from being saved as it stands: nothing is said yet, or the chip whose field is to be looked at. */
function troubleOf({ facts, people, promises, next }: Items, isEmpty: boolean): string | null {
  if (isEmpty && people.length === 0) return NOTHING
  if (!PartialDate.safeParse(facts.date).success) return factChip('date')
  const wrong = promises.find(({ dueOn, text }) => !isDay(dueOn) || text.trim() === '')
  if (wrong) return itemChip('promises', wrong.key)
  return isDay(next?.date ?? null) ? null : nextChip
}

const isDay = (date: string | null): boolean => date === null || wholeDay(date) !== null
