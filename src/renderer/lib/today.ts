import type { IsoDate } from '#shared/domain/dates'
import { useRead } from './query'

/** The journal's day, as the main process knows it; the frame is only drawn once it is known. */
export function useToday(): IsoDate {
  const status = useRead('journal.status')
  if (!status.data) throw new Error('a page was drawn before the journal was known')
  return status.data.today
}
