import type { PersonTie } from '../contract/insights'
import { wasStrong } from '../domain/measures/contact-strength'
import { formatDay, formatDaysAgo, formatList, formatNumber, formatPercent } from './format'
import { balanceLabel, closenessLabel, tieBandLabel } from './labels'
import type { Language } from './languages'
import type { MessageKey, Translate } from './messages'

/** What a sentence is about, so that a page may put each where it belongs. */
export type TieTopic =
  | 'state'
  | 'since'
  | 'planned'
  | 'rhythm'
  | 'silence'
  | 'strength'
  | 'balance'
  | 'notice'
  | 'evidence'

export interface TieSentence {
  about: TieTopic
  text: string
}

const DAYS_A_MONTH = 365.25 / 12

/** The measures of a tie in words, for the window and the report alike; what is undefined is said, never shown as 0. */
export function tieSentences(tie: PersonTie, name: string, t: Translate, language: Language): TieSentence[] {
  const texts: Record<TieTopic, string | null> = {
    state: stateSentence(tie, name, t, language),
    since: sinceSentence(tie, t),
    planned:
      tie.plannedOn && !tie.deceased ? t('insights.planned', { date: formatDay(tie.plannedOn, language) }) : null,
    rhythm: rhythmSentence(tie, t),
    silence: silenceSentence(tie, t, language),
    strength: tie.deceased ? null : strengthSentence(tie, t, language),
    balance: balanceSentence(tie, t),
    notice: noticeSentence(tie, name, t),
    evidence: evidenceSentence(tie, t, language)
  }
  return (Object.entries(texts) as [TieTopic, string | null][]).flatMap(([about, text]) =>
    text === null ? [] : { about, text }
  )
}

function stateSentence(tie: PersonTie, name: string, t: Translate, language: Language): string {
  const date = tie.lastContactOn && formatDay(tie.lastContactOn, language)
  const last = date ? t('insights.lastContact', { date }) : t('insights.neverMet', { name })
  if (tie.deceased) return `${t('insights.deceased')} ${last}`
  if (!date || !tie.silence) return last
  if (tie.state === 'singleEncounter' && tie.contacts === 1) return t('insights.singleEncounter', { date })
  if (tie.silence.days <= 7 && tie.lastContactOn?.length === 10)
    return t('insights.lastContactNear', { date, near: formatDaysAgo(tie.silence.days, language) })
  if (tie.state !== 'lapsed' && tie.state !== 'dormant') return last
  const months = Math.floor(tie.silence.days / DAYS_A_MONTH)
  return months < 36
    ? t('insights.silentMonths', { count: months, date })
    : t('insights.silentYears', { count: Math.floor(months / 12), date })
}

/** How many exchanges there were since the first; one alone is told already. */
function sinceSentence({ contacts, firstContactOn, lastContactOn, deceased }: PersonTie, t: Translate): string | null {
  if (deceased || contacts < 2 || firstContactOn === null) return null
  const year = firstContactOn.slice(0, 4)
  return t(lastContactOn?.startsWith(year) ? 'insights.contactsIn' : 'insights.contactsSince', {
    count: contacts,
    year
  })
}

function rhythmSentence({ usualGapDays: gap, state, deceased }: PersonTie, t: Translate): string | null {
  if (deceased || state === 'neverMet') return null
  if (gap === null) return t('insights.noRhythm')
  const { unit, count } = gapInUnits(gap)
  return t(everyGap[unit], { count })
}

const everyGap: Record<GapUnit, MessageKey> = {
  days: 'insights.everyDays',
  months: 'insights.everyMonths',
  years: 'insights.everyYears'
}

type GapUnit = 'days' | 'months' | 'years'

/** A usual gap as one would say it: in days up to six weeks, then in months, then in years. */
export function gapInUnits(days: number): { unit: GapUnit; count: number } {
  if (days <= 45) return { unit: 'days', count: Math.round(days) }
  const months = Math.round(days / DAYS_A_MONTH)
  if (months < 11) return { unit: 'months', count: months }
  return { unit: 'years', count: Math.max(1, Math.round(months / 12)) }
}

