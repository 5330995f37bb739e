import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index'
import type { IntroductionStep } from '#shared/contract/ledger'
import { pairKey } from '#shared/domain/pair-key'
import { read } from '../../lib/query'
import type { Appearance } from './map-derived'

/** So many lines of introductions that lead on from somebody; more of them say nothing on a drawing. */
const MOST_LINES = 60

export type Chains = Output<'favours.personChains'>

/** By whom one came to somebody, and to whom they led in turn. */
export function useChains(personId: string | null) {
  return useQuery({
    ...read('favours.personChains', { personId: personId ?? '', offset: 0, limit: MOST_LINES }),
    enabled: personId !== null
  })
}

/** Each line of introductions as one reads it: who led to the person, then to whom that led on; others as they are. */
export function linesOf({ arrival, rows }: Chains): (readonly IntroductionStep[])[] {
  const end = arrival.at(-1)?.whom.id
  const onward = rows.map(({ steps }) => steps)
  const [on, others] = [
    onward.filter(([first]) => first?.by?.id === end),
    onward.filter(([first]) => first?.by?.id !== end)
  ]
  if (arrival.length === 0) return onward
  return [...(on.length > 0 ? on.map((steps) => [...arrival, ...steps]) : [arrival]), ...others]
}

/** Everybody who stands in the lines. */
export function peopleOf(chains: Chains): string[] {
  const named = linesOf(chains)
    .flat()
    .flatMap(({ by, whom, to }) => [by, whom, to])
  return [...new Set(named.flatMap((person) => person?.id ?? []))]
}

/** Who brought whom, lit on the map, an arrow from who introduced to whom they introduced. */
export function litChains(personId: string, chains: Chains): NonNullable<Appearance['lit']> {
  const steps = linesOf(chains).flat()
  const introducers = new Map(steps.flatMap(({ by, whom }) => (by ? [[pairKey(by.id, whom.id), by.id] as const] : [])))
  const made = steps.flatMap(({ to, whom }) => (to ? [pairKey(to.id, whom.id)] : []))
  return {
    people: new Set([personId, ...peopleOf(chains)]),
    ties: new Set([...introducers.keys(), ...made]),
    introducers
  }
}
