import { circleKinds } from '../circle'
import { varietyCategories, type VarietyCategory } from './categories'
import { composition, type Composition } from './composition'
import { gatherByValue, type ValueHolders } from './only-doors'

/** Somebody of the core and the one value of each category, in the user's words; null when it is not known. */
export interface VarietyFacts {
  id: string
  values: Readonly<Record<VarietyCategory, string | null>>
}

/** The variety by one category, and who is behind it: the values most people have come first. */
export interface VarietyPart extends Composition {
  values: ValueHolders[]
}

/** The lists of categories that are fixed; the others are as long as the user makes them. */
const listLength: Readonly<Partial<Record<VarietyCategory, number>>> = { circleKind: circleKinds.length }

/** How varied the people of the core are in each category; unknown values are left out and show in the coverage. O(n log n). */
export function varietyOf(people: readonly VarietyFacts[]): Record<VarietyCategory, VarietyPart> {
  const parts = varietyCategories.map((category) => {
    const entries = people.flatMap(({ id, values }) => {
      const value = values[category]
      return value === null ? [] : [{ id, value }]
    })
    const values = gatherByValue(entries).toSorted((a, b) => b.ids.length - a.ids.length)
    const counts = values.map(({ ids }) => ids.length)
    return [category, { ...composition(counts, people.length, listLength[category]), values }] as const
  })
  return Object.fromEntries(parts) as Record<VarietyCategory, VarietyPart>
}