/** Only a silence longer than usual is worth a word, and none when the next contact is planned already. */
function silenceSentence(
  { silence, usualGapDays, plannedOn }: PersonTie,
  t: Translate,
  language: Language
): string | null {
  if (!silence?.signal || plannedOn || usualGapDays === null || silence.days <= usualGapDays) return null
  const days = formatNumber(silence.days, language)
  const count = Math.round(silence.probability * 100)
  const chance =
    count < 1
      ? t('insights.silenceRare', { days })
      : t(silence.signal === 'onRhythm' ? 'insights.silenceOrdinary' : 'insights.silence', { days, count })
  return silence.eightTimes ? `${chance} ${t('insights.eightTimes')}` : chance
}

function strengthSentence(tie: PersonTie, t: Translate, language: Language): string {
  const { band } = tie.tieStrength
  if (band === 'unknown') return t('insights.strengthUnknown')
  const { services, closeness } = tie.strengthParts
  const parts = [
    contactPhrase(tie.contactRate, t, language),
    t(services > 0 ? 'insights.servicesBothWays' : 'insights.servicesNotBothWays'),
    closeness === null
      ? t('insights.closenessMissing')
      : t('insights.closenessGiven', { closeness: t(closenessLabel(1 + 4 * closeness)).toLocaleLowerCase(language) })
  ]
  return [
    t('insights.strength', { band: t(tieBandLabel[band]), parts: formatList(parts, language) }),
    tie.contactRateProvisional && tie.contactRate > 0 && t('insights.rateProvisional'),
    formerlyStrong(tie, t, language)
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a tie that has gone silent once was: a present rate alone does not tell it from one that was never strong. */
function formerlyStrong(tie: PersonTie, t: Translate, language: Language): string | null {
  const { closeness } = tie.strengthParts
  const isSilent = tie.state === 'lapsed' || tie.state === 'dormant'
  if (!isSilent || !wasStrong(tie.peakRate, closeness === null ? null : 1 + 4 * closeness)) return null
  if (!wasStrong(tie.peakRate, null)) return t('insights.strongByCloseness')
  const rate = Math.round(tie.peakRate)
  return t('insights.strongOnce', { count: rate, rate: formatNumber(rate, language) })
}

function contactPhrase(rate: number, t: Translate, language: Language): string {
  if (rate === 0) return t('insights.noContactYet')
  const rounded = Math.round(rate * 10) / 10
  if (rounded === 0) return t('insights.hardlyAnyContact')
  return t('insights.contactsPerYear', { count: rounded, rate: formatNumber(rounded, language) })
}

function balanceSentence(
  { balance, noLedger, reciprocity, givenCount, receivedCount }: PersonTie,
  t: Translate
): string {
  if (noLedger) return t('insights.notCounted')
  const { given, received } = reciprocity
  if (givenCount + receivedCount === 0) return t('insights.noFavour')
  const counts = { given: givenCount, received: receivedCount, balance: t(balanceLabel[balance]) }
  return given === givenCount && received === receivedCount
    ? t('insights.balance', counts)
    : t('insights.balanceWeighted', { ...counts, givenWeight: given, receivedWeight: received })
}

function noticeSentence({ reciprocity, receivedCount }: PersonTie, name: string, t: Translate): string | null {
  if (reciprocity.notice === null) return null
  return reciprocity.notice === 'receivedMore'
    ? t('insights.receivedMore', { name, count: receivedCount })
    : t('insights.gaveMore', { name })
}

/** Why there is a remark; or, when the balance leans to one side, that the favours are too few to tell anything by it. */
function evidenceSentence(tie: PersonTie, t: Translate, language: Language): string | null {
  const { notice, interval95, probabilityReceivedMore, probabilityGaveMore } = tie.reciprocity
  if (tie.noLedger || tie.isFamily || tie.deceased || !interval95) return null
  if (notice === 'receivedMore')
    return t('insights.whyReceivedMore', { chance: formatPercent(probabilityReceivedMore ?? 0, language) })
  if (notice === 'gaveMore')
    return t('insights.whyGaveMore', { chance: formatPercent(probabilityGaveMore ?? 0, language) })
  if (tie.balance === 'even') return null
  const [low, high] = interval95
  if (low > 0.5 || high < 0.5) return null
  return t('insights.tooEarly', {
    given: tie.givenCount,
    received: tie.receivedCount,
    low: formatPercent(low, language),
    high: formatPercent(high, language)
  })
}
