import type { SavedFilter } from '#shared/contract/people-many'
import { byName } from '#shared/domain/name-order'
import { PeopleFilter } from '#shared/domain/people-filter'
import type { Db } from '../db/open'
import { newStamps } from '../db/stamps'
import { insertRecord, sqlFor } from '../db/tables'

/** What a view of the list of people goes by, beside the lenses of the map. */
export const filterLens = 'people'

/** The filters that the user keeps, by name; there are a handful. What a later version wrote and this one cannot read is left out. */
export function savedFilters(db: Db): SavedFilter[] {
  return db
    .all(
      sqlFor
        .selectFrom('view')
        .select(['id', 'name', 'filters'])
        .where('lens', '=', filterLens)
        .where('deletedAt', 'is', null)
    )
    .flatMap(({ id, name, filters }) => {
      const parsed = PeopleFilter.safeParse(parsedJson(filters))
      return parsed.success ? [{ id, name, filter: parsed.data }] : []
    })
    .toSorted((a, b) => byName(a.name, b.name))
}

export function insertFilter(db: Db, { id, name, filter }: SavedFilter): void {
  insertRecord(db, 'view', { id, name, filters: JSON.stringify(filter), lens: filterLens, ...newStamps() })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
