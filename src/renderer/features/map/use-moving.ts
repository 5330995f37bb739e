import { useState } from 'react'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useMap } from './map-state'

/** A step of an arrow in pixels of the drawing, and how many of them one with Shift is. */
const STEP = 20
const LEAP = 5

export interface Moving {
  /** Who is being moved, all by the same steps. */
  ids: readonly string[]
  /** Steps to the right and down, negative to the left and up. */
  right: number
  down: number
}

export interface Mover {
  moving: Moving | null
  start(ids: readonly string[]): void
  step(right: number, down: number, isLeap: boolean): void
  keep(): void
  revert(): void
}

/** Moves people by steps: seen at once, kept with Enter, put back with Escape; it needs no drawing. */
export function useMoving(): Mover {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { state, view, canvas } = useMap()
  const { mutate: move } = useCommand('map.move')
  const [moving, setMoving] = useState<Moving | null>(null)

  const nudge = (ids: readonly string[], right: number, down: number) =>
    ids.forEach((id) => canvas.current?.nudge(id, right * STEP, down * STEP))

  return {
    moving,
    start: (ids) => {
      const drawn = ids.filter((id) => view.people.some((person) => person.id === id))
      if (drawn.length > 0) setMoving({ ids: drawn, right: 0, down: 0 })
    },
    step: (right, down, isLeap) => {
      if (!moving) return
      const steps = isLeap ? LEAP : 1
      nudge(moving.ids, right * steps, down * steps)
      setMoving({ ...moving, right: moving.right + right * steps, down: moving.down + down * steps })
    },
    keep: () => {
      if (!moving) return
      setMoving(null)
      if (moving.right === 0 && moving.down === 0) return
      const people = view.people
        .filter(({ id }) => moving.ids.includes(id))
        .map(({ id, x, y }) => ({ personId: id, x: x + moving.right * STEP, y: y + moving.down * STEP }))
      move({ projection: state.question.projection, people }, { onSuccess: () => say(t('map.moved')), onError: fail })
    },
    revert: () => {
      if (!moving) return
      nudge(moving.ids, -moving.right, -moving.down)
      setMoving(null)
    }
  }
}
