import { MapSettings, type SavedView } from '#shared/contract/map-views'
import { lenses } from '#shared/domain/map-style'
import { byName } from '#shared/domain/name-order'
import type { Db } from '../db/open'
import { newStamps } from '../db/stamps'
import { insertRecord, sqlFor } from '../db/tables'

/** One's own views, by name; there are a handful. What a later version wrote and this one cannot read is left out. */
export function savedViews(db: Db): SavedView[] {
  return db
    .all(
      sqlFor
        .selectFrom('view')
        .select(['id', 'name', 'filters', 'lens'])
        .where('lens', 'in', lenses)
        .where('deletedAt', 'is', null)
    )
    .flatMap(({ id, name, filters, lens }) => {
      const settings = settingsOf(filters, lens)
      return settings ? [{ id, name, settings }] : []
    })
    .toSorted((a, b) => byName(a.name, b.name))
}

export function insertView(db: Db, { id, name, settings }: SavedView): void {
  insertRecord(db, 'view', { id, name, ...stored(settings), ...newStamps() })
}

/** The settings as they are kept: the lens stands beside what it is looked at with. */
export const stored = ({ lens, ...rest }: MapSettings): { filters: string; lens: string } => ({
  filters: JSON.stringify(rest),
  lens
})

function settingsOf(filters: string, lens: string): MapSettings | undefined {
  try {
    const parsed = MapSettings.safeParse({ ...(JSON.parse(filters) as object), lens })
    return parsed.data
  } catch {
    return undefined
  }
}
