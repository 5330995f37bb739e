import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './paged-list.module.css'

interface PagedListProps {
  label: string
  total: number
  /** Height in pixels that a row is expected to have; rows are measured once drawn. */
  rowHeight: number
  renderRow(index: number): ReactNode
  /** Which rows are on screen, so that their data can be asked for. */
  onShow(first: number, last: number): void
}

/** A long list that draws only what is on screen; arrows, Page keys, Home and End move through it. */
export function PagedList({ label, total, rowHeight, renderRow, onShow }: PagedListProps) {
  const viewport = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 8
  })
  const visible = rows.getVirtualItems()
  const first = visible[0]?.index ?? 0
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => onShow(first, last))

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const links = [...(viewport.current?.querySelectorAll<HTMLElement>('[data-row-focus]') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (at < 0 || step === 0) return
    event.preventDefault()
    links[at + step]?.focus()
  }

  return (
    <div ref={viewport} className={classes.viewport} role="region" aria-label={label} tabIndex={0} onKeyDown={move}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {visible.map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            className={classes.row}
            style={{ transform: `translateY(${item.start}px)` }}
            aria-setsize={total}
            aria-posinset={item.index + 1}
          >
            {renderRow(item.index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
