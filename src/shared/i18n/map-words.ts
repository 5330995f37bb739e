import type { LegendWords } from '../domain/map-picture/legend'
import { NO_CIRCLE, OTHER_CIRCLES, type BridgeClass, type FreshnessClass, type Lens } from '../domain/map-style'
import type { Balance } from '../domain/measures/words'
import { tieBandLabel } from './labels'
import type { MessageKey, Translate } from './messages'

export const lensLabel: Record<Lens, MessageKey> = {
  closeness: 'map.closenessLens',
  freshness: 'map.freshness',
  balance: 'map.balanceLens',
  bridges: 'map.bridgesLens',
  circles: 'map.circlesLens'
}

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

const inWords = <K extends string>(labels: Record<K, MessageKey>, t: Translate): Record<K, string> =>
  Object.fromEntries(Object.entries<MessageKey>(labels).map(([name, key]) => [name, t(key)])) as Record<K, string>

/** The words of the legend of a picture through a lens. */
export function legendWords(lens: Lens, circles: readonly { id: string; name: string }[], t: Translate): LegendWords {
  const classes: Record<Lens, () => Record<string, string>> = {
    closeness: () => inWords(tieBandLabel, t),
    freshness: () => inWords(freshnessLabel, t),
    balance: () => inWords(balanceLabel, t),
    bridges: () => inWords(bridgeLabel, t),
    circles: () => ({
      ...Object.fromEntries(circles.map(({ id, name }) => [id, name])),
      [OTHER_CIRCLES]: t('mapFiles.otherCircles'),
      [NO_CIRCLE]: t('map.withoutCircle')
    })
  }
  return {
    lens: t(lensLabel[lens]),
    classes: classes[lens](),
    bands: inWords(tieBandLabel, t),
    lines: { known: t('pack.map.known'), introduced: t('mapFiles.introduced'), metTogether: t('pack.map.metTogether') },
    badges: {
      bridge: t('mapFiles.bridge'),
      confidential: t('mapFiles.confidential'),
      promise: t('mapFiles.promise'),
      new: t('mapFiles.isNew')
    },
    quiet: t('mapFiles.quiet'),
    bubble: t('mapFiles.bubble'),
    club: t('mapFiles.club')
  }
}
