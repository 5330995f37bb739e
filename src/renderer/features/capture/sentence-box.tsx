import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Completion } from '#shared/contract/capture'
import { completionKindLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import classes from './sentence-box.module.css'
import { segments, type Mark } from './highlights'
import { useCompletions } from './use-completions'

/** About the width of the list of proposals, by which it is kept inside the panel. */
const LIST_WIDTH = 280

interface SentenceBoxProps {
  value: string
  onChange(text: string): void
  /** What was understood, to be marked under the words. */
  marks: readonly Mark[]
  field: RefObject<HTMLTextAreaElement | null>
  /** Alt+↓: goes to the chip of the word at the caret. */
  onCorrect(caret: number): void
  /** Tab, when there is nothing to take: goes on to the chips. */
  onLeave(): void
}

/**
 * The sentence: a plain text field over a layer that marks what was understood (the field's own letters are what one
 * sees and edits). Tab takes the first proposal for the word being typed.
 */
export function SentenceBox({ value, onChange, marks, field, onCorrect, onLeave }: SentenceBoxProps) {
  const t = useT()
  const id = useId()
  const [caret, setCaret] = useState(value.length)
  // Proposals are for what is being typed, not for where one looks around.
  const [isTyping, setTyping] = useState(false)
  const { found, chosen, choose, putAway, isCurrent, askNow } = useCompletions(isTyping ? value.slice(0, caret) : null)
  const frame = useRef<HTMLDivElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  // The caret goes behind a name that was taken at once, before the next key is heard.
  const placed = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (placed.current !== null) field.current?.setSelectionRange(placed.current, placed.current)
    placed.current = null
  })
  const isOpen = found.length > 0

  function take({ kind, length, text }: Completion) {
    const from = caret - length
    onChange(value.slice(0, from) + text + value.slice(caret))
    putAway()
    setTyping(false)
    const end = from + (kind === 'template' ? firstGap(text) : text.length)
    setCaret(end)
    placed.current = end
  }

  /** Tab right after a letter waits for the proposals to what is written. */
  async function takeOrLeave() {
    const completion = await askNow()
    // Whoever has written on meanwhile does not want it any more.
    if (field.current?.value !== value) return
    if (completion) take(completion)
    else onLeave()
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' && event.altKey) onCorrect(event.currentTarget.selectionStart)
    else if (event.altKey) return
    else if (event.key === 'Tab' && !event.shiftKey && !isCurrent) void takeOrLeave()
    else if (event.key === 'Tab' && !event.shiftKey && found[chosen]) take(found[chosen])
    else if (event.key === 'ArrowDown' && found.length > 1) choose((chosen + 1) % found.length)
    else if (event.key === 'ArrowUp' && found.length > 1) choose((chosen + found.length - 1) % found.length)
    else if (event.key === 'Escape' && isOpen) putAway()
    else return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
  }

  return (
    <div ref={frame} className={classes.frame}>
      <label htmlFor={`${id}text`} className="nv-hidden">
        {t('capture.sentence')}
      </label>
      <div className={classes.box}>
        <div ref={mirror} className={classes.mirror} aria-hidden>
          {segments(value, marks).map(({ text, kind }, index) => (
            <span key={index} data-kind={kind ?? undefined}>
              {text}
            </span>
          ))}
          {'\n'}
        </div>
        <textarea
          ref={field}
          id={`${id}text`}
          className={classes.text}
          value={value}
          rows={3}
          placeholder={t('capture.placeholder')}
          spellCheck
          autoComplete="off"
          data-autofocus
          // Escape puts the list away; the panel around it stays.
          data-mantine-stop-propagation={isOpen || undefined}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? `${id}list` : undefined}
          aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
          aria-keyshortcuts="Control+Enter Alt+ArrowDown"
          onChange={(event) => {
            setTyping(true)
            setCaret(event.currentTarget.selectionEnd)
            onChange(event.currentTarget.value)
          }}
          onSelect={(event) => {
            if (event.currentTarget.selectionEnd === caret) return
            setCaret(event.currentTarget.selectionEnd)
            setTyping(false)
          }}
          onBlur={() => setTyping(false)}
          onKeyDownCapture={onKey}
        />
      </div>
      {isOpen && (
        <div
          id={`${id}list`}
          ref={(list) => placeUnder(list, caret - (found[0]?.length ?? 0), frame.current, mirror.current)}
          role="listbox"
          aria-label={t('capture.proposals')}
          className={classes.list}
        >
          {found.map((completion, index) => (
            <div
              key={`${completion.kind}${completion.text}${completion.detail ?? ''}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.option}
              onMouseDown={(event) => {
                event.preventDefault()
                take(completion)
              }}
            >
              <span>{completion.text}</span>
              <span className="nv-muted">{completion.detail ?? t(completionKindLabel[completion.kind])}</span>
            </div>
          ))}
          <div aria-hidden className={classes.hint}>
            {t('capture.tabTakes')}
          </div>
        </div>
      )}
      <p className="nv-hidden" role="status">
        {isOpen && t('capture.proposalsSaid', { count: found.length, name: found[chosen]?.text ?? '' })}
      </p>
    </div>
  )
}

/** Where one begins to fill in a template: after its first label. */
function firstGap(template: string): number {
  const label = template.indexOf(': \n')
  return label < 0 ? template.length : label + 2
}

/** Puts the list under the word that it finishes: under the letter of this number, inside the frame. */
function placeUnder(list: HTMLElement | null, offset: number, frame: HTMLElement | null, mirror: HTMLElement | null) {
  const letter = mirror && letterAt(mirror, offset)?.getBoundingClientRect()
  if (!list || !frame || !letter) return
  const around = frame.getBoundingClientRect()
  list.style.left = `${Math.max(0, Math.min(letter.left - around.left, around.width - LIST_WIDTH))}px`
  list.style.top = `${letter.bottom - around.top + 4}px`
}

/** The place before the letter of this number, counted over all the text of an element. */
function letterAt(element: Element, offset: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left < length) {
      const range = document.createRange()
      range.setStart(node, Math.max(left, 0))
      range.setEnd(node, Math.max(left, 0) + 1)
      return range
    }
    left -= length
  }
  return null
}
