import type { PersonTie } from '../contract/insights'
import type { Conventions } from '../domain/measures/conventions'
import { WORTH_RECONNECTING } from '../domain/measures/priority'
import { formatNumber, formatPercent } from './format'
import { closenessLabel } from './labels'
import type { Language } from './languages'
import type { Translate } from './messages'
import { tieSentences, type TieTopic } from './tie-sentences'

/** What the person's page says of a tie and can say the reasons of. */
export type ReasonTopic = 'rhythm' | 'strength' | 'balance' | 'reconnect'

interface Reasoned {
  tie: PersonTie
  name: string
  conventions: Conventions
  t: Translate
  language: Language
}

/** Taking the tie up again is worth a word. */
const isWorthReconnecting = ({ reconnectValue, isFamily }: PersonTie): boolean =>
  !isFamily && reconnectValue !== null && reconnectValue >= WORTH_RECONNECTING

/** Where each thing said comes from, sentence by sentence: the numbers, and what is a convention. Empty when nothing is said. */
export function tieReasons(reasoned: Reasoned): Record<ReasonTopic, string[]> {
  return {
    rhythm: ofRhythm(reasoned),
    strength: ofStrength(reasoned),
    balance: ofBalance(reasoned),
    reconnect: ofReconnecting(reasoned)
  }
}

function ofRhythm(reasoned: Reasoned): string[] {
  const { tie, name, conventions, t, language } = reasoned
  if (tie.gapCount === 0 || tie.deceased) return []
  const { activeDays, dormantDays, quietWeeks } = conventions
  return [
    t('us.fromGaps', { count: tie.gapCount }),
    ...said(reasoned, 'silence'),
    ...(tie.isFamily ? [t('us.familyUnremarked')] : []),
    ...(tie.noSuggestions ? [t('us.leftOutUnremarked', { name })] : []),
    t('us.silenceConvention'),
    t('us.stateConvention', {
      active: formatNumber(activeDays, language),
      dormant: formatNumber(dormantDays, language)
    }),
    ...(quietWeeks.length > 0 ? [t('us.quietWeeks')] : [])
  ]
}

function ofStrength(reasoned: Reasoned): string[] {
  const { tie, conventions, t, language } = reasoned
  if (tie.tieStrength.band === 'unknown' || tie.deceased) return []
  const { time, services, closeness } = tie.strengthParts
  const parts = { time: hundredths(time, language), services: hundredths(services, language) }
  return [
    ...said(reasoned, 'strength'),
    closeness === null
      ? t('us.strengthPartsTwo', parts)
      : t('us.strengthParts', { ...parts, closeness: hundredths(closeness, language) }),
    t('us.strengthConvention', {
      index: hundredths(tie.tieStrength.index, language),
      days: conventions.halfLifeDays
    })
  ]
}

function ofBalance(reasoned: Reasoned): string[] {
  const { tie, conventions, t, language } = reasoned
  const { notice, interval95 } = tie.reciprocity
  if (tie.noLedger || !interval95) return []
  const evidence = said(reasoned, 'evidence')
  const [low, high] = interval95.map((share) => formatPercent(share, language))
  return [
    ...evidence,
    ...(notice ? [t('us.interval', { low: low!, high: high! })] : []),
    ...(evidence.length > 0 ? [t('us.fading')] : []),
    t('us.balanceConvention', { even: conventions.evenUpTo, clearly: conventions.clearlyFrom })
  ]
}

function ofReconnecting({ tie, name, t, language }: Reasoned): string[] {
  if (!tie.reconnectParts || !isWorthReconnecting(tie)) return []
  const { engagement, novelty, episodes, shareKnown } = tie.reconnectParts
  const { closeness } = tie.strengthParts
  return [
    t('us.engagement', {
      value: hundredths(engagement, language),
      received: tie.receivedCount,
      closeness:
        closeness === null ? t('us.closenessUnknown') : t(closenessLabel(1 + 4 * closeness)).toLocaleLowerCase(language)
    }),
    t('us.novelty', {
      value: hundredths(novelty, language),
      name,
      count: episodes,
      share: formatPercent(shareKnown, language)
    }),
    t('us.reconnectConvention', { least: hundredths(WORTH_RECONNECTING, language) })
  ]
}

function said({ tie, name, t, language }: Reasoned, topic: TieTopic): string[] {
  return tieSentences(tie, name, t, language).flatMap(({ about, text }) => (about === topic ? text : []))
}

/** A part of a whole in hundredths, as a plain number. */
const hundredths = (part: number, language: Language): string => formatNumber(100 * part, language, 0)
