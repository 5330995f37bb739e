import type { PathStep } from '../contract/map-reading'
import { dayNumber, type IsoDate, type PartialDate } from '../domain/dates'
import type { TieBand, TieState } from '../domain/measures/words'
import type { acquaintanceSources } from '../domain/person'
import { formatDay } from './format'
import type { Language } from './languages'
import type { MessageKey, Translate } from './messages'

const DAYS_A_MONTH = 365.25 / 12

/** Somebody in the sentence; null is the user. The words are those between brackets. */
export interface PathPart {
  id: string | null
  name: string
  words: string | null
}

/** « Vous → Marie Dupont (proche, dernier échange il y a 49 j) → Paul Martin (mise en relation le 19 nov. 2025) ». */
export interface PathSentence {
  parts: PathPart[]
  text: string
}

/**
 * A path in words: of the first person how close they are to the user, of everybody further how the one before knows them.
 * Of a path that begins with somebody else, that person is only named.
 */
export function pathSentence(
  path: readonly PathStep[],
  fromUser: boolean,
  t: Translate,
  language: Language,
  today: IsoDate
): PathSentence {
  const people = path.map((step, index): PathPart => {
    const words = index > 0 ? knownWords(step, t, language) : fromUser ? tieWords(step, t, language, today) : null
    return { id: step.id, name: step.name, words }
  })
  const parts = fromUser ? [{ id: null, name: t('mapPaths.you'), words: null }, ...people] : people
  return { parts, text: parts.map(({ name, words }) => (words === null ? name : `${name} (${words})`)).join(' → ') }
}

const bandWord: Partial<Record<TieBand, MessageKey>> = {
  strong: 'mapPaths.strong',
  moderate: 'mapPaths.moderate',
  weak: 'mapPaths.weak'
}

const stateWord: Partial<Record<TieState, MessageKey>> = {
  singleEncounter: 'mapPaths.singleEncounter',
  lapsed: 'mapPaths.lapsed',
  dormant: 'mapPaths.dormant'
}

/** `proche, en sommeil, dernier échange il y a 2 ans`. */
function tieWords(
  { band, state, lastContactOn }: PathStep,
  t: Translate,
  language: Language,
  today: IsoDate
): string | null {
  const keys = [bandWord[band], stateWord[state]].flatMap((key) => key ?? [])
  const words = keys.map((key) => t(key))
  if (lastContactOn !== null) words.push(lastWords(lastContactOn, t, language, today))
  return words.join(', ') || null
}

/** How long ago: in days up to two months, then in months up to two years, then in years. */
function lastWords(date: PartialDate, t: Translate, language: Language, today: IsoDate): string {
  if (date.length < 10) return t('mapPaths.lastIn', { date: formatDay(date, language) })
  const days = dayNumber(today) - dayNumber(date)
  if (days <= 0) return t('mapPaths.lastToday')
  if (days <= 60) return t('mapPaths.lastDays', { count: days })
  const months = Math.floor(days / DAYS_A_MONTH)
  if (months < 24) return t('mapPaths.lastMonths', { count: months })
  return t('mapPaths.lastYears', { count: Math.floor(months / 12) })
}

const sourceWords: Record<(typeof acquaintanceSources)[number], { plain: MessageKey; on: MessageKey; in: MessageKey }> =
  {
    introduced: { plain: 'mapPaths.introduced', on: 'mapPaths.introducedOn', in: 'mapPaths.introducedIn' },
    declared: { plain: 'mapPaths.declared', on: 'mapPaths.declaredOn', in: 'mapPaths.declaredIn' },
    metTogether: { plain: 'mapPaths.metTogether', on: 'mapPaths.metTogetherOn', in: 'mapPaths.metTogetherIn' }
  }

/** `mise en relation le 19 nov. 2025`, `se connaissent depuis 2019`. */
function knownWords({ source, since }: PathStep, t: Translate, language: Language): string | null {
  if (source === null) return null
  const words = sourceWords[source]
  if (since === null) return t(words.plain)
  return t(since.length === 10 ? words.on : words.in, { date: formatDay(since, language) })
}
