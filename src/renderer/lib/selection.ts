import { useRef, useState } from 'react'
import { useAnnouncer } from './announce'

interface SelectionOptions {
  /** What is listed, as text: another list has nothing chosen. */
  list: string
  /** In which order, as text: in another one a stretch begins anew. */
  order: string
  /** The id of a row whose page has come. */
  idAt(index: number): string | undefined
  /** The ids of a stretch of the list, in its order, also of rows that were never on screen. */
  idsOf(offset: number, limit: number): Promise<string[]>
  total: number
}

export interface Selection {
  ids: ReadonlySet<string>
  toggle(id: string, index: number): void
  /** From the entry that was chosen last, or from `from` where none is chosen. */
  extend(index: number, from: number): void
  all(): void
  none(): void
}

const nobody: ReadonlySet<string> = new Set()

/** Which entries of a long list are chosen: one by one, a stretch at a time, or all. */
export function useSelection({ list, order, idAt, idsOf, total }: SelectionOptions): Selection {
  const { fail } = useAnnouncer()
  const [chosen, setChosen] = useState({ list, ids: nobody })
  const ids = chosen.list === list ? chosen.ids : nobody
  // Where a stretch begins, and what was chosen before it.
  const anchor = useRef({ place: '', index: 0, ids: nobody })
  const place = `${list} ${order}`
  const last = useRef(0)

  const choose = (next: ReadonlySet<string>) => setChosen({ list, ids: next })

  /** The answer that was asked for last counts. */
  async function chooseStretch(offset: number, limit: number, before: ReadonlySet<string>) {
    const asked = ++last.current
    const known = Array.from({ length: limit }, (_, at) => idAt(offset + at)).filter((id) => id !== undefined)
    try {
      const stretch = known.length === limit ? known : await idsOf(offset, limit)
      if (asked === last.current) choose(new Set([...before, ...stretch]))
    } catch (error) {
      fail(error)
    }
  }

  return {
    ids,
    toggle: (id, index) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      anchor.current = { place, index, ids: next }
      last.current++
      choose(next)
    },
    extend: (index, from) => {
      if (anchor.current.place !== place || ids.size === 0) anchor.current = { place, index: from, ids }
      const { index: start, ids: before } = anchor.current
      void chooseStretch(Math.min(start, index), Math.abs(start - index) + 1, before)
    },
    all: () => {
      anchor.current = { place, index: 0, ids: nobody }
      void chooseStretch(0, total, nobody)
    },
    none: () => {
      last.current++
      choose(nobody)
    }
  }
}
