import type { MapPerson, MapView } from '#shared/contract/map'
import { badgeOf } from '#shared/domain/map-badges'
import { shortened } from '#shared/domain/map-picture/letters'
import { ringBands } from '#shared/domain/map-rings'
import { circleLook, type Lens, type LensKnowledge } from '#shared/domain/map-style'
import { tieBands } from '#shared/domain/measures/words'
import { degrees } from '../map-words'
import type { Ring, Surrounded } from './ground-layer'
import type { Caption } from './label-layer'
import type { Lighting, Standing } from './lighting'
import type { MapScheme } from './map-colours'
import { bubbleId } from './map-elements'

/** All that the drawing shows. */
export interface Scene extends Omit<Standing, 'hovered'> {
  view: MapView
  lens: Lens
  knowledge: LensKnowledge
  bridges: ReadonlySet<string>
  initials: boolean
  scheme: MapScheme
  /** The names of the rings, from the innermost. */
  ringNames: readonly string[]
}

/** Longer names are cut on the map; whoever stands out is named in full, as far as that can be read. */
const LETTERS = 24
const MOST_LETTERS = 60
/** What is worth more than all below it. */
const WORTH = { present: 1e6, lit: 1e5, circle: 4e4, bridge: 2e4, band: 2000 } as const

/** What is written beside each mark: a name by how much it matters at present, and signs. */
export function createCaptions() {
  let scene: Scene | null = null
  let people = new Map<string, MapPerson>()
  let ties = new Map<string, number>()
  let circles = new Map<string, string>()

  function set(next: Scene): void {
    if (scene?.view !== next.view) {
      people = new Map(next.view.people.map((person) => [person.id, person]))
      ties = degrees(next.view)
      const names = new Map(next.view.circles.map(({ id, name }) => [id, name]))
      circles = new Map(
        next.view.bubbles.map(({ circleId, people: count }) => [
          bubbleId(circleId),
          `${shortened(names.get(circleId) ?? '', LETTERS)} · ${count}`
        ])
      )
    }
    scene = next
  }

  /** Null for whoever is hidden. */
  function of(id: string, { hovered, lighting }: { hovered: string | null; lighting: Lighting }): Caption | null {
    if (scene === null || scene.appearance.hidden.has(id)) return null
    const { appearance, bridges, lens } = scene
    const isPresent = id === hovered || id === scene.current
    const isLit = lighting.people === null || lighting.people.has(id) || scene.chosen.includes(id)
    const stepsBack = appearance.faint.has(id) || !isLit
    const isSilent = stepsBack && !isPresent
    const plain = { badge: null, pinned: false, compared: null, always: isPresent, bold: isPresent }
    const circle = circles.get(id)
    if (circle !== undefined) return { ...plain, text: isSilent ? '' : circle, bold: true, priority: WORTH.circle }
    const person = people.get(id)
    if (person === undefined) return null
    const isBridge = lens === 'bridges' && bridges.has(id)
    return {
      ...plain,
      text: isSilent ? '' : nameOf(person, isPresent, scene.initials),
      always: isPresent || ((isBridge || appearance.lit?.people.has(id) === true) && !isSilent),
      priority:
        (isPresent ? WORTH.present : lighting.people !== null && isLit ? WORTH.lit : 0) +
        (bridges.has(id) ? WORTH.bridge : 0) +
        tieBands.indexOf(person.band) * WORTH.band +
        (person.closeness ?? 0) * 200 +
        (ties.get(id) ?? 0),
      badge: isSilent ? null : badgeOf(person, bridges),
      pinned: person.pinned && !isSilent,
      compared: appearance.compared.get(id) ?? null
    }
  }

  return { set, of }
}

const nameOf = ({ name, label, initials }: MapPerson, inFull: boolean, isAnonymous: boolean): string =>
  isAnonymous ? initials : inFull ? shortened(name, MOST_LETTERS) : shortened(label, LETTERS)

/** Through the lens of circles, those that have a colour are surrounded. */
export function surroundedOf({ lens, view, appearance }: Scene): Surrounded[] {
  if (lens !== 'circles') return []
  return view.circles.flatMap((circle) => {
    if (circle.colour === null) return []
    const people = view.people.filter(({ id, circleId }) => circleId === circle.id && !appearance.hidden.has(id))
    return [{ id: circle.id, name: circle.name, colour: circleLook(circle).fill, people: people.map(({ id }) => id) }]
  })
}

/** The rings out to the last in which somebody stands. */
export function ringsOf({ view, ringNames }: Scene): Ring[] {
  const last = ringBands.findLastIndex((band) => view.people.some((person) => person.band === band))
  return view.rings.slice(0, last + 1).map((radius, index) => ({ radius, name: ringNames[index] ?? '' }))
}
