import { useState } from 'react'
import type { AcquaintanceGrid } from '#shared/contract/network'
import { useCommand } from '../../lib/query'

type Known = AcquaintanceGrid['known'][number]
type Person = AcquaintanceGrid['people'][number]

/** Somebody of whom one is asked whether the other knows them. */
export interface Asked extends Person {
  /** How it is known that they do; null when it is not. */
  source: Known['source'] | null
  /** It follows from a meeting or an introduction and is not for the user to say. */
  fixed: boolean
}

interface Step {
  person: Person
  others: Asked[]
}

const isPair = ({ a, b }: { a: string; b: string }, one: string, other: string): boolean =>
  (a === one && b === other) || (a === other && b === one)

/** Everybody of whom something may still be said beside this person; `all` of them when one goes through it again. */
function stepOf({ people, known, strangers }: AcquaintanceGrid, person: Person, all: boolean): Step {
  const others = people.flatMap((other): Asked[] => {
    if (other.id === person.id) return []
    const tie = known.find((pair) => isPair(pair, person.id, other.id))
    const isSettled = !tie && strangers.some((pair) => isPair(pair, person.id, other.id))
    if (isSettled && !all) return []
    return [{ ...other, source: tie?.source ?? null, fixed: tie?.fixed ?? false }]
  })
  return { person, others }
}

const isOpen = ({ others }: Step): boolean => others.some(({ source }) => source === null)

/**
 * Goes through the people one at a time, and begins with the first of whom something is still to be said. What is shown
 * beside somebody stays as long as they are on screen, and when one goes back to them.
 */
export function useAcquaintancePass(grid: AcquaintanceGrid) {
  const [atFirst] = useState(grid)
  const [asked, setAsked] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const [again, setAgain] = useState(false)
  const [at, setAt] = useState(() => nextOpen(grid, 0, false))
  const { mutateAsync, isPending, error } = useCommand('network.setAcquaintances')

  const person = atFirst.people[at]
  const others = person && othersBeside(grid, person, again, asked.get(person.id))

  function save(ticked: ReadonlySet<string>, isAnswered: boolean): Promise<void> {
    if (!person || !others) return Promise.resolve()
    const open = others.filter(({ fixed }) => !fixed)
    const knownIds = open.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
    const unticked = open.filter(({ id, source }) => !ticked.has(id) && (isAnswered || source !== null))
    return mutateAsync({ personId: person.id, knownIds, strangerIds: unticked.map(({ id }) => id) })
  }

  return {
    person,
    others: others ?? [],
    /** From 1. */
    place: at + 1,
    of: atFirst.people.length,
    before: atFirst,
    /** How many were answered about since one began. */
    answered: asked.size,
    saving: isPending,
    error,
    canGoBack: at > 0,
    /** Keeps the answer about this person, the unticked ones included, and goes on. */
    async answer(ticked: ReadonlySet<string>) {
      if (!person || !others) return
      await save(ticked, true)
      setAsked(
        new Map(asked).set(
          person.id,
          others.map(({ id }) => id)
        )
      )
      setAt(nextAfter(grid, at, again, person.id))
    },
    /** Keeps what was ticked or unticked; what was not touched is still to be asked. */
    keep: (ticked: ReadonlySet<string>) => save(ticked, false),
    back: () => setAt(Math.max(0, Math.min(at, atFirst.people.length) - 1)),
    fromTheStart() {
      setAgain(true)
      setAt(0)
    }
  }
}

function othersBeside(
  grid: AcquaintanceGrid,
  person: Person,
  again: boolean,
  shown: readonly string[] | undefined
): Asked[] {
  if (shown) {
    const ids = new Set(shown)
    return stepOf(grid, person, true).others.filter(({ id }) => ids.has(id))
  }
  return stepOf(grid, person, again).others
}

/** The place of the next person of whom something is still to be said; behind the last when there is none. */
function nextOpen(grid: AcquaintanceGrid, from: number, again: boolean): number {
  const at = grid.people.findIndex((person, index) => index >= from && (again || isOpen(stepOf(grid, person, false))))
  return at === -1 ? grid.people.length : at
}

/** The same, when everything has just been said of the person at this place. */
function nextAfter(grid: AcquaintanceGrid, at: number, again: boolean, said: string): number {
  const rest = grid.people.map((person) => person.id)
  const strangers = [...grid.strangers, ...rest.filter((id) => id !== said).map((id) => ({ a: said, b: id }))]
  return nextOpen({ ...grid, strangers }, at + 1, again)
}
