import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input, MethodName, Output } from '#shared/contract/index'
import { read } from './query'

const PAGE = 50

/** The lists that are asked for a window at a time. */
type PagedMethod = {
  [M in MethodName<'query'>]: Output<M> extends { total: number; rows: unknown[] } ? M : never
}[MethodName<'query'>]

type RowOf<M extends PagedMethod> = Output<M>['rows'][number]

interface PagedRows<M extends PagedMethod> {
  /** How many rows there are in all; undefined until the first answer. */
  total: number | undefined
  /** The row at this place, when its page has come. */
  rowAt(index: number): RowOf<M> | undefined
  /** Tells which rows are on screen, so that their pages are asked for. */
  show(first: number, last: number): void
  /** The answer of the first page, for what a list says about itself. */
  first: Output<M> | undefined
  error: Error | null
}

/** Rows of a long list, asked for page by page as they come on screen; the row `keep` stays at hand wherever one is. */
export function usePagedRows<M extends PagedMethod>(name: M, filter: Input<M>, keep = 0): PagedRows<M> {
  const [pages, setPages] = useState<readonly [number, number]>([0, 0])
  const wanted = [...new Set([0, Math.floor(Math.max(keep, 0) / PAGE), ...range(pages[0], pages[1])])]
  const answers = useQueries({
    queries: wanted.map((page) => ({
      ...read(name, ...([{ ...filter, offset: page * PAGE, limit: PAGE }] as never)),
      placeholderData: keepPreviousData
    }))
  })
  const byPage = new Map(wanted.map((page, index) => [page, answers[index]?.data as Output<M> | undefined]))
  const first = byPage.get(0)
  return {
    total: first?.total,
    rowAt: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    show: (from, to) => {
      const next = [Math.floor(from / PAGE), Math.floor(Math.max(from, to) / PAGE)] as const
      if (next[0] !== pages[0] || next[1] !== pages[1]) setPages(next)
    },
    first,
    error: answers.find((answer) => answer.error)?.error ?? null
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
