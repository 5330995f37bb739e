import type { Wish } from '#shared/domain/possible-introductions'
import type { Db } from '../../db/open'
import { sqlFor } from '../../db/tables'

/** Who of these people seeks something and who offers something, as noted; whoever is left out of suggestions is not among them. */
export function readWishes(db: Db, people: ReadonlySet<string>): { seekers: Wish[]; offerers: Wish[] } {
  const rows = db
    .all(
      sqlFor
        .selectFrom('person')
        .select(['id', 'sortKey', 'needs', 'offers'])
        .where('deletedAt', 'is', null)
        .where('noSuggestions', '=', 0)
        .where((eb) => eb.or([eb('needs', 'is not', null), eb('offers', 'is not', null)]))
    )
    .filter(({ id }) => people.has(id))
  const wishes = (what: 'needs' | 'offers') =>
    rows.flatMap(({ id, sortKey, [what]: text }) => (text ? [{ personId: id, nameKey: sortKey, text }] : []))
  return { seekers: wishes('needs'), offerers: wishes('offers') }
}
