import type { Reason, Suggestion } from '#shared/contract/suggestions'
import type { Conventions } from '#shared/domain/measures/conventions'
import { ruleOfReason } from '#shared/domain/suggestion'
import { cadenceText } from '#shared/i18n/cadence'
import { formatDay, formatDaysAgo } from '#shared/i18n/format'
import { closenessLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, MessageValues, Translate } from '#shared/i18n/messages'
import { spanText } from '#shared/i18n/reason-sentences'
import { gapInUnits, tieSentences } from '#shared/i18n/tie-sentences'
import { favourPhrase } from '../../ui/records/favour-words'

/** The reason that the suggestion is made for; an introduction and thanks have none. */
const leading = ({ rule, reasons }: Suggestion): Reason | undefined =>
  reasons.find(({ code }) => ruleOfReason[code] === rule)

/** What the card is about, the facts of it in front; `names` stand where the people are named. */
export function titleText(suggestion: Suggestion, names: { name: string; other: string }, t: Translate): string {
  const { rule, tie, thanks } = suggestion
  const reason = leading(suggestion)
  const values: MessageValues = {
    ...names,
    text: reason?.text ?? '',
    span: spanText(reason?.days ?? tie.silence?.days ?? 0, t),
    what: thanks ? favourPhrase(thanks, t) : '',
    count: tie.receivedCount
  }
  return t(titleKey(rule, reason, suggestion), values)
}

function titleKey(rule: Suggestion['rule'], reason: Reason | undefined, { thanks }: Suggestion): MessageKey {
  if (rule === 'target') return reason?.code === 'onTarget' ? 'suggestions.onTargetTitle' : 'suggestions.viaTargetTitle'
  if (rule === 'thanks') return thanks?.thankedOn ? 'suggestions.newsTitle' : 'suggestions.thanksTitle'
  return titles[rule]
}

const titles: Record<Exclude<Suggestion['rule'], 'target' | 'thanks'>, MessageKey> = {
  promise: 'suggestions.promiseTitle',
  theirPromise: 'suggestions.theirPromiseTitle',
  cadence: 'suggestions.cadenceTitle',
  silence: 'suggestions.silenceTitle',
  reconnect: 'suggestions.reconnectTitle',
  receivedMore: 'suggestions.receivedMoreTitle',
  introduction: 'suggestions.introductionTitle'
}

/** The facts under the title: how a promise stands, what each could bring, the last exchange and the rhythm. */
export function factTexts(suggestion: Suggestion, t: Translate, language: Language): string[] {
  const { name, introduction, thanks, tie, cadenceDays, rule } = suggestion
  const reason = leading(suggestion)
  if (introduction)
    return [
      t('suggestions.seeksFact', { name, text: introduction.seeks }),
      t('suggestions.offersFact', { name: introduction.other, text: introduction.offers })
    ]
  if (thanks) {
    const received = t('suggestions.receivedFact', { date: formatDay(thanks.date, language) })
    return tie.lastContactOn === null ? [received] : [received, ...contactFacts(suggestion, t, language)]
  }
  return [
    ...(reason ? promiseFact(reason, t, language) : []),
    ...contactFacts(suggestion, t, language),
    ...(rule === 'cadence' && cadenceDays !== null
      ? [t('suggestions.cadenceFact', { cadence: cadenceText(cadenceDays, t) })]
      : [])
  ]
}

function promiseFact({ code, days, date }: Reason, t: Translate, language: Language): string[] {
  if (code === 'promiseUndated') return [t('suggestions.undatedFact', { span: spanText(days ?? 0, t) })]
  if (code === 'promiseWithinWeek' || code === 'promiseWithinFortnight')
    return [t('suggestions.dueFact', { when: formatDaysAgo(-(days ?? 0), language) })]
  if ((code === 'promiseLate' || code === 'theirPromiseLate') && date)
    return [t('suggestions.lateFact', { date: formatDay(date, language) })]
  return []
}

const everyGap: Record<ReturnType<typeof gapInUnits>['unit'], MessageKey> = {
  days: 'suggestions.everyDays',
  months: 'suggestions.everyMonths',
  years: 'suggestions.everyYears'
}

function contactFacts({ tie }: Suggestion, t: Translate, language: Language): string[] {
  const { lastContactOn, usualGapDays } = tie
  if (lastContactOn === null) return [t('suggestions.neverFact')]
  const last = t('suggestions.lastFact', { date: formatDay(lastContactOn, language) })
  if (usualGapDays === null) return [last]
  const { unit, count } = gapInUnits(usualGapDays)
  return [last, t(everyGap[unit], { count })]
}

/** What may be done, as a question; nothing where the card itself asks it. */
export const ideas: Record<Suggestion['rule'], MessageKey | null> = {
  promise: 'suggestions.promiseIdea',
  theirPromise: 'suggestions.theirPromiseIdea',
  cadence: 'suggestions.newsIdea',
  silence: 'suggestions.newsIdea',
  reconnect: 'suggestions.reconnectIdea',
  receivedMore: 'suggestions.receivedMoreIdea',
  target: 'suggestions.targetIdea',
  introduction: 'suggestions.introductionIdea',
  thanks: null
}

/** What the suggestion rests on, beside the facts of the card: exchanges noted, closeness, silence, thresholds. */
export function groundTexts(
  suggestion: Suggestion,
  conventions: Pick<Conventions, 'activeDays'> | undefined,
  t: Translate,
  language: Language
): string[] {
  const { rule, tie, thanks, name } = suggestion
  const { closeness } = tie.strengthParts
  if (rule === 'introduction') return [t('suggestions.noTieNoted')]
  const silence = tieSentences(tie, name, t, language).find(({ about }) => about === 'silence')
  return [
    contactsText(suggestion, t),
    closeness === null
      ? null
      : t('suggestions.closenessFact', {
          closeness: t(closenessLabel(1 + 4 * closeness)).toLocaleLowerCase(language)
        }),
    thanks && t(thanks.thankedOn ? 'suggestions.notToldYet' : 'suggestions.notThankedYet'),
    rule === 'silence' ? (silence?.text ?? null) : null,
    rule === 'reconnect' && conventions ? t('suggestions.dormantThreshold', { count: conventions.activeDays }) : null
  ].filter((text) => text !== null)
}

function contactsText({ tie }: Suggestion, t: Translate): string | null {
  const { contacts: count, firstContactOn, lastContactOn } = tie
  if (firstContactOn === null || lastContactOn === null) return null
  const [from, to] = [firstContactOn.slice(0, 4), lastContactOn.slice(0, 4)]
  return from === to
    ? t('suggestions.contactsIn', { count, year: to })
    : t('suggestions.contactsBetween', { count, from, to })
}

/** `Dernier échange : 12 mars 2024 · d'habitude tous les 3 mois`: short facts as one line. */
export function lineOf(texts: readonly string[]): string {
  const line = texts.join(' · ')
  return line.charAt(0).toLocaleUpperCase() + line.slice(1)
}
