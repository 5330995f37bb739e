import { diameter } from '#shared/domain/map-style'
import type { TieBand } from '#shared/domain/measures/words'
import type { Db } from '../db/open'
import { mainCircles } from '../people/person-parts.repository'
import { allPlaces } from './map.repository'
import { placeNewcomers, placePeople, type KnownPair, type Place } from './place-people'

interface LayoutInput {
  people: readonly { id: string; band: TieBand }[]
  ties: readonly KnownPair[]
}

/** Places for those of these people who have none: everybody's at first, then the newcomers' alone. */
export function layOutMap(db: Db, { people, ties }: LayoutInput): Map<string, Place> {
  const circles = mainCircles(
    db,
    people.map(({ id }) => id)
  )
  const places = allPlaces(db)
  const bands = new Map(people.map(({ id, band }) => [id, band]))
  const toPlace = people.map(({ id, band }) => ({ id, circle: circles.get(id) ?? null, diameter: diameter[band] }))
  if (places.size === 0) return placePeople(toPlace, ties)
  const settled = [...places].map(
    ([id, place]) =>
      [id, { ...place, circle: circles.get(id) ?? null, diameter: diameter[bands.get(id) ?? 'unknown'] }] as const
  )
  return placeNewcomers(
    toPlace.filter(({ id }) => !places.has(id)),
    ties,
    new Map(settled)
  )
}
