/** This instant, in UTC: when a record is written, changed or put in the bin. */
export const now = (): string => new Date().toISOString()

/** The stamps of a record that is made now. */
export function newStamps(): { createdAt: string; updatedAt: string; deletedAt: null } {
  const at = now()
  return { createdAt: at, updatedAt: at, deletedAt: null }
}
