import { fold } from '../names'
import { doorCategories, type DoorCategory } from './categories'

/** Somebody of the core and what they give access to, in the user's words: any number of values in each category. */
export interface DoorFacts {
  id: string
  values: Readonly<Record<DoorCategory, readonly string[]>>
}

/** The one person of the core through whom something is reached. */
export interface OnlyDoor {
  category: DoorCategory
  value: string
  personId: string
}

/**
 * Values that exactly one person of the core has: if the tie fades, that door closes (a sole access, cf. Lin's position
 * generator). It needs nothing to be known of who knows whom. Values are the same when they differ only in case, accents
 * and spaces, and are shown as most people have them written. By category, then by value. O(n log n).
 */
export function onlyDoors(people: readonly DoorFacts[]): OnlyDoor[] {
  return doorCategories.flatMap((category) => {
    const entries = people.flatMap(({ id, values }) => values[category].map((value) => ({ id, value })))
    return gatherByValue(entries).flatMap(({ value, ids }) =>
      ids.length === 1 ? [{ category, value, personId: ids[0]! }] : []
    )
  })
}

/** A value as it is mostly written, and who has it. */
export interface ValueHolders {
  value: string
  /** In code order, each once. */
  ids: string[]
}

/** Who has which value, those that differ only in case, accents and spaces taken for one; in the order of the folded values. */
export function gatherByValue(entries: readonly { id: string; value: string }[]): ValueHolders[] {
  const byKey = Map.groupBy(
    entries.filter(({ value }) => keyOf(value) !== ''),
    ({ value }) => keyOf(value)
  )
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => ({
      value: commonest(same.map(({ value }) => value.trim())),
      ids: [...new Set(same.map(({ id }) => id))].toSorted()
    }))
}

/** The text as it is compared; one without any letter, which folds to nothing, stands for itself. */
const keyOf = (value: string): string => fold(value) || value.trim()

/** What is written most often; of those equally often the first in code order. */
function commonest(spellings: readonly string[]): string {
  const counts = Map.groupBy(spellings, (spelling) => spelling)
  return [...counts]
    .map(([spelling, { length }]) => ({ spelling, length }))
    .toSorted((a, b) => b.length - a.length || (a.spelling < b.spelling ? -1 : 1))[0]!.spelling
}
