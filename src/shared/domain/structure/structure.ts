import type { DoorCategory, VarietyCategory } from './categories'
import type { Composition } from './composition'
import { connectorsOf, partsWithout } from './connectors'
import { egoStructure, type EgoStructure } from './ego-structure'
import { coreGraph, type KnownAcquaintances } from './graph'
import { groupsOf, type FindCommunities } from './groups'
import { onlyDoors, type OnlyDoor } from './only-doors'
import { foldedTraits, sharedTrait, type SharedTrait, type Traits } from './shared-trait'
import { varietyOf } from './variety'

/** Somebody of the active core as structure needs them; texts are the user's own. */
export interface CorePerson {
  id: string
  /** What they give access to. */
  doors: Readonly<Record<DoorCategory, readonly string[]>>
  /** The one value they count for. */
  variety: Readonly<Record<VarietyCategory, string | null>>
  /** What a group may be named by. */
  traits: Traits
}

/** A group or a part of one. */
export interface Part {
  /** In code order; of the parts that a connector holds together, the first few. */
  people: string[]
  size: number
  /** What at least half of them share. */
  shared: SharedTrait | null
}

/** The structure of the active core, the user left out; undefined is null, never zero. */
export interface Structure {
  ego: Omit<EgoStructure, 'alters'>
  /** Everybody in one group; largest first. */
  groups: Part[]
  /** Whoever holds most comes first; those after the first few without what they hold. */
  connectors: { id: string; cutOff: number; parts: Part[] }[]
  onlyDoors: OnlyDoor[]
  /** The composition by each category, and how many people have which value, most first. */
  variety: Record<VarietyCategory, Composition & { values: { value: string; people: number }[] }>
}

/** Of so many connectors, so many parts and so many people of each, more is told than their number. */
const DETAILED = { connectors: 20, parts: 3, people: 12 }

/** All that is shown of the structure of these people. O(n log n + m log m) and what the search for communities takes. */
export function structureOf(
  people: readonly CorePerson[],
  known: KnownAcquaintances,
  findCommunities: FindCommunities
): Structure {
  const graph = coreGraph(
    people.map(({ id }) => id),
    known
  )
  const traits = new Map(people.map((person) => [person.id, foldedTraits(person.traits)]))
  const partOf = (ids: string[]): Part => ({
    people: ids,
    size: ids.length,
    shared: sharedTrait(ids.map((id) => traits.get(id)!))
  })
  const { alters: _, ...ego } = egoStructure(graph)
  const variety = varietyOf(people.map((person) => ({ id: person.id, values: person.variety })))
  return {
    ego,
    groups: groupsOf(graph, findCommunities).map(partOf),
    connectors: connectorsOf(graph).map(({ id, cutOff }, index) => {
      const parts = index < DETAILED.connectors ? partsWithout(graph, id).slice(0, DETAILED.parts).map(partOf) : []
      return { id, cutOff, parts: parts.map((part) => ({ ...part, people: part.people.slice(0, DETAILED.people) })) }
    }),
    onlyDoors: onlyDoors(people.map(({ id, doors }) => ({ id, values: doors }))),
    variety: Object.fromEntries(
      Object.entries(variety).map(([category, { values, ...measures }]) => [
        category,
        { ...measures, values: values.map(({ value, ids }) => ({ value, people: ids.length })) }
      ])
    ) as Structure['variety']
  }
}
