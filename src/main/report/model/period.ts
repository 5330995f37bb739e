import { firstDay, lastDay, type IsoDate, type PartialDate } from '#shared/domain/dates'

/** A span of days, both ends inside it. */
export interface Period {
  from: IsoDate
  to: IsoDate
}

/** True when the date lies in the period whatever its unknown day or month may be. */
export function within(date: PartialDate | null, { from, to }: Period): boolean {
  return date !== null && firstDay(date) >= from && lastDay(date) <= to
}
