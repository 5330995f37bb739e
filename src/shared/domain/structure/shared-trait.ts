import { fold } from '../names'

/** What a group of people is named by; of two that equally many share, the first. */
const traitCategories = ['circle', 'organisation'] as const
type TraitCategory = (typeof traitCategories)[number]
export type Traits = Readonly<Record<TraitCategory, readonly string[]>>

export interface SharedTrait {
  category: TraitCategory
  value: string
}

/** A trait with the form by which it is compared. */
export interface FoldedTrait extends SharedTrait {
  key: string
}

/** Somebody's traits, each once, ready to be compared as often as is needed. */
export function foldedTraits(traits: Traits): FoldedTrait[] {
  const found = traitCategories.flatMap((category) =>
    traits[category].map((value) => ({ category, value, key: `${category} ${fold(value)}` }))
  )
  return [...new Map(found.map((trait) => [trait.key, trait])).values()]
}

/**
 * What at least half of these people share: the circle or the organisation that most of them have; of those that equally
 * many have, a circle before an organisation, then the first in code order. Null when there is none, or for one person.
 */
export function sharedTrait(people: readonly (readonly FoldedTrait[])[]): SharedTrait | null {
  if (people.length < 2) return null
  const counts = new Map<string, SharedTrait & { count: number }>()
  for (const { category, value, key } of people.flat()) {
    const known = counts.get(key)
    if (!known) counts.set(key, { category, value, count: 1 })
    else {
      known.count += 1
      if (value < known.value) known.value = value
    }
  }
  const place = ({ category }: SharedTrait) => traitCategories.indexOf(category)
  const [first] = [...counts.values()].toSorted(
    (a, b) => b.count - a.count || place(a) - place(b) || (a.value < b.value ? -1 : 1)
  )
  return first && first.count * 2 >= people.length ? { category: first.category, value: first.value } : null
}
