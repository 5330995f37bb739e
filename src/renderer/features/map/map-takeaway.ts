import type { MapPerson, MapView } from '#shared/contract/map'
import { isDashed, type LensKnowledge } from '#shared/domain/map-style'
import { formatList, formatNumber } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import { closeAndQuiet, mostCircles } from './map-points'
import { degrees, nameShown } from './map-words'

/** So many names are said in a sentence. */
const NAMES = 3

interface Seen {
  view: MapView
  hidden: ReadonlySet<string>
  knowledge: LensKnowledge
  /** Initials in place of names. */
  initials: boolean
}

/** How many people, ties and circles are seen, of how many. */
export function countsInWords({ view, hidden }: Seen, t: Translate, language: Language): string {
  const number = (count: number) => ({ count, shown: formatNumber(count, language) })
  const people = view.people.filter(({ id }) => !hidden.has(id))
  const ties = view.ties.filter(({ a, b }) => !hidden.has(a) && !hidden.has(b)).length
  const circles = new Set(people.flatMap(({ circleId }) => circleId ?? [])).size
  return [
    people.length < view.total
      ? t('mapPanels.peopleOf', { ...number(people.length), total: formatNumber(view.total, language) })
      : t('mapPanels.people', number(people.length)),
    view.bubbles.length > 0 && t('mapPanels.bubbles', number(view.bubbles.length)),
    t('mapPanels.ties', number(ties)),
    t('mapPanels.circles', number(circles))
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What the map says, in sentences: who links most circles, or knows most others, and which close ties have gone quiet. */
export function takeaway({ view, hidden, knowledge, initials }: Seen, t: Translate, language: Language): string {
  const people = view.people.filter(({ id }) => !hidden.has(id))
  const names = (some: readonly MapPerson[]) => {
    const said = some.slice(0, some.length > NAMES ? NAMES - 1 : NAMES).map((person) => nameShown(person, initials))
    const left = some.length - said.length
    return formatList(
      left > 0 ? [...said, t('mapPanels.others', { count: left, shown: formatNumber(left, language) })] : said,
      language
    )
  }
  const bridging = mostCircles(people, knowledge)
  const known = bridging.people.length > 0 ? [] : mostKnown(people, degrees(view, hidden))
  const quiet = people.filter(({ state }) => isDashed(state))
  const close = closeAndQuiet(people)
  return [
    view.ties.length === 0 && view.bubbles.length === 0 && people.length > 1 && t('map.noTies'),
    bridging.people.length > 0 &&
      t('mapPanels.mostCircles', {
        names: names(bridging.people),
        count: bridging.people.length,
        circles: formatNumber(bridging.circles, language)
      }),
    known.length > 0 && t('map.knowsMost', { names: names(known), count: known.length }),
    quiet.length > 0 &&
      (close.length > 0
        ? t('mapPanels.quietClose', {
            count: quiet.length,
            shown: formatNumber(quiet.length, language),
            names: names(close)
          })
        : t('map.dormant', { count: quiet.length }))
  ]
    .filter(Boolean)
    .join(' ')
}

/** Those who know the most others, three at least. */
function mostKnown(people: readonly MapPerson[], counts: ReadonlyMap<string, number>): MapPerson[] {
  const best = Math.max(0, ...people.map(({ id }) => counts.get(id) ?? 0))
  return best < 3 ? [] : people.filter(({ id }) => counts.get(id) === best)
}
