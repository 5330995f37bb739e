import { dayNumber, firstDay, lastDay, type PartialDate } from '../dates'
import { countedDay } from './tie-history'

/** When a meeting is, seen from `asOf`: what was planned for a day gone by is neither. */
export function contactTime(date: PartialDate, planned: boolean, asOf: number): 'past' | 'ahead' | null {
  if (planned) return dayNumber(lastDay(date)) >= asOf ? 'ahead' : null
  if (countedDay(date, asOf) !== null) return 'past'
  return dayNumber(firstDay(date)) > asOf ? 'ahead' : null
}
