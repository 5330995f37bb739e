import type { PersonInsight, PersonTie } from '#shared/contract/insights'
import { dayNumber, type IsoDate } from '#shared/domain/dates'
import { contactRate, peakRate } from '#shared/domain/measures/contact-strength'
import { usualGap } from '#shared/domain/measures/episodes'
import { effectiveCounts, imbalanceNotice, posterior, shareInterval } from '#shared/domain/measures/imbalance'
import { ledgerOf, oldestOpen } from '#shared/domain/measures/ledger'
import { reconnectValue } from '#shared/domain/measures/reconnect-value'
import { contactDaysInYear, rhythmOf } from '#shared/domain/measures/rhythm'
import { priorGap, silenceProbability, silenceSignal } from '#shared/domain/measures/silence'
import { tieState } from '#shared/domain/measures/state'
import { historyOf, type TieFacts, type TieHistory } from '#shared/domain/measures/tie-history'
import { tieStrength } from '#shared/domain/measures/tie-strength'
import type { TieState } from '#shared/domain/measures/words'
import type { TieMeasureRow } from '../db/tables'

export const historiesOf = (facts: readonly TieFacts[], asOf: IsoDate): TieHistory[] => {
  const day = dayNumber(asOf)
  return facts.map((person) => historyOf(person, day))
}

/** The prior of the silence probability, in days, from the gaps of everybody. */
export function priorOf(histories: readonly TieHistory[]): number {
  const gaps = histories.flatMap((history) => history.gaps)
  return priorGap(
    gaps.length,
    gaps.reduce((sum, gap) => sum + gap, 0)
  )
}

const stateOf = ({ asOf, days, episodes }: TieHistory): TieState => {
  const last = days.at(-1)
  return tieState(episodes.length, last === undefined ? null : asOf - last)
}

/** The active core: the people whom structure is computed over, and whom a silent tie may know. */
export const isInActiveCore = (history: TieHistory): boolean => stateOf(history) === 'active' && !history.deceased

/** A tie that could be taken up again. */
export const isSilent = (history: TieHistory): boolean =>
  ['lapsed', 'dormant'].includes(stateOf(history)) && !history.deceased

/** What lists, the map and the person's page share: everything but what is slow or needs the other ties. */
function measure(history: TieHistory, prior: number) {
  const { asOf, closeness, contacts, days, gaps, ledger } = history
  const rate = contactRate(contacts, asOf)
  const totals = ledgerOf(ledger)
  const counts = effectiveCounts(ledger, asOf)
  const evidence = ledger.length === 0 ? null : posterior(counts)
  const last = days.at(-1)
  const silenceDays = last === undefined ? null : asOf - last
  const probability = silenceDays === null ? null : silenceProbability(gaps, silenceDays, prior)
  // Family ties do not fade with silence (Roberts & Dunbar 2011, 2015), and nothing is to be noticed about the dead.
  const quiet = history.isFamily || history.deceased
  return {
    contactRate: rate,
    rhythm: rhythmOf(contactDaysInYear(days, asOf)),
    strength: tieStrength({ rate, closeness, given: totals.given, received: totals.received }),
    silenceDays,
    probability,
    // A rhythm takes a gap between two known days.
    signal: quiet || probability === null ? null : silenceSignal(probability, gaps.length + 1),
    state: stateOf(history),
    totals,
    counts,
    evidence,
    notice: quiet || history.noLedger || evidence === null ? null : imbalanceNotice(ledger, evidence),
    openSince: oldestOpen(ledger)?.date ?? null
  }
}

/** A row of the table that lists sort and filter by. */
export function tieMeasureRow(history: TieHistory, prior: number): TieMeasureRow {
  const {
    contactRate: rate,
    rhythm,
    strength,
    silenceDays,
    signal,
    state,
    totals,
    notice,
    openSince
  } = measure(history, prior)
  return {
    personId: history.id,
    lastContactOn: history.lastContactOn,
    contactDays: history.days.length,
    silenceDays,
    state,
    signal,
    rhythm,
    contactRate: rate,
    strength: strength.index,
    band: strength.band,
    given: totals.given,
    received: totals.received,
    notice,
    openSince
  }
}

/** Everything about one tie; `shareKnown` is the share of the user's active contacts whom this person knows. */
export function personTie(history: TieHistory, prior: number, shareKnown: number): PersonTie {
  const measured = measure(history, prior)
  const { strength, silenceDays, probability, state, totals, evidence } = measured
  return {
    id: history.id,
    contactRate: measured.contactRate,
    peakRate: peakRate(history.contacts, history.asOf),
    rhythm: measured.rhythm,
    tieStrength: { index: strength.index, provisional: strength.provisional, band: strength.band },
    silence:
      silenceDays === null || probability === null ? null : { days: silenceDays, probability, signal: measured.signal },
    state,
    reconnectValue: isSilent(history)
      ? reconnectValue({
          closeness: history.closeness,
          favoursReceived: totals.receivedCount,
          episodes: history.episodes.length,
          shareKnown
        }).value
      : null,
    reciprocity: {
      given: totals.given,
      received: totals.received,
      net: totals.net,
      balance: totals.balance,
      dyadicReciprocity: totals.dyadicReciprocity,
      share: evidence?.share ?? null,
      interval95: evidence ? shareInterval(measured.counts) : null,
      probabilityReceivedMore: evidence?.receivedMore ?? null,
      probabilityGaveMore: evidence?.gaveMore ?? null,
      notice: measured.notice,
      openSince: measured.openSince
    },
    noLedger: history.noLedger,
    isFamily: history.isFamily,
    deceased: history.deceased,
    strengthParts: strength.parts,
    firstContactOn: history.firstContactOn,
    lastContactOn: history.lastContactOn,
    contactDays: history.days.length,
    contacts: history.contacts.length,
    usualGapDays: usualGap(history.gaps),
    plannedOn: history.plannedOn,
    givenCount: totals.givenCount,
    receivedCount: totals.receivedCount
  }
}

/** The part of a tie that `insights --json` prints. */
export function insightOf(tie: PersonTie): PersonInsight {
  return {
    id: tie.id,
    contactRate: tie.contactRate,
    peakRate: tie.peakRate,
    rhythm: tie.rhythm,
    tieStrength: tie.tieStrength,
    silence: tie.silence,
    state: tie.state,
    reconnectValue: tie.reconnectValue,
    reciprocity: tie.reciprocity
  }
}
