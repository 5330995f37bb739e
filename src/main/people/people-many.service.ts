import type { Handlers } from '#shared/contract/index'
import type { peopleMany } from '#shared/contract/people-many'
import { Circle } from '#shared/domain/circle'
import { fold } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import { circleRows } from '../circles/circles.repository'
import type { AppContext, TieMeasures } from '../context'
import { liveRecord, liveView, writeIfChanged } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { insertRecord } from '../db/tables'
import { conditionsOn } from './people-filter.repository'
import { peopleIds } from './people-lists.repository'
import { addToCircle, binPeople, setOfMany } from './people-many.repository'
import { filterLens, insertFilter, savedFilters } from './saved-filters.repository'

type Many = Pick<Handlers<'people'>, keyof typeof peopleMany>

/** What is done with many people in one step, and the filters that find them. */
export function peopleManyService({ db, log, ports }: AppContext, measures: TieMeasures): Many {
  /** The circle, made on the spot when only its name is said and nobody has it. */
  function circleOf(circle: { id: string } | { name: string }): { id: string; name: string } {
    if ('id' in circle) return liveRecord(db, 'circle', circle.id, 'circle.id')
    const same = circleRows(db).find(({ name }) => fold(name) === fold(circle.name))
    if (same) return same
    const made = Circle.parse({ id: ports.newId(), name: circle.name, ...newStamps() })
    insertRecord(db, 'circle', made)
    return made
  }

  function refuseTaken(name: string, except?: string): void {
    const taken = savedFilters(db).find((filter) => filter.id !== except && fold(filter.name) === fold(name))
    if (taken) throw new AppError('filter-exists', { name: taken.name }, { name: 'filter-exists' })
  }

  return {
    'people.ids': async ({ sort, descending, offset, limit, ...filter }) => {
      await measures.ready()
      const today = ports.today()
      return peopleIds(db, conditionsOn(db, today, filter), { sort, descending, today, offset, limit })
    },
    'people.bulkCircle': ({ ids, circle }) => {
      const { id, name } = circleOf(circle)
      const count = addToCircle(db, ids, id, now())
      log.describe('history.peopleInCircle', { count, name })
      return { count, name }
    },
    'people.bulkSet': ({ ids, fact }) => {
      const count = setOfMany(db, ids, fact, now())
      if ('reportLevel' in fact) log.describe('history.peopleReportLevel', { count, reportLevel: fact.reportLevel })
      else if ('noLedger' in fact)
        log.describe(fact.noLedger ? 'history.peopleNotCounted' : 'history.peopleCounted', { count })
      else if (fact.cadenceDays === null) log.describe('history.peopleNoCadence', { count })
      else log.describe('history.peopleCadence', { count, days: fact.cadenceDays })
      return { count }
    },
    'people.bulkRemove': ({ ids }) => {
      const count = binPeople(db, ids, now())
      log.describe('history.peopleBinned', { count })
      return { count }
    },
    'people.filters': () => savedFilters(db),
    'people.saveFilter': ({ name, filter }) => {
      refuseTaken(name)
      const id = ports.newId()
      insertFilter(db, { id, name, filter })
      log.describe('history.filterSaved', { name })
      return { id }
    },
    'people.renameFilter': ({ id, name }) => {
      const view = liveView(db, id, [filterLens])
      refuseTaken(name, id)
      writeIfChanged(db, 'view', view, { ...view, name })
      log.describe('history.filterRenamed', { name })
    },
    'people.removeFilter': ({ id }) => {
      const view = liveView(db, id, [filterLens])
      writeIfChanged(db, 'view', view, { ...view, deletedAt: now() })
      log.describe('history.filterRemoved', { name: view.name })
    }
  }
}
