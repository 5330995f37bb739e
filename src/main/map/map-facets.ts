import type { MapFacets } from '#shared/contract/map'
import { byCode } from '#shared/domain/code-order'
import { freshnessClass, freshnessClasses } from '#shared/domain/map-style'
import { balances, tieBands, tieStates } from '#shared/domain/measures/words'
import { byName } from '#shared/domain/name-order'
import { sameName } from '#shared/domain/names'
import { occurrences } from '#shared/domain/occurrences'
import type { PeopleFilter } from '#shared/domain/people-filter'
import type { FacetPerson } from './map-facets.repository'

/** The parts of a filter that are counted for. */
const parts = [
  'states',
  'silences',
  'band',
  'balance',
  'circleId',
  'organisation',
  'city',
  'withoutCircle',
  'onTarget',
  'openPromise'
] as const
type Part = (typeof parts)[number]

/** The filter without the parts that are counted for. */
export const withoutFacets = (filter: PeopleFilter): PeopleFilter => ({
  ...filter,
  states: [],
  silences: [],
  band: null,
  balance: null,
  circleId: null,
  organisation: null,
  city: null,
  withoutCircle: false,
  onTarget: false,
  openPromise: false
})

export interface FacetKnowledge {
  /** By id. */
  organisations: ReadonlyMap<string, { name: string; key: string; city: string | null }>
  /** The circles of each person, and their names. */
  circlesOf: ReadonlyMap<string, readonly string[]>
  circleNames: ReadonlyMap<string, string>
  /** Who is on a target, and who has a promise open. */
  targets: ReadonlySet<string>
  promises: ReadonlySet<string>
}

const none: readonly string[] = []
const yes = ['yes'] as const

/** What each part of the filter is compared with, for one person; names of towns and organisations as they are compared. */
function reader({ organisations, circlesOf, targets, promises }: FacetKnowledge) {
  const comparedAs = new Map<string, string>()
  function compared(name: string): string {
    const known = comparedAs.get(name)
    if (known !== undefined) return known
    const key = sameName(name)
    comparedAs.set(name, key)
    return key
  }
  const cityOf = (person: FacetPerson): string | null =>
    person.city || (person.organisationId && organisations.get(person.organisationId)?.city) || null
  function valuesOf(person: FacetPerson): Record<Part, readonly string[]> {
    const circles = circlesOf.get(person.id) ?? none
    const organisation = person.organisationId === null ? undefined : organisations.get(person.organisationId)
    const city = cityOf(person)
    return {
      states: [person.state],
      silences: [freshnessClass(person.silenceDays)],
      band: [person.band],
      balance: [person.balance],
      circleId: circles,
      organisation: organisation ? [organisation.key] : none,
      city: city === null ? none : [compared(city)],
      withoutCircle: circles.length === 0 ? yes : none,
      onTarget: targets.has(person.id) ? yes : none,
      openPromise: promises.has(person.id) ? yes : none
    }
  }
  return { valuesOf, cityOf, compared }
}

type Wanted = readonly string[] | undefined
const just = (value: string | null): Wanted => (value === null ? undefined : [value])
const some = (values: readonly string[]): Wanted => (values.length === 0 ? undefined : values)
const named = (name: string | null): Wanted => (name === null ? undefined : [sameName(name)])
const flag = (isWanted: boolean): Wanted => (isWanted ? yes : undefined)

/** What the filter asks of each part; undefined where it asks nothing. */
function wantedBy(filter: PeopleFilter): Record<Part, Wanted> {
  return {
    states: some(filter.states),
    silences: some(filter.silences),
    band: just(filter.band),
    balance: just(filter.balance),
    circleId: just(filter.circleId),
    organisation: named(filter.organisation),
    city: named(filter.city),
    withoutCircle: flag(filter.withoutCircle),
    onTarget: flag(filter.onTarget),
    openPromise: flag(filter.openPromise)
  }
}

type Counts = Map<string, number>
const addOne = (counts: Counts, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)

/**
 * How many of these people, who match the rest of the filter, each value of each part would leave: all other parts hold,
 * and its own is left aside.
 */
export function facetsOf(people: readonly FacetPerson[], filter: PeopleFilter, knowledge: FacetKnowledge): MapFacets {
  const { valuesOf, cityOf, compared } = reader(knowledge)
  const wanted = wantedBy(filter)
  const narrowed = parts.filter((part) => wanted[part] !== undefined)
  const counts = Object.fromEntries(parts.map((part) => [part, new Map()])) as Record<Part, Counts>
  for (const person of people) {
    const values = valuesOf(person)
    const failed = narrowed.filter((part) => !values[part].some((value) => wanted[part]!.includes(value)))
    // Who fails two parts is left out whichever of them is set aside.
    if (failed.length > 1) continue
    for (const part of failed.length === 1 ? failed : parts)
      for (const value of values[part]) addOne(counts[part], value)
  }
  const each = (part: Part, classes: readonly string[]) =>
    classes.map((value) => ({ value, label: value, people: counts[part].get(value) ?? 0 }))
  const organisationNames = usualSpellings(
    [...knowledge.organisations.values()].map(({ name }) => name),
    compared
  )
  const cityNames = usualSpellings(
    people.flatMap((person) => cityOf(person) ?? []),
    compared
  )
  const byNames = (part: 'organisation' | 'city', names: ReadonlyMap<string, string>) =>
    largest(counts[part], wanted[part]?.[0], (value) => names.get(value) ?? filter[part]!).map(
      ({ label, people: count }) => ({
        value: label,
        label,
        people: count
      })
    )
  return {
    bands: each('band', tieBands),
    states: each('states', tieStates),
    silences: each('silences', freshnessClasses),
    balances: each('balance', balances),
    circles: largest(counts.circleId, filter.circleId, (id) => knowledge.circleNames.get(id)),
    organisations: byNames('organisation', organisationNames),
    cities: byNames('city', cityNames),
    withoutCircle: counts.withoutCircle.get('yes') ?? 0,
    onTarget: counts.onTarget.get('yes') ?? 0,
    openPromise: counts.openPromise.get('yes') ?? 0
  }
}

/** The spelling that is used most of each name; of two used alike, always the same one. */
function usualSpellings(names: readonly string[], compared: (name: string) => string): Map<string, string> {
  const inOrder = [...occurrences(names)].toSorted(([a, one], [b, other]) => one - other || byCode(b, a))
  return new Map(inOrder.map(([name]) => [compared(name), name]))
}

/** How many values of a long list are told. */
const LARGEST = 20

/** The values that most people have, and the one that is asked for; what has no name is left out. */
function largest(
  counts: Counts,
  asked: string | null | undefined,
  nameOf: (value: string) => string | undefined
): MapFacets['circles'] {
  const all = asked == null || counts.has(asked) ? [...counts] : [...counts, [asked, 0] as const]
  const inOrder = all
    .flatMap(([value, people]) => {
      const label = nameOf(value)
      return label === undefined ? [] : [{ value, label, people }]
    })
    .toSorted((a, b) => b.people - a.people || byName(a.label, b.label) || byCode(a.value, b.value))
  return inOrder.filter(({ value }, index) => index < LARGEST || value === asked)
}
