import type { CircleRow } from '#shared/contract/circles'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

const byName = new Intl.Collator('fr', { ignorePunctuation: true, numeric: true })

/** All circles by name with how many people are in each; there are dozens of circles, never thousands. */
export function circleRows(db: Db): CircleRow[] {
  return db
    .all(
      sqlFor
        .selectFrom('circle as c')
        .select(['c.id', 'c.name', 'c.kind'])
        .select((from) =>
          from
            .selectFrom('membership as m')
            .innerJoin('person as p', 'p.id', 'm.personId')
            .select(({ fn }) => fn.countAll<number>().as('members'))
            .whereRef('m.circleId', '=', 'c.id')
            .where('m.deletedAt', 'is', null)
            .where('p.deletedAt', 'is', null)
            .as('members')
        )
        .where('c.deletedAt', 'is', null)
    )
    .map(({ id, name, kind, members }) => ({ id, name, kind, members: members ?? 0 }))
    .toSorted((a, b) => byName.compare(a.name, b.name))
}
