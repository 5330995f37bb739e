import { z } from 'zod'
import { Id } from '../domain/fields'
import { PeopleFilter } from '../domain/people-filter'
import { Person, PersonId, reportLevels } from '../domain/person'
import { command, query } from './method'
import { PeopleOrder } from './people'

/** As many as a journal may hold: what is done to all of them is still one change. */
const Several = z.array(PersonId).min(1).max(100_000)

/** What a command did to several people at once, for the sentence in the status line. */
const Touched = z.object({ count: z.int() })

const FilterName = z.string().trim().min(1).max(100)

export const SavedFilter = z.object({ id: Id, name: z.string(), filter: PeopleFilter })
export type SavedFilter = z.infer<typeof SavedFilter>

/** What is done with many people: choosing them, changing them in one step, keeping what finds them. */
export const peopleMany = {
  /** The ids of everybody whom the filter leaves, or of one stretch of them, in the order of the table. */
  'people.ids': query(
    z.object({
      ...PeopleFilter.shape,
      ...PeopleOrder.shape,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100_000).default(100_000)
    }),
    z.array(PersonId)
  ),
  /** Puts these people in a circle, which is made when it goes by a name alone. */
  'people.bulkCircle': command(
    z.object({
      ids: Several,
      circle: z.union([z.object({ id: Id }), z.object({ name: z.string().trim().min(1).max(300) })])
    }),
    Touched.extend({ name: z.string() }),
    'history.peopleInCircle'
  ),
  /** Sets one fact of all these people; the others stay as they are. */
  'people.bulkSet': command(
    z.object({
      ids: Several,
      fact: z.union([
        z.object({ cadenceDays: Person.shape.cadenceDays.unwrap() }),
        z.object({ reportLevel: z.enum(reportLevels) }),
        z.object({ noLedger: z.boolean() })
      ])
    }),
    Touched,
    'history.peopleCadence'
  ),
  'people.bulkRemove': command(z.object({ ids: Several }), Touched, 'history.peopleBinned'),
  'people.filters': query(z.void(), z.array(SavedFilter)),
  'people.saveFilter': command(
    z.object({ name: FilterName, filter: PeopleFilter }),
    z.object({ id: Id }),
    'history.filterSaved'
  ),
  'people.renameFilter': command(z.object({ id: Id, name: FilterName }), z.void(), 'history.filterRenamed'),
  'people.removeFilter': command(z.object({ id: Id }), z.void(), 'history.filterRemoved')
}
