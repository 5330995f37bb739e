import type { EgoInsight } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import { varietyCategories } from '#shared/domain/structure/categories'
import { structureOf, type Structure } from '#shared/domain/structure/structure'
import type { Db } from '../db/open'
import { readConventions } from '../settings/settings.repository'
import { readAcquaintances } from './acquaintance-edges.repository'
import { findCommunities } from './communities'
import { readCorePeople } from './core-people.repository'

/** The structure of these people, who are the active core on the day, from all that told by then who knows whom. */
export function measureStructure(db: Db, { asOf, core }: { asOf: IsoDate; core: readonly string[] }): Structure {
  const { smallMeeting } = readConventions(db)
  return structureOf(
    readCorePeople(db, core, asOf),
    readAcquaintances(db, { asOf, core, smallMeeting }),
    findCommunities
  )
}

/** The part of the structure that `insights --json` prints. */
export function egoInsightOf({ ego, groups, connectors, onlyDoors, variety }: Structure): EgoInsight {
  const { size, effectiveSize, efficiency, density, constraint, ties } = ego
  const varieties = varietyCategories.map((category) => {
    const { effectiveNumber, blau, iqv, coverage } = variety[category]
    return [category, { effectiveNumber, blau, iqv, coverage }]
  })
  return {
    size,
    effectiveSize,
    efficiency,
    density,
    constraint,
    coverage: { acquaintances: ties, pairs: (size * Math.max(0, size - 1)) / 2 },
    groups: groups.map(({ people }) => people),
    connectors: connectors.map(({ id }) => id).toSorted(),
    onlyDoors,
    variety: Object.fromEntries(varieties) as EgoInsight['variety']
  }
}
