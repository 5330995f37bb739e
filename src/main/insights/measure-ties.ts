import type { PersonTie, PrintedInsight } from '#shared/contract/insights'
import { dayNumber, type IsoDate } from '#shared/domain/dates'
import { balanceClass } from '#shared/domain/measures/balance-class'
import { contactRate, isRateProvisional, peakRate } from '#shared/domain/measures/contact-strength'
import type { Conventions } from '#shared/domain/measures/conventions'
import { usualGap } from '#shared/domain/measures/episodes'
import { effectiveCounts, imbalanceNotice, posterior, shareInterval } from '#shared/domain/measures/imbalance'
import { ledgerOf, oldestOpen } from '#shared/domain/measures/ledger'
import { quietDays } from '#shared/domain/measures/quiet-days'
import { reconnectValue } from '#shared/domain/measures/reconnect-value'
import { contactDaysInYear, rhythmOf } from '#shared/domain/measures/rhythm'
import {
  isEightTimes,
  priorGap,
  silenceProbability,
  silenceSignal,
  sumOfGaps,
  type GapSum
} from '#shared/domain/measures/silence'
import { tieState } from '#shared/domain/measures/state'
import { historyOf, type TieFacts, type TieHistory } from '#shared/domain/measures/tie-history'
import { tieStrength } from '#shared/domain/measures/tie-strength'
import type { SilenceSignal, TieState } from '#shared/domain/measures/words'
import type { TieMeasureRow } from '../db/tables'

export const historiesOf = (
  facts: readonly TieFacts[],
  asOf: IsoDate,
  { quietWeeks }: Pick<Conventions, 'quietWeeks'>
): TieHistory[] => {
  const day = dayNumber(asOf)
  const quiet = quietDays(quietWeeks)
  return facts.map((person) => historyOf(person, day, quiet))
}

/** What the measures of one tie take from the whole journal. */
export interface Baseline {
  conventions: Conventions
  /** What a gap is expected to be, in days. */
  prior: number
  /** The day of the first contact with anybody, since 1970-01-01; null without any. */
  firstContact: number | null
}

export function baselineOf(histories: readonly TieHistory[], conventions: Conventions): Baseline {
  const firsts = histories.flatMap(({ days }) => days.slice(0, 1))
  return {
    conventions,
    prior: priorGap(sumOfGaps(histories.flatMap(({ countedGaps }) => countedGaps))),
    firstContact: firsts.length === 0 ? null : firsts.reduce((first, day) => Math.min(first, day))
  }
}

const stateOf = ({ episodes, silenceDays }: TieHistory, conventions: Conventions): TieState =>
  tieState(episodes.length, silenceDays, conventions)

/** The active core: the people whom structure is computed over, and whom a silent tie may know. */
export const isInActiveCore = (history: TieHistory, { conventions }: Baseline): boolean =>
  stateOf(history, conventions) === 'active' && !history.deceased

/** A tie that could be taken up again. */
export const isSilent = (history: TieHistory, { conventions }: Baseline): boolean =>
  ['lapsed', 'dormant'].includes(stateOf(history, conventions)) && !history.deceased && !history.noSuggestions

/** The chance of the present silence and what it signals; nothing without a contact. */
export function silenceOf(
  gaps: GapSum,
  countedSilence: number,
  { prior }: Pick<Baseline, 'prior'>
): { probability: number; signal: SilenceSignal | null } {
  const probability = silenceProbability(gaps, countedSilence, prior)
  // A rhythm takes a gap between two known days.
  return { probability, signal: silenceSignal(probability, gaps.count + 1) }
}

/** What lists, the map and the person's page share: everything but what is slow or needs the other ties. */
function measure(history: TieHistory, baseline: Baseline) {
  const { asOf, closeness, contacts, days, ledger, countedSilence } = history
  const { conventions } = baseline
  const rate = contactRate(contacts, asOf, conventions.halfLifeDays)
  const totals = ledgerOf(ledger)
  const counts = effectiveCounts(ledger, asOf)
  const evidence = ledger.length === 0 ? null : posterior(counts)
  const gaps = sumOfGaps(history.countedGaps)
  // Family ties do not fade with silence (Roberts & Dunbar 2011, 2015); of the dead, and of whom one is not to contact, there
  // is nothing to be noticed.
  const isUnremarked = history.isFamily || history.deceased || history.noSuggestions
  return {
    contactRate: rate,
    yearDays: contactDaysInYear(days, asOf),
    strength: tieStrength({ rate, closeness, given: totals.given, received: totals.received }),
    gaps,
    silence: countedSilence === null ? null : silenceOf(gaps, countedSilence, baseline),
    isUnremarked,
    state: stateOf(history, conventions),
    totals,
    counts,
    evidence,
    balance: history.noLedger ? ('notCounted' as const) : balanceClass(totals.given, totals.received, conventions),
    notice: isUnremarked || history.noLedger || evidence === null ? null : imbalanceNotice(ledger, evidence),
    openSince: history.noLedger ? null : (oldestOpen(ledger)?.date ?? null)
  }
}

