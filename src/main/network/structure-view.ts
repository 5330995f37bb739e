import type { Group, NetworkStructure } from '#shared/contract/network'
import { doorCategories, varietyCategories } from '#shared/domain/structure/categories'
import { opennessOf } from '#shared/domain/structure/openness'
import type { Part, Structure } from '#shared/domain/structure/structure'
import type { Db } from '../db/open'
import { personNames } from '../people/people.repository'
import { countEverybody, shortNamesOf } from './network.repository'
import { few, pairsOf } from './period'

/** So many people stand for a group that shares neither circle nor organisation. */
const NAMED = 3

/** The structure as the page says it: groups by name, people by name, and of long lists the first. */
export function structureView(
  db: Db,
  { ego, groups, connectors, onlyDoors, variety }: Structure,
  asked: NetworkStructure['asked']
): NetworkStructure {
  const { size, effectiveSize, efficiency, density, constraint, ties } = ego
  const together = groups.filter((group) => group.size > 1)
  const shownGroups = few(together)
  const shownConnectors = few(connectors.filter(({ parts }) => parts.length > 1))
  const names = personNames(
    db,
    shownConnectors.first.map(({ id }) => id)
  )
  return {
    people: countEverybody(db),
    size,
    effectiveSize,
    efficiency,
    density,
    constraint,
    openness: opennessOf(constraint, size),
    coverage: { acquaintances: ties, pairs: pairsOf(size) },
    asked,
    groups: { total: shownGroups.total, first: named(db, shownGroups.first, size) },
    alone: groups.length - together.length,
    connectors: {
      total: connectors.length,
      first: shownConnectors.first.map(({ id, cutOff, parts }) => ({
        id,
        name: names.get(id)?.name ?? '',
        cutOff,
        parts: named(db, parts, size)
      }))
    },
    doors: Object.fromEntries(
      doorCategories.map((category) => [category, onlyDoors.filter((door) => door.category === category).length])
    ) as NetworkStructure['doors'],
    variety: Object.fromEntries(
      varietyCategories.map((category) => {
        const { effectiveNumber, known, values } = variety[category]
        return [category, { effectiveNumber, known, values: few(values) }]
      })
    ) as NetworkStructure['variety']
  }
}

/** Each by what its people share, unless a larger one beside it goes by that already; else, unless it is most of all, by some of them. */
function named(db: Db, parts: readonly Part[], all: number): Group[] {
  const taken = new Set<string>()
  return parts.map(({ people, size, shared }) => {
    if (shared !== null && !taken.has(shared.value)) {
      taken.add(shared.value)
      return { name: { kind: shared.category, name: shared.value }, people: size }
    }
    if (parts.length > 1 && size * 2 > all) return { name: { kind: 'rest' }, people: size }
    const names = shortNamesOf(db, people, NAMED)
    return { name: { kind: 'people', names, others: size - names.length }, people: size }
  })
}
