import { sql } from 'kysely'
import type { IsoDate, PartialDate } from '#shared/domain/dates'
import type { FavoursOfMonth } from '#shared/domain/measures/ledger-periods'
import type { Occasion } from '#shared/domain/meeting'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

interface ContactRow {
  date: PartialDate
  occasion: Occasion
  planned: 0 | 1
  count: number
}

/** The exchanges at which somebody was present, held and planned, those of one day and kind counted together, oldest first. */
export function contactRows(db: Db, personId: string): ContactRow[] {
  const planned = sql<0 | 1>`m.status = 'planned'`
  return db.all(
    sqlFor
      .selectFrom('participation as a')
      .innerJoin('meeting as m', 'm.id', 'a.meetingId')
      .select(['m.date', 'm.occasion', planned.as('planned')])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('a.personId', '=', personId)
      .where('a.role', '=', 'present')
      .where('m.deletedAt', 'is', null)
      .where('m.status', '!=', 'cancelled')
      .groupBy(['m.date', 'm.occasion', planned])
      .orderBy('m.date')
      .orderBy('m.occasion')
  )
}

/** The favours between the user and somebody until `today`, by month and direction. */
export function favoursByMonth(db: Db, personId: string, today: IsoDate): FavoursOfMonth[] {
  const month = sql<PartialDate>`substr(date, 1, 7)`
  return db.all(
    sqlFor
      .selectFrom('favour')
      .select([month.as('month'), 'direction'])
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('weight').as('weight')])
      .where('personId', '=', personId)
      .where('deletedAt', 'is', null)
      // As text, a month or a year stands before all of its days.
      .where('date', '<=', today)
      .groupBy([month, 'direction'])
      .orderBy('month')
  )
}
