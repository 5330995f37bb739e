import { byCode } from './code-order'
import type { BridgeFacts } from './map-style'

/** The one sign beside a mark, whatever the lens, in the order in which one hides the next. */
export const badges = ['bridge', 'confidential', 'promise', 'new'] as const
export type Badge = (typeof badges)[number]

/** So many are marked as bridges at once. */
const MARKED = 10

/** The people who bridge most, the most first: connectors by how many they hold, then whoever links most circles, two at least. */
export function markedBridges(facts: ReadonlyMap<string, BridgeFacts>): string[] {
  return [...facts]
    .filter(([, { cutOff, circles }]) => cutOff > 0 || circles >= 2)
    .toSorted(
      ([id, one], [otherId, other]) => other.cutOff - one.cutOff || other.circles - one.circles || byCode(id, otherId)
    )
    .slice(0, MARKED)
    .map(([id]) => id)
}

interface Badged {
  id: string
  isConfidential: boolean
  openPromises: number
  isNew: boolean
}

/** At most one sign for each person. */
export function badgeOf(person: Badged, bridges: ReadonlySet<string>): Badge | null {
  if (bridges.has(person.id)) return 'bridge'
  if (person.isConfidential) return 'confidential'
  if (person.openPromises > 0) return 'promise'
  return person.isNew ? 'new' : null
}
