import { Button, Group, UnstyledButton } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { DoubtAnswer, DoubtRow } from '#shared/contract/settling'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { useWriting } from '../../lib/writing'
import { PersonPicker } from '../../ui/person-picker'
import { meetingQuestion, waitingSentences } from './settle-words'
import classes from './to-settle.module.css'
import { useSettleChoices } from './use-settle-choices'

interface SettleQuestionProps {
  doubt: DoubtRow
  progress: string
  onAnswer(answer: DoubtAnswer): void
  onLater(): void
  onClose(): void
}

/** One thing left uncertain, in its sentence, with numbered answers: the digit is enough. */
export function SettleQuestion({ doubt, progress, onAnswer, onLater, onClose }: SettleQuestionProps) {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [searching, setSearching] = useState(false)
  const question = useId()
  const box = useRef<HTMLDivElement>(null)
  const edit = () => write({ meetingId: doubt.meetingId })
  const choices = useSettleChoices(doubt, { onAnswer, onEdit: edit, onSearch: () => setSearching(true) })
  const { sentence, words, date, occasion } = doubt
  useEffect(() => box.current?.focus(), [])

  function onKey(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') {
      if (searching) setSearching(false)
      else onClose()
    } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The digit row gives other characters on a French keyboard, so the key's place counts as well.
      const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? event.key)
      const choice = choices[digit - 1]
      if (!choice) return
      choice.act()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={box} role="group" aria-labelledby={question} tabIndex={-1} className={classes.question} onKeyDown={onKey}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <h2 id={question} className={classes.title}>
          {meetingQuestion(doubt, t, language)}
        </h2>
        <span id="to-settle" className="nv-muted">
          {progress}
        </span>
      </Group>
      <p className={classes.sentence}>
        <span className="nv-muted">
          {formatDate(date, language)} · {t(occasionLabel[occasion])}
          {sentence && ' · '}
        </span>
        {sentence && <Marked text={sentence} words={words} />}
      </p>
      {waitingSentences(doubt, t).map((line) => (
        <p key={line} className={classes.waiting}>
          {line}
        </p>
      ))}
      {searching ? (
        <div className={classes.search}>
          <PersonPicker
            label={t('journal.someoneElse')}
            onPick={({ id }) => onAnswer({ kind: 'named', personId: id })}
            onCreate={(name) => onAnswer({ kind: 'new', name })}
          />
        </div>
      ) : (
        <ol className={classes.choices}>
          {choices.map(({ key, label, detail, act }, index) => (
            <li key={key}>
              <UnstyledButton className={classes.choice} onClick={act} aria-keyshortcuts={String(index + 1)}>
                <kbd aria-hidden className={classes.digit}>
                  {index + 1}
                </kbd>
                <span>
                  {label}
                  {detail && <span className="nv-muted"> · {detail}</span>}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="subtle" onClick={onLater}>
          {t('journal.later')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose} aria-keyshortcuts="Escape">
          {t('journal.closeQueue')}
        </Button>
      </Group>
    </div>
  )
}

/** So many characters stand around the words that are looked at. */
const around = 160

/** Where the words stand, by themselves rather than inside another word; -1 where they do not. */
function placeOf(words: string, text: string): number {
  if (words === '') return -1
  const [sought, whole] = [words.toLocaleLowerCase(), text.toLocaleLowerCase()]
  const isLetter = (place: number) => /\p{L}/u.test(whole.charAt(place))
  for (let at = whole.indexOf(sought); at !== -1; at = whole.indexOf(sought, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + sought.length)) return at
  return whole.indexOf(sought)
}

/** The words in their sentence; of a long text what stands around them. */
function Marked({ text, words }: { text: string; words: string }) {
  const at = placeOf(words, text)
  if (at === -1) return <q>{text.slice(0, 2 * around)}</q>
  const [from, to] = [Math.max(0, at - around), at + words.length + around]
  return (
    <q>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark className={classes.words}>{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length, to)}
      {to < text.length && '…'}
    </q>
  )
}
