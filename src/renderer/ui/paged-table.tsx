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

/** Rows that are chosen to do something with all of them; also rows that have never been on screen may be. */
interface TableSelection<Row> {
  has(row: Row): boolean
  /** How many are chosen of all that the table has. */
  count: number
  rowLabel(row: Row): string
  allLabel: string
  onToggle(row: Row, index: number): void
  /** Chooses all between this row and the one that was chosen last, or `from` where none was. */
  onExtend(index: number, from: number): void
  onAll(): void
  onNone(): void
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
  selection?: TableSelection<Row>
}

const ROW = 40

/**
 * A table of any length: rows are drawn as they come on screen and asked for a page at a time.
 * The first cell of a row is its button; Tab stops at one row, arrows, Home and End move between rows. Where rows can be
 * chosen, Space chooses one, Shift with an arrow or a click goes on from the last one, Ctrl+A takes all, Escape none.
 */
export function PagedTable<Row, Sort extends string = never>(props: PagedTableProps<Row, Sort>) {
  const { label, columns, total, rowAt, keyOf, sort, onSort, onShow, onOpen, openLabel, question, selection } = props
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
    const opener = () => viewport.current?.querySelector<HTMLElement>(`[data-row="${index}"] [data-open]`)
    // A row that is drawn takes the focus at once, so that a key held down does not get ahead of it.
    const drawn = opener()
    if (drawn) drawn.focus({ preventScroll: true })
    else requestAnimationFrame(() => opener()?.focus({ preventScroll: true }))
  }

  // A click anywhere on a row does what its button does; with Ctrl or Shift it chooses.
  function click(event: MouseEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement
    const at = target.closest('[data-row]')?.getAttribute('data-row')
    const row = at && rowAt(Number(at))
    const isChoosing = event.shiftKey || event.ctrlKey || event.metaKey
    if (!row || (target.closest('a, button:not([data-open])') && !(isChoosing && target.closest('[role=checkbox]'))))
      return
    if (selection && event.shiftKey) selection.onExtend(Number(at), focused)
    else if (selection && isChoosing) selection.onToggle(row, Number(at))
    else onOpen(row)
  }

  function choose(event: KeyboardEvent<HTMLDivElement>, at: number): boolean {
    const { key, shiftKey, target } = event
    if (!selection || event.altKey) return false
    const row = rowAt(at)
    const isOnRow = (target as HTMLElement).matches('[data-open], [role=checkbox]')
    if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.onAll()
    else if (key === 'Escape' && selection.count > 0) selection.onNone()
    else if (key === ' ' && isOnRow && row) selection.onToggle(row, at)
    else if (shiftKey && key === 'ArrowDown') extendTo(at + 1, at)
    else if (shiftKey && key === 'ArrowUp') extendTo(at - 1, at)
    else return false
    return true
  }

  function extendTo(index: number, from: number) {
    if (index < 0 || index >= total) return
    selection?.onExtend(index, from)
    focusRow(index)
  }

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const row = (event.target as HTMLElement).closest('[data-row]')
    if (!row) return
    const at = Number(row.getAttribute('data-row'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key]
    const isChosen = choose(event, at)
    if (!isChosen && to === undefined) return
    event.preventDefault()
    if (!isChosen) focusRow(to!)
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
            {columns.map(({ key, header, sort: by, align, highestFirst = false }, column) => {
              const active = by !== undefined && by === sort?.by
              const order = active ? (sort?.descending ? 'descending' : 'ascending') : undefined
              return (
                <div key={key} role="columnheader" aria-sort={order} className={classes.cell} data-align={align}>
                  {selection && column === 0 && (
                    <Box
                      label={selection.allLabel}
                      checked={selection.count === 0 ? false : selection.count >= total ? true : 'mixed'}
                      tabIndex={0}
                      onClick={selection.count >= total ? selection.onNone : selection.onAll}
                    />
                  )}
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
                data-chosen={(row && selection?.has(row)) || undefined}
                className={`${classes.row} ${classes.line}`}
                style={{ ...layout, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column, index) => (
                  <div key={column.key} role="cell" className={classes.cell} data-align={column.align}>
                    {row && selection && index === 0 && (
                      <Box
                        label={selection.rowLabel(row)}
                        checked={selection.has(row)}
                        tabIndex={-1}
                        onClick={(event) => {
                          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) selection.onToggle(row, item.index)
                        }}
                      />
                    )}
                    {row &&
                      (index === 0 ? (
                        <UnstyledButton
                          className={classes.open}
                          tabIndex={tabIndex}
                          data-open
                          aria-label={openLabel?.(row)}
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

interface BoxProps {
  label: string
  checked: boolean | 'mixed'
  tabIndex: 0 | -1
  onClick(event: MouseEvent): void
}

/** A check box that is a button, so that the keys of the page (Ctrl+Z) work from it as from any other. */
function Box({ label, checked, ...rest }: BoxProps) {
  return (
    <UnstyledButton role="checkbox" aria-checked={checked} aria-label={label} className={classes.box} {...rest}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor" strokeWidth="2">
        {checked === 'mixed' ? <path d="M4 8h8" /> : checked && <path d="M3.5 8.5l3 3 6-7" />}
      </svg>
    </UnstyledButton>
  )
}
