import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useShelf } from '../../lib/kept'
import classes from './journal-list.module.css'

export interface EntryProps {
  /** Its place in the list; those above the list count backwards from -1. */
  index: number
  /** Whether the Tab key stops at it. */
  isStop: boolean
}

interface JournalListProps {
  label: string
  total: number
  /** How many entries stand above the list, in `above`. */
  countAbove: number
  /** What stands above and scrolls with the list. */
  above: ReactNode
  /** What is asked for, as text: another question is shown from its beginning. */
  question: string
  renderEntry(entry: EntryProps): ReactNode
  onShow(first: number, last: number): void
  /** The entry at which the keyboard is. */
  at: number
  onAt(index: number): void
  /** An entry that is to get the focus as soon as it is drawn; said once it has it. */
  wanted: number | null
  onReached(): void
}

const guessedHeight = 132

/**
 * The journal as one scroll: only what is on screen is drawn, its height measured as it comes. Tab stops at one entry;
 * J and K, the arrows, Home and End go from one to the next, those above the list included.
 */
export function JournalList(props: JournalListProps) {
  const { label, total, countAbove, above, question, renderEntry, onShow, at, onAt, wanted, onReached } = props
  const viewport = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const shelf = useShelf<number>('journal scroll')
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => viewport.current,
    estimateSize: () => guessedHeight,
    overscan: 4,
    scrollMargin: margin,
    scrollPaddingStart: 8,
    initialOffset: () => shelf.take() ?? 0,
    // The entry one is at stays drawn, so that the focus is not lost when one scrolls away from it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (at < 0 || at >= total || shown.includes(at)) return shown
      return at < (shown[0] ?? 0) ? [at, ...shown] : [...shown, at]
    }
  })

  useLayoutEffect(() => {
    const place = () => setMargin(top.current?.offsetHeight ?? 0)
    place()
    const observer = new ResizeObserver(place)
    if (top.current) observer.observe(top.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => () => shelf.put(rows.scrollOffset ?? 0), [rows, shelf])
  const asked = useRef(question)
  useEffect(() => {
    if (asked.current !== question) rows.scrollToOffset(0)
    asked.current = question
  }, [rows, question])

  const visible = rows.getVirtualItems()
  const onScreen = visible.filter(({ index }) => index !== at)
  const first = onScreen[0]?.index ?? at
  const last = onScreen.at(-1)?.index ?? at
  useEffect(() => onShow(Math.max(0, first), Math.max(0, last)))

  useEffect(() => {
    if (wanted === null) return undefined
    if (wanted >= 0) rows.scrollToIndex(wanted)
    const frame = requestAnimationFrame(() => {
      const entry = viewport.current?.querySelector<HTMLElement>(`[data-entry="${wanted}"]`)
      if (!entry) return
      entry.focus({ preventScroll: true })
      if (wanted < 0) entry.scrollIntoView({ block: 'nearest' })
      onReached()
    })
    return () => cancelAnimationFrame(frame)
  })

  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const entry = (event.target as HTMLElement).closest('[data-entry]')
    if (!entry) return
    const from = Number(entry.getAttribute('data-entry'))
    const to = stepOf(event.key, from, { first: -countAbove, last: total - 1 })
    if (to === undefined) return
    event.preventDefault()
    onAt(to)
  }

  const isDrawn = at < 0 ? -at <= countAbove : visible.some(({ index }) => index === at)
  const stop = isDrawn ? at : first
  return (
    <div
      ref={viewport}
      className={classes.viewport}
      role="region"
      aria-label={label}
      tabIndex={total + countAbove === 0 ? 0 : undefined}
      onKeyDown={move}
    >
      <div ref={top} className={classes.above}>
        {above}
      </div>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {visible.map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            className={classes.row}
            style={{ transform: `translateY(${item.start - margin}px)` }}
            aria-setsize={total}
            aria-posinset={item.index + 1}
          >
            {renderEntry({ index: item.index, isStop: item.index === stop })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a key leads from an entry; undefined when it leads nowhere. */
function stepOf(key: string, from: number, { first, last }: { first: number; last: number }): number | undefined {
  const wished = {
    j: from + 1,
    ArrowDown: from + 1,
    k: from - 1,
    ArrowUp: from - 1,
    PageDown: from + 10,
    PageUp: from - 10,
    Home: first,
    End: last
  }[key.length === 1 ? key.toLowerCase() : key]
  return wished === undefined ? undefined : Math.min(Math.max(wished, first), last)
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [role="menu"]') !== null
