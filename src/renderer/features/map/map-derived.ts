import type { MapPerson, MapView } from '#shared/contract/map'
import { lensClass, type LensKnowledge } from '#shared/domain/map-style'
import type { MapState } from './map-state'

/** What is hidden, faint or lit; nothing of it ever moves anybody. */
export interface Appearance {
  hidden: ReadonlySet<string>
  /** Drawn very faintly, for it was not known yet at the time that is shown: people by id, ties as `pairKey` names them. */
  faint: ReadonlySet<string>
  /** Who was silent for long at the time that is shown: dashed in place of who is so today, and paler; null for the present. */
  quiet: ReadonlySet<string> | null
  /** A path or chains stand out from the rest; ties as `pairKey` names them. */
  lit: {
    people: ReadonlySet<string>
    ties: ReadonlySet<string>
    /** By the key of a tie, who of the two brought the other: an arrow leads away from them. */
    introducers: ReadonlyMap<string, string>
  } | null
  /** Who came, went quiet or came back between two months: an outline in `comparedColour` and the sign, at the top left. */
  compared: ReadonlyMap<string, Compared>
}

export type Compared = 'appeared' | 'wentQuiet' | 'retrieved'

/** A sign for each, so that nothing hangs on the colour. */
export const comparedSign: Readonly<Record<Compared, string>> = { appeared: '✦', wentQuiet: '◌', retrieved: '↺' }

/** The tokens of `global.css` that colour the outline and the sign. */
export const comparedColour: Readonly<Record<Compared, string>> = {
  appeared: '--nv-focus',
  wentQuiet: '--nv-outline',
  retrieved: '--nv-attention'
}

/** Whom somebody knows among the people who can be seen. */
export function knownTo({ people, ties }: MapView, id: string, hidden: ReadonlySet<string>): MapPerson[] {
  const known = new Set(ties.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])))
  return people.filter((person) => known.has(person.id) && !hidden.has(person.id))
}

/** Neighbours of each person drawn. */
function neighboursOf({ people, ties }: MapView): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(people.map(({ id }) => [id, []]))
  for (const { a, b } of ties) {
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  return neighbours
}

/** Everybody at most so many steps away from somebody, that person included. */
function within(view: MapView, id: string, depth: number): Set<string> {
  const neighbours = neighboursOf(view)
  const reached = new Set([id])
  let rim = [id]
  for (let step = 0; step < depth; step++) {
    rim = rim.flatMap((one) => neighbours.get(one) ?? []).filter((one) => !reached.has(one))
    for (const one of rim) reached.add(one)
  }
  return reached
}

/** Whom the legend and the focus hide. */
export function hiddenPeople(
  view: MapView,
  { lens, off, focus }: Pick<MapState, 'lens' | 'off' | 'focus'>,
  knowledge: LensKnowledge
): Set<string> {
  const near = focus && view.people.some(({ id }) => id === focus.id) && within(view, focus.id, focus.depth)
  const switchedOff = new Set(off)
  const gone = view.people.filter(
    (person) => (near && !near.has(person.id)) || switchedOff.has(lensClass(lens, person, knowledge))
  )
  return new Set(gone.map(({ id }) => id))
}
