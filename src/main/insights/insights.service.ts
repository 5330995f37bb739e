import type { Handlers } from '#shared/contract/index'
import type { IsoDate } from '#shared/domain/dates'
import { AppError } from '#shared/errors'
import type { AppContext, TieMeasures } from '../context'
import { inSlices } from '../db/slices'
import { readTieFacts } from './insights.repository'
import { countKnown } from './known-contacts.repository'
import { historiesOf, isSilent, personTie, tieMeasureRow, type Baseline } from './measure-ties'
import {
  activePeople,
  createTieMeasures,
  peopleTouchedBy,
  readBaseline,
  replaceAllTieMeasures,
  replaceSignals,
  replaceTieMeasures
} from './tie-measure.repository'

/** How many people are measured anew on the main thread; more go to the worker, together with everybody else. */
const fewPeople = 50

export function insightService({ db, log, ports }: AppContext): {
  handlers: Handlers<'insights'>
  measures: TieMeasures
} {
  createTieMeasures(db)
  let done: { today: IsoDate; number: number; baseline: Baseline } | null = null
  let running: Promise<void> | null = null

  const isCurrent = () => done !== null && done.today === ports.today() && done.number === log.number()

  /** Measures everybody, or only the few whom the changes since the last time touched. */
  async function update(): Promise<void> {
    // Taken before the work: what is written meanwhile is measured again afterwards.
    const [today, number] = [ports.today(), log.number()]
    if (done?.today === today) {
      const touched = peopleTouchedBy(db, log.changedSince(done.number), fewPeople)
      if (touched !== null) {
        const { baseline: before } = done
        const histories = historiesOf(readTieFacts(db, touched), today, before.conventions)
        const rows = histories.map((history) => tieMeasureRow(history, before))
        replaceTieMeasures(db, touched, rows)
        const baseline = readBaseline(db, before.conventions)
        if (baseline.prior !== before.prior) replaceSignals(db, baseline)
        done = { today, number, baseline }
        return
      }
    }
    const { rows, baseline } = await ports.heavy('insights.everyone', { today })
    done = null
    await inSlices(replaceAllTieMeasures(db, rows))
    done = { today, number, baseline }
  }

  async function bringUpToDate(): Promise<void> {
    await update()
    if (!isCurrent()) await bringUpToDate()
  }

  async function ready(): Promise<void> {
    if (isCurrent()) return
    running ??= bringUpToDate().finally(() => {
      running = null
    })
    await running
  }

  /** The share of the user's active contacts whom this person knows. */
  function shareKnownBy(id: string, { conventions }: Baseline): number {
    const active = activePeople(db, ports.today())
    const known = countKnown(db, ports.today(), [id], active, conventions.smallMeeting)
    return (known.get(id) ?? 0) / Math.max(1, active.length)
  }

  return {
    measures: { ready },
    handlers: {
      'insights.person': async ({ id }) => {
        await ready()
        if (!done) throw new AppError('not-found')
        const { baseline } = done
        const [history] = historiesOf(readTieFacts(db, [id]), ports.today(), baseline.conventions)
        if (!history) throw new AppError('not-found')
        return personTie(history, baseline, isSilent(history, baseline) ? shareKnownBy(id, baseline) : 0)
      },
      'insights.journal': async ({ asOf, personId }) => {
        const insights = await ports.heavy('insights.journal', { asOf, personId })
        if (personId !== undefined && insights.people.length === 0) throw new AppError('not-found')
        return insights
      }
    }
  }
}
