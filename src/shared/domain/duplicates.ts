import { fold, sortKey } from './names'
import { isNearName, lettersForNear } from './near-names'

/** Somebody as far as it takes to see that another is the same. */
export interface MaybeTwice {
  id: string
  givenName: string
  preferredName: string | null
  familyName: string | null
  organisationId: string | null
  /** E-mail addresses and profiles, as written. */
  addresses: readonly string[]
}

/** The surest first. */
export const duplicateReasons = ['sameAddress', 'sameNameAndOrganisation', 'sameName', 'nearName'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export interface PossibleDuplicate {
  one: string
  other: string
  reason: DuplicateReason
  /** The address that both have. */
  address: string | null
}

/** So many who share a name or an address are compared with each other; a shared mailbox is nobody's. */
const mostAlike = 12

/** The names somebody goes by, their words in one order: `Dupont Marie` is `Marie Dupont`. */
function namesOf({ givenName, preferredName, familyName }: MaybeTwice): string[] {
  const keys = [givenName, preferredName].flatMap((given) => (given ? [sortKey({ givenName: given, familyName })] : []))
  if (keys.length === 0) keys.push(sortKey({ givenName: '', familyName }))
  return [...new Set(keys.map((key) => key.split(' ').toSorted().join(' ')))].filter(Boolean)
}

/** A first name alone says little: half of the journal may bear it. */
const isWholeName = (key: string): boolean => key.includes(' ')

/** What is left of a name when one letter is left out; two names one edit apart have some of these in common. */
function* withoutOneLetter(key: string): Iterable<string> {
  yield key
  for (let at = 0; at < key.length; at++) yield key.slice(0, at) + key.slice(at + 1)
}

/**
 * People who may be noted twice: the same address, the same name in one organisation or where one has none, the same name
 * elsewhere (people change employers), or a name one slip away where the organisations do not differ. Each pair once, with
 * its surest reason; `apart` says which pairs the user knows to be two people.
 */
export function possibleDuplicates(
  people: readonly MaybeTwice[],
  apart: (one: string, other: string) => boolean
): PossibleDuplicate[] {
  const found = new Map<string, PossibleDuplicate>()
  function add(a: MaybeTwice, b: MaybeTwice, reason: DuplicateReason, address: string | null = null): void {
    const [one, other] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
    const key = `${one}|${other}`
    const known = found.get(key)
    if (known && duplicateReasons.indexOf(known.reason) <= duplicateReasons.indexOf(reason)) return
    if (one !== other && !apart(one, other)) found.set(key, { one, other, reason, address })
  }

  for (const [address, bearers] of grouped(people, ({ addresses }) => addresses.map(addressKey)))
    for (const [a, b] of pairs(bearers)) add(a, b, 'sameAddress', address)

  const byName = grouped(people, (person) => namesOf(person).filter(isWholeName))
  for (const bearers of byName.values())
    for (const [a, b] of pairs(bearers)) add(a, b, differ(a, b) ? 'sameName' : 'sameNameAndOrganisation')

  const names = [...byName.keys()].filter((name) => name.length >= lettersForNear)
  for (const alike of grouped(names, (name) => [...withoutOneLetter(name)]).values())
    for (const [one, other] of pairs(alike))
      if (isNearName(one, other))
        for (const a of byName.get(one) ?? [])
          for (const b of byName.get(other) ?? []) if (!differ(a, b)) add(a, b, 'nearName')

  const order = (pair: PossibleDuplicate) => duplicateReasons.indexOf(pair.reason)
  return [...found.values()].toSorted((a, b) => order(a) - order(b))
}

const addressKey = (address: string): string =>
  fold(address)
    .replace(/^(https? )?(www\.)?/, '')
    .replace(/[\s/]+$/, '')

/** Both have an organisation, and not the same. */
const differ = (a: MaybeTwice, b: MaybeTwice): boolean =>
  a.organisationId !== null && b.organisationId !== null && a.organisationId !== b.organisationId

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else if (key !== '') groups.set(key, [item])
    }
  return groups
}

function* pairs<T>(items: readonly T[]): Iterable<readonly [T, T]> {
  if (items.length > mostAlike) return
  for (let first = 0; first < items.length; first++)
    for (let second = first + 1; second < items.length; second++) yield [items[first]!, items[second]!]
}
