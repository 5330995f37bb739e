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

/** Entries are drawn and measured a few at a time: of a hundred thousand there are so many fewer heights to add up. */
const BLOCK = 5
const guessedHeight = 132

/** How many entries before and behind those on screen are asked for already, so that they are there when one comes. */
const ahead = 25

const blockOf = (index: number): number => Math.floor(index / BLOCK)

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
  const blocks = useVirtualizer({
    count: Math.ceil(total / BLOCK),
    getScrollElement: () => viewport.current,
    estimateSize: () => guessedHeight * BLOCK,
    overscan: 1,
    scrollMargin: margin,
    initialOffset: () => shelf.take() ?? 0,
    // The entry one is at stays drawn, so that the focus is not lost when one scrolls away from it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      const kept = blockOf(at)
      if (kept < 0 || kept >= range.count || shown.includes(kept)) return shown
      return kept < (shown[0] ?? 0) ? [kept, ...shown] : [...shown, kept]
    }
  })

  useLayoutEffect(() => {
    const place = () => setMargin(top.current?.offsetHeight ?? 0)
    place()
    const observer = new ResizeObserver(place)
    if (top.current) observer.observe(top.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => () => shelf.put(blocks.scrollOffset ?? 0), [blocks, shelf])
  const asked = useRef(question)
  useEffect(() => {
    if (asked.current !== question) blocks.scrollToOffset(0)
    asked.current = question
  }, [blocks, question])

  const drawn = blocks.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = blocks.range ?? {}
  useEffect(() => onShow(Math.max(0, startIndex * BLOCK - ahead), Math.min(total - 1, (endIndex + 1) * BLOCK + ahead)))

  useEffect(() => {
    if (wanted === null) return undefined
    // What an entry says comes once it is on screen; until then this is done again.
    const find = () => viewport.current?.querySelector<HTMLElement>(`[data-entry="${wanted}"]:not([aria-busy])`)
    if (!find() && wanted >= 0) blocks.scrollToIndex(blockOf(wanted))
    const frame = requestAnimationFrame(() => {
      const entry = find()
      if (!entry) return
      entry.focus({ preventScroll: true })
      entry.scrollIntoView({ block: 'nearest' })
      onReached()
    })
    return () => cancelAnimationFrame(frame)
  })

  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const entry = (event.target as HTMLElement).closest('[data-entry]')
    if (!entry) return
    // Keys that come faster than entries are drawn go on from the one that is about to have the focus.
    const from = wanted ?? Number(entry.getAttribute('data-entry'))
    const to = stepOf(event.key, from, { first: -countAbove, last: total - 1 })
    if (to === undefined) return
    event.preventDefault()
    onAt(to)
  }

  const isDrawn = at < 0 ? -at <= countAbove : drawn.some(({ index }) => index === blockOf(at))
  const stop = isDrawn ? at : startIndex * BLOCK
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
      <div role="list" className={classes.rows} style={{ height: blocks.getTotalSize() }}>
        {drawn.map((block) => (
          <div
            key={block.key}
            ref={blocks.measureElement}
            data-index={block.index}
            className={classes.block}
            style={{ transform: `translateY(${block.start - margin}px)` }}
          >
            {indexesOf(block.index, total).map((index) => (
              <div key={index} role="listitem" aria-setsize={total} aria-posinset={index + 1} className={classes.row}>
                {renderEntry({ index, isStop: index === stop })}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The entries of a block; the last one may have fewer. */
const indexesOf = (block: number, total: number): number[] =>
  Array.from({ length: Math.min(BLOCK, total - block * BLOCK) }, (_, place) => block * BLOCK + place)

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
