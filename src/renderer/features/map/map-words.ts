import type { MapPerson, MapView } from '#shared/contract/map'
import {
  bridgeClass,
  freshnessClass,
  type BridgeClass,
  type FreshnessClass,
  type Lens,
  type LensKnowledge
} from '#shared/domain/map-style'
import type { Balance } from '#shared/domain/measures/words'
import { formatDay, formatList, formatNumber } from '#shared/i18n/format'
import { tieBandLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

export const freshnessLabel: Record<FreshnessClass, MessageKey> = {
  month: 'map.month',
  quarter: 'map.quarter',
  year: 'map.year',
  older: 'map.older',
  never: 'map.never'
}

export const bridgeLabel: Record<BridgeClass, MessageKey> = {
  connector: 'map.connector',
  links: 'map.linksCircles',
  within: 'map.withinCircle'
}

export const balanceLabel: Record<Balance, MessageKey> = {
  clearlyGave: 'map.clearlyGave',
  ratherGave: 'map.ratherGave',
  even: 'map.even',
  ratherReceived: 'map.ratherReceived',
  clearlyReceived: 'map.clearlyReceived',
  none: 'map.noFavour',
  notCounted: 'map.notCounted'
}

/** How many ties somebody has on the map. */
export function degrees({ people, ties }: MapView): Map<string, number> {
  const counts = new Map(people.map(({ id }) => [id, 0]))
  for (const { a, b } of ties) {
    counts.set(a, (counts.get(a) ?? 0) + 1)
    counts.set(b, (counts.get(b) ?? 0) + 1)
  }
  return counts
}

/** The map in a few words: how many, who knows the most others, how many are dormant. */
export function takeaway(view: MapView, t: Translate, language: Language): string {
  const counts = degrees(view)
  const best = view.people
    .filter(({ id }) => (counts.get(id) ?? 0) >= 3)
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, 2)
    .map(({ name }) => name)
  const dormant = view.people.filter(({ state }) => state === 'lapsed' || state === 'dormant').length
  const parts = [
    view.people.length < view.total
      ? t('map.shown', { count: view.people.length, total: formatNumber(view.total, language) })
      : t('map.everybody', { count: view.total }),
    t('map.ties', { count: view.ties.length }),
    best.length > 0 && t('map.knowsMost', { names: formatList(best, language), count: best.length }),
    dormant > 0 && t('map.dormant', { count: dormant })
  ]
  return parts.filter(Boolean).join(' ')
}

/** What the lens says of somebody, in words. */
export function lensWords(lens: Lens, person: MapPerson, { bridges }: LensKnowledge, t: Translate): string {
  switch (lens) {
    case 'closeness':
      return t(tieBandLabel[person.band])
    case 'freshness':
      return t(freshnessLabel[freshnessClass(person.silenceDays)])
    case 'balance':
      return t(balanceLabel[person.balance])
    case 'bridges':
      return t(bridgeLabel[bridgeClass(bridges.get(person.id))])
    case 'circles':
      return person.circles[0] ?? t('map.withoutCircle')
  }
}

/** Somebody in one sentence, for screen readers and the live region. */
export function personWords(
  person: MapPerson,
  ties: number,
  lens: Lens,
  knowledge: LensKnowledge,
  t: Translate,
  language: Language
): string {
  const parts = [
    person.organisation ? `${person.name}, ${person.organisation}` : person.name,
    t(tieBandLabel[person.band]),
    person.lastContactOn ? t('map.lastOn', { date: formatDay(person.lastContactOn, language) }) : t('map.never'),
    lensWords(lens, person, knowledge, t),
    t('map.visibleTies', { count: ties })
  ]
  return parts.map((part) => `${part}.`).join(' ')
}
