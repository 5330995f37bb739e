import type { Handlers } from '#shared/contract/index'
import type { IsoDate } from '#shared/domain/dates'
import { AppError } from '#shared/errors'
import type { AppContext, TieMeasures } from '../context'
import { inSlices } from '../db/slices'
import { readTieFacts } from './insights.repository'
import { countKnown } from './known-contacts.repository'
import { historiesOf, isSilent, personTie, tieMeasureRow } from './measure-ties'
import {
  activePeople,
  createTieMeasures,
  peopleTouchedBy,
  replaceAllTieMeasures,
  replaceTieMeasures
} from './tie-measure.repository'

/** How many people are measured anew on the main thread; more go to the worker, together with everybody else. */
const fewPeople = 50

export function insightService({ db, log, ports }: AppContext): {
  handlers: Handlers<'insights'>
  measures: TieMeasures
} {
  createTieMeasures(db)
  let done: { today: IsoDate; number: number; prior: number } | null = null
  let running: Promise<void> | null = null

  const isCurrent = () => done !== null && done.today === ports.today() && done.number === log.number()

  /** Measures everybody, or only the few whom the changes since the last time touched. */
  async function update(): Promise<void> {
    // Taken before the work: what is written meanwhile is measured again afterwards.
    const [today, number] = [ports.today(), log.number()]
    if (done?.today === today) {
      const touched = peopleTouchedBy(db, log.changedSince(done.number), fewPeople)
      if (touched !== null) {
        const { prior } = done
        const histories = historiesOf(readTieFacts(db, touched), today)
        replaceTieMeasures(
          db,
          touched,
          histories.map((history) => tieMeasureRow(history, prior))
        )
        done = { today, number, prior }
        return
      }
    }
    const { rows, prior } = await ports.heavy('insights.everyone', { today })
    done = null
    await inSlices(replaceAllTieMeasures(db, rows))
    done = { today, number, prior }
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
  function shareKnownBy(id: string): number {
    const active = activePeople(db, ports.today())
    return (countKnown(db, ports.today(), [id], active).get(id) ?? 0) / Math.max(1, active.length)
  }

  return {
    measures: { ready },
    handlers: {
      'insights.person': async ({ id }) => {
        await ready()
        const [history] = historiesOf(readTieFacts(db, [id]), ports.today())
        if (!history || !done) throw new AppError('not-found')
        return personTie(history, done.prior, isSilent(history) ? shareKnownBy(id) : 0)
      },
      'insights.journal': async ({ asOf, personId }) => {
        const insights = await ports.heavy('insights.journal', { asOf, personId })
        if (personId !== undefined && insights.people.length === 0) throw new AppError('not-found')
        return insights
      }
    }
  }
}
