import type { MapPerson, MapView } from '#shared/contract/map'
import { byCode } from '#shared/domain/code-order'
import { bridgeClass, bridgeClasses, type LensKnowledge } from '#shared/domain/map-style'
import { balances, tieBands } from '#shared/domain/measures/words'
import type { Language } from '#shared/i18n/languages'
import { knownTo } from './map-derived'
import type { MapState, MapSort } from './map-state'

type Compare = (a: MapPerson, b: MapPerson) => number

/** Columns whose first click puts the latest or the greatest on top. */
export const highestFirst: ReadonlySet<MapSort> = new Set([
  'strength',
  'lastContact',
  'given',
  'received',
  'bridge',
  'promises'
])

/** The people drawn in the order of the table, in which the arrows walk the map as well; those alike go by name. */
export function inOrder(
  people: readonly MapPerson[],
  { by, descending }: MapState['sort'],
  { bridges }: LensKnowledge,
  language: Language
): MapPerson[] {
  const words = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  const byName: Compare = (a, b) => words.compare(a.listName, b.listName) || byCode(a.id, b.id)
  const bridging = ({ id }: MapPerson) => {
    const facts = bridges.get(id)
    return (
      (bridgeClasses.length - bridgeClasses.indexOf(bridgeClass(facts))) * 1e9 +
      (facts?.cutOff ?? 0) * 1e4 +
      (facts?.circles ?? 0)
    )
  }
  const compare: Record<MapSort, Compare> = {
    name: byName,
    organisation: (a, b) => words.compare(a.organisation ?? '', b.organisation ?? ''),
    strength: (a, b) => strength(a) - strength(b),
    lastContact: (a, b) => byCode(a.lastContactOn ?? '', b.lastContactOn ?? ''),
    given: (a, b) => a.given - b.given,
    received: (a, b) => a.received - b.received,
    balance: (a, b) => balances.indexOf(a.balance) - balances.indexOf(b.balance),
    bridge: (a, b) => bridging(a) - bridging(b),
    promises: (a, b) => a.openPromises - b.openPromises
  }
  const turn = descending ? -1 : 1
  return people.toSorted((a, b) => compare[by](a, b) * turn || byName(a, b))
}

const strength = ({ band, closeness }: MapPerson): number => tieBands.indexOf(band) * 10 + (closeness ?? 0)

/** Somebody's neighbours who are shown, in the order in which a clock's hand meets them from twelve o'clock on. */
export function ringAround(view: MapView, hub: string, hidden: ReadonlySet<string>): MapPerson[] {
  const centre = view.people.find(({ id }) => id === hub)
  if (!centre) return []
  return knownTo(view, hub, hidden).toSorted(
    (one, other) => clock(centre, one) - clock(centre, other) || byCode(one.id, other.id)
  )
}

/** The angle clockwise from twelve o'clock, 0 to 2π, in the coordinates of a screen. */
function clock(centre: MapPerson, { x, y }: MapPerson): number {
  const angle = Math.atan2(x - centre.x, centre.y - y)
  return angle < 0 ? angle + 2 * Math.PI : angle
}

/** Whoever comes so many steps after somebody, round and round; from nobody, the first or the last. */
export function stepIn(ids: readonly string[], from: string | null, step: 1 | -1): string | undefined {
  const at = from === null ? -1 : ids.indexOf(from)
  if (at < 0) return step > 0 ? ids[0] : ids.at(-1)
  return ids[(at + step + ids.length) % ids.length]
}
