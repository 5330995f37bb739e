import type { PersonTie } from '../contract/insights'
import { formatDay, formatDaysAgo } from './format'
import type { Language } from './languages'
import type { MessageKey, Translate } from './messages'
import { spanText } from './reason-sentences'
import { gapInUnits } from './tie-sentences'

/** « Vous vous voyez environ tous les 2 mois ; 5 mois de silence, plus long que d'habitude »; null without any contact. */
export function contactTitle(tie: PersonTie, t: Translate, language: Language): string | null {
  const { silence, contacts: count, firstContactOn, lastContactOn, usualGapDays } = tie
  if (!silence || !firstContactOn || !lastContactOn) return null
  const [from, to] = [firstContactOn.slice(0, 4), lastContactOn.slice(0, 4)]
  if (tie.deceased)
    return from === to ? t('us.titlePastYear', { count, year: to }) : t('us.titlePast', { count, from, to })
  const words = { silence: silenceWords(tie, silence, t, language) }
  if (usualGapDays === null)
    return tie.state === 'singleEncounter' && count === 1
      ? t('us.titleOnce', words)
      : t('us.titleNoRhythm', { ...words, count })
  const gap = gapInUnits(usualGapDays)
  return t(everyGap[gap.unit], { ...words, count: gap.count })
}

/** « d'habitude : environ 2 mois ». */
export function usualGapText(days: number, t: Translate): string {
  const { unit, count } = gapInUnits(days)
  return t(usualGap[unit], { count })
}

type Unit = ReturnType<typeof gapInUnits>['unit']

const everyGap: Record<Unit, MessageKey> = { days: 'us.titleDays', months: 'us.titleMonths', years: 'us.titleYears' }
const usualGap: Record<Unit, MessageKey> = { days: 'us.usualDays', months: 'us.usualMonths', years: 'us.usualYears' }

/** A silence of a few days is none. */
const NEAR = 7

function silenceWords(
  { plannedOn, usualGapDays, lastContactOn }: PersonTie,
  { days, signal }: NonNullable<PersonTie['silence']>,
  t: Translate,
  language: Language
): string {
  const isNear = days <= NEAR && lastContactOn?.length === 10
  const words = { span: spanText(days, t), near: formatDaysAgo(days, language) }
  if (plannedOn)
    return t(isNear ? 'us.nearPlanned' : 'us.silencePlanned', { ...words, date: formatDay(plannedOn, language) })
  if (isNear) return t('us.near', words)
  if (signal === null || usualGapDays === null || days <= usualGapDays) return t('us.silence', words)
  if (signal === 'onRhythm') return t('us.silenceOrdinary', words)
  return t(signal === 'overdue' ? 'us.silenceLonger' : 'us.silenceMuchLonger', words)
}
