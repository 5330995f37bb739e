import { UnstyledButton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useShelf } from '../lib/kept'
import classes from './paged-table.module.css'

export interface Column<Row, Sort extends string = never> {
  key: string
  header: string
  /** Width as CSS grid takes it, its least in rem: `12rem`, `minmax(10rem, 2fr)`. */
  width: string
  align?: 'end'
  sort?: Sort
  /** The first click puts the latest or the greatest on top. */
  highestFirst?: boolean
  /** `tabIndex` is for what can be focused inside the cell: only one row is a stop of the Tab key. */
  cell(row: Row, tabIndex: 0 | -1): ReactNode
}

interface PagedTableProps<Row, Sort extends string = never> {
  label: string
  columns: readonly Column<Row, Sort>[]
  total: number
  rowAt(index: number): Row | undefined
  keyOf(row: Row): string
  /** The present order and how to change it, where columns can be sorted by. */
  sort?: { by: Sort; descending: boolean }
  onSort?(by: Sort, descending: boolean): void
  onShow(first: number, last: number): void
  /** Enter or a click on a row. */
  onOpen(row: Row): void
  /** What opening a row does, where its first cell does not say it. */
  openLabel?(row: Row): string
  /** What is asked for (filters, order) as text: another question is shown from its first row. */
  question?: string
}

const ROW = 40

/**
 * A table of any length: rows are drawn as they come on screen and asked for a page at a time.
 * The first cell of a row is its button; Tab stops at one row, arrows, Home and End move between rows.
 */
export function PagedTable<Row, Sort extends string = never>(props: PagedTableProps<Row, Sort>) {
  const { label, columns, total, rowAt, keyOf, sort, onSort, onShow, onOpen, openLabel, question } = props
  const viewport = useRef<HTMLDivElement>(null)
  const shelf = useShelf<number>(`scroll:${label}`)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
    initialOffset: () => shelf.take() ?? 0
  })
  // Coming back from somebody's page one finds the list where one left it.
  useEffect(() => () => shelf.put(rows.scrollOffset ?? 0), [rows, shelf])
  const asked = useRef(question)
  useEffect(() => {
    if (asked.current !== question) rows.scrollToOffset(0)
    asked.current = question
  }, [rows, question])
  const visible = rows.getVirtualItems()
  const first = visible[0]?.index ?? 0
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => onShow(first, last))
  const [focused, setFocused] = useState(0)
  const stop = visible.some(({ index }) => index === focused) ? focused : first
  const layout = {
    gridTemplateColumns: columns.map((column) => column.width).join(' '),
    // Every row is a grid of its own, so all are given the same least width.
    minWidth: `${columns.reduce((sum, { width }) => sum + Number(/[\d.]+/.exec(width)?.[0]), 0)}rem`
  }

  function focusRow(index: number) {
    if (index < 0 || index >= total) return
    rows.scrollToIndex(index)
    requestAnimationFrame(() =>
      viewport.current?.querySelector<HTMLElement>(`[data-row="${index}"] button`)?.focus({ preventScroll: true })
    )
  }

  // A click anywhere on a row does what its button does.
  function click(event: MouseEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement
    const at = target.closest('a, button') ? null : target.closest('[data-row]')?.getAttribute('data-row')
    const row = at && rowAt(Number(at))
    if (row) onOpen(row)
  }

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const row = (event.target as HTMLElement).closest('[data-row]')
    if (!row) return
    const at = Number(row.getAttribute('data-row'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    focusRow(to)
  }

  return (
    <div ref={viewport} className={classes.viewport}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        onKeyDown={move}
        onClick={click}
        onFocus={(event) => {
          const row = event.target.closest('[data-row]')
          if (row) setFocused(Number(row.getAttribute('data-row')))
        }}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={layout}>
            {columns.map(({ key, header, sort: by, align, highestFirst = false }) => {
              const active = by !== undefined && by === sort?.by
              const order = active ? (sort?.descending ? 'descending' : 'ascending') : undefined
              return (
                <div key={key} role="columnheader" aria-sort={order} className={classes.cell} data-align={align}>
                  {by === undefined ? (
                    header
                  ) : (
                    <UnstyledButton
                      className={classes.sort}
                      onClick={() => onSort?.(by, active ? !sort?.descending : highestFirst)}
                    >
                      {header}
                      {active && <span aria-hidden>{sort?.descending ? '↓' : '↑'}</span>}
                    </UnstyledButton>
                  )}
                </div>
              )
            })}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
          {visible.map((item) => {
            const row = rowAt(item.index)
            const tabIndex = item.index === stop ? 0 : -1
            return (
              <div
                key={row ? keyOf(row) : item.key}
                role="row"
                aria-rowindex={item.index + 2}
                data-row={item.index}
                className={`${classes.row} ${classes.line}`}
                style={{ ...layout, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column, index) => (
                  <div key={column.key} role="cell" className={classes.cell} data-align={column.align}>
                    {row &&
                      (index === 0 ? (
                        <UnstyledButton
                          className={classes.open}
                          tabIndex={tabIndex}
                          aria-label={openLabel?.(row)}
                          onClick={() => onOpen(row)}
                        >
                          {column.cell(row, tabIndex)}
                        </UnstyledButton>
                      ) : (
                        column.cell(row, tabIndex)
                      ))}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