/** A row of the table that lists sort and filter by. */
export function tieMeasureRow(history: TieHistory, baseline: Baseline): TieMeasureRow {
  const measured = measure(history, baseline)
  const { strength, silence, gaps, totals, balance } = measured
  return {
    personId: history.id,
    firstContact: history.days[0] ?? null,
    lastContactOn: history.lastContactOn,
    contactDays: history.days.length,
    yearDays: measured.yearDays,
    silenceDays: history.silenceDays,
    countedSilence: history.countedSilence,
    gapCount: gaps.count,
    gapDays: gaps.days,
    state: measured.state,
    signal: measured.isUnremarked ? null : (silence?.signal ?? null),
    rhythm: rhythmOf(measured.yearDays),
    contactRate: measured.contactRate,
    strength: strength.index,
    band: strength.band,
    given: totals.givenCount,
    received: totals.receivedCount,
    balance,
    net: balance === 'notCounted' || balance === 'none' ? null : totals.net,
    notice: measured.notice,
    openSince: measured.openSince
  }
}

/** Everything about one tie; `shareKnown` is the share of the user's active contacts whom this person knows. */
export function personTie(history: TieHistory, baseline: Baseline, shareKnown: number): PersonTie {
  const measured = measure(history, baseline)
  const { strength, silence, gaps, totals, evidence: found } = measured
  const { asOf, contacts, silenceDays, countedSilence, noLedger } = history
  const { halfLifeDays } = baseline.conventions
  const evidence = noLedger ? null : found
  const episodes = history.episodes.length
  const reconnect = isSilent(history, baseline)
    ? reconnectValue({
        closeness: history.closeness,
        favoursReceived: totals.receivedCount,
        episodes,
        shareKnown
      })
    : null
  return {
    id: history.id,
    contactRate: measured.contactRate,
    contactRateProvisional: isRateProvisional(baseline.firstContact, asOf, halfLifeDays),
    peakRate: peakRate(contacts, asOf, halfLifeDays),
    rhythm: rhythmOf(measured.yearDays),
    tieStrength: { index: strength.index, provisional: strength.provisional, band: strength.band },
    silence:
      silence === null || silenceDays === null || countedSilence === null
        ? null
        : {
            days: silenceDays,
            probability: silence.probability,
            signal: measured.isUnremarked ? null : silence.signal,
            eightTimes: isEightTimes(gaps, countedSilence)
          },
    state: measured.state,
    reconnectValue: reconnect?.value ?? null,
    reciprocity: {
      given: totals.given,
      received: totals.received,
      net: totals.net,
      balance: noLedger ? null : totals.balance,
      dyadicReciprocity: noLedger ? null : totals.dyadicReciprocity,
      share: evidence?.share ?? null,
      interval95: evidence ? shareInterval(measured.counts) : null,
      probabilityReceivedMore: evidence?.receivedMore ?? null,
      probabilityGaveMore: evidence?.gaveMore ?? null,
      notice: measured.notice,
      openSince: measured.openSince
    },
    balance: measured.balance,
    noLedger,
    noSuggestions: history.noSuggestions,
    isFamily: history.isFamily,
    deceased: history.deceased,
    strengthParts: strength.parts,
    firstContactOn: history.firstContactOn,
    lastContactOn: history.lastContactOn,
    contactDays: history.days.length,
    contacts: history.contacts.length,
    usualGapDays: usualGap(history.gaps),
    gapCount: gaps.count,
    reconnectParts: reconnect && { engagement: reconnect.engagement, novelty: reconnect.novelty, episodes, shareKnown },
    plannedOn: history.plannedOn,
    givenCount: totals.givenCount,
    receivedCount: totals.receivedCount
  }
}

/** The part of a tie that `insights --json` prints. */
export function insightOf(tie: PersonTie): PrintedInsight {
  return {
    id: tie.id,
    contactRate: tie.contactRate,
    contactRateProvisional: tie.contactRateProvisional,
    peakRate: tie.peakRate,
    rhythm: tie.rhythm,
    tieStrength: tie.tieStrength,
    silence: tie.silence ?? { days: null, probability: null, signal: null, eightTimes: null },
    state: tie.state,
    reconnectValue: tie.reconnectValue,
    reciprocity: tie.reciprocity
  }
}
