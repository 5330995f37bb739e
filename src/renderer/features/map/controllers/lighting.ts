import type { MapView } from '#shared/contract/map'
import { pairKey } from '#shared/domain/pair-key'
import type { Appearance } from '../map-derived'
import { bubbleId } from './map-elements'

export interface Standing {
  appearance: Appearance
  current: string | null
  chosen: readonly string[]
  /** Only those around somebody are drawn: none of them steps back for that person. */
  around: string | null
  /** Who the pointer is on. */
  hovered: string | null
}

export interface Lighting {
  /** Whoever stands out; null when nobody does and all are drawn alike. */
  people: ReadonlySet<string> | null
  /** The classes of each element that has any, beside those that tell what it is. */
  classes: ReadonlyMap<string, string>
}

/** Pairs of drawn elements that a line joins, by the id of the line. */
export function drawnTies({ ties, bubbleTies }: MapView): Map<string, readonly [string, string]> {
  const pairs = [
    ...ties.map(({ a, b }) => [a, b] as const),
    ...bubbleTies.map(({ bubble, other, isBubble }) => [bubbleId(bubble), isBubble ? bubbleId(other) : other] as const)
  ]
  return new Map(pairs.map((pair) => [pairKey(...pair), pair]))
}

/**
 * What stands out and what steps back. A path or chains that are lit stand above all; else whoever the pointer or the
 * keyboard is on, with those they know. None of it moves anything.
 */
export function lightingOf(
  ids: readonly string[],
  ties: ReadonlyMap<string, readonly [string, string]>,
  { appearance, current, chosen, around, hovered }: Standing
): Lighting {
  const { hidden, faint, quiet, lit, compared } = appearance
  const drawn = new Set(ids)
  const seen = (id: string | null): string | null => (id !== null && drawn.has(id) && !hidden.has(id) ? id : null)
  const centre = seen(hovered) ?? seen(current)
  const people = lit?.people ?? (centre === null || centre === around ? null : neighbourhood(centre, ties))
  const classes = new Map<string, string>()
  for (const id of ids) {
    const words = [
      hidden.has(id) && 'hidden',
      faint.has(id) ? 'faint' : people !== null && !people.has(id) && !chosen.includes(id) && 'faded',
      quiet !== null && (quiet.has(id) ? 'quiet' : 'awake'),
      compared.get(id),
      chosen.includes(id) && 'chosen',
      id === current && 'current',
      id === hovered && 'hovered'
    ].filter(Boolean)
    if (words.length > 0) classes.set(id, words.join(' '))
  }
  for (const [key, [a, b]] of ties) {
    const isLit = lit ? lit.ties.has(key) : a === centre || b === centre
    const introducer = isLit ? lit?.introducers.get(key) : undefined
    const words = [
      faint.has(key) || faint.has(a) || faint.has(b) ? 'faint' : people !== null && (isLit ? 'near' : 'faded'),
      introducer !== undefined && (introducer === a ? 'fromSource' : 'fromTarget')
    ].filter(Boolean)
    if (words.length > 0) classes.set(key, words.join(' '))
  }
  return { people, classes }
}

function neighbourhood(id: string, ties: ReadonlyMap<string, readonly [string, string]>): Set<string> {
  const around = new Set([id])
  for (const [a, b] of ties.values()) {
    if (a === id) around.add(b)
    if (b === id) around.add(a)
  }
  return around
}
