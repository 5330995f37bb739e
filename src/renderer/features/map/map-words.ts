import type { MapPerson, MapView } from '#shared/contract/map'
import { bridgeClass, freshnessDays, isDashed, type BridgeClass, type LensKnowledge } from '#shared/domain/map-style'
import { initials, splitName } from '#shared/domain/names'
import type { Balance } from '#shared/domain/measures/words'
import { formatDay, formatDaysAgo } from '#shared/i18n/format'
import { tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

/** The part somebody has between circles in a word, for the table. */
export const bridgeWord: Record<Exclude<BridgeClass, 'within'>, MessageKey> = {
  connector: 'mapWalk.onlyBridge',
  links: 'mapWalk.bridgesCircles'
}

const nobody: ReadonlySet<string> = new Set()

/** How many ties somebody has on the map, to people who can be seen. */
export function degrees({ people, ties }: MapView, hidden = nobody): Map<string, number> {
  const counts = new Map(people.map(({ id }) => [id, 0]))
  for (const { a, b } of ties) {
    if (!hidden.has(b)) counts.set(a, (counts.get(a) ?? 0) + 1)
    if (!hidden.has(a)) counts.set(b, (counts.get(b) ?? 0) + 1)
  }
  return counts
}

/** The name as it stands on the screen: initials when others see it. */
export const nameShown = (person: Pick<MapPerson, 'name' | 'initials'>, asInitials: boolean): string =>
  asInitials ? person.initials : person.name

/** The same for somebody of whom nothing but the name is at hand. */
export const writtenName = (name: string, asInitials: boolean): string =>
  asInitials ? initials(splitName(name)) : name

const balanceSaid: Record<Balance, MessageKey | null> = {
  clearlyGave: 'mapWalk.clearlyGave',
  ratherGave: 'mapWalk.ratherGave',
  even: 'mapWalk.even',
  ratherReceived: 'mapWalk.ratherReceived',
  clearlyReceived: 'mapWalk.clearlyReceived',
  none: null,
  notCounted: 'mapWalk.notCounted'
}

/** « Dernier échange il y a 49 jours », or the day when that is long ago or not known to the day. */
export function lastExchange(
  { lastContactOn, silenceDays }: Pick<MapPerson, 'lastContactOn' | 'silenceDays'>,
  t: Translate,
  language: Language
): string {
  if (lastContactOn === null) return t('mapWalk.neverMet')
  const date = formatDay(lastContactOn, language)
  if (lastContactOn.length < 10) return t('mapWalk.lastIn', { date })
  return silenceDays !== null && silenceDays <= freshnessDays.year
    ? t('mapWalk.lastAgo', { ago: formatDaysAgo(silenceDays, language) })
    : t('mapWalk.lastOn', { date })
}

interface Knowing {
  /** How many of their ties can be seen. */
  ties: number
  knowledge: LensKnowledge
  /** Initials in place of the name, and no organisation. */
  initials: boolean
}

/** Somebody in a few short sentences, for screen readers: all that size, colour, outline, sign and lines say of them. */
export function personWords(
  person: MapPerson,
  { ties, knowledge, initials: asInitials }: Knowing,
  t: Translate,
  language: Language
): string {
  const name = nameShown(person, asInitials)
  const bridge = bridgeClass(knowledge.bridges.get(person.id))
  const balance = balanceSaid[person.balance]
  const parts = [
    person.organisation && !asInitials ? `${name}, ${person.organisation}` : name,
    t(tieBandLabel[person.band]),
    lastExchange(person, t, language),
    isDashed(person.state) && t(tieStateLabel[person.state]),
    balance && t(balance),
    bridge !== 'within' && t(bridgeSaid[bridge]),
    person.openPromises > 0 && t('map.openPromises', { count: person.openPromises }),
    person.isConfidential && t('mapWalk.confidential'),
    person.isNew && t('mapWalk.new'),
    person.pinned && t('mapWalk.isPinned'),
    t('map.visibleTies', { count: ties }),
    person.circles[0] ? t('mapWalk.inCircle', { name: person.circles[0] }) : t('mapWalk.inNoCircle')
  ]
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}

const bridgeSaid: Record<Exclude<BridgeClass, 'within'>, MessageKey> = {
  connector: 'mapWalk.connector',
  links: 'mapWalk.linksCircles'
}
