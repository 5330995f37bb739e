import type { IsoDate } from '#shared/domain/dates'
import { useRead } from './query'

/** The journal's day, as the main process knows it; the same for every page. */
export function useToday(): IsoDate {
  const status = useRead('journal.status')
  return status.data?.today ?? new Date().toLocaleDateString('sv-SE')
}
