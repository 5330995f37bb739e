import type { Handlers } from '#shared/contract/index'
import type { peopleMerge } from '#shared/contract/people-merge'
import { mergedPerson } from '#shared/domain/merge'
import { displayName } from '#shared/domain/names'
import { Person } from '#shared/domain/person'
import { AppError } from '#shared/errors'
import { translator } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { liveRecord } from '../db/live-records'
import { now } from '../db/stamps'
import { setApart } from './duplicates.repository'
import { forget } from './forget.repository'
import { metThrough } from './introductions.repository'
import { moveReferences } from './merge-references.repository'
import { mergeLists, mergeMoves } from './merge.repository'
import { updatePerson } from './people.repository'

type Merging = Pick<Handlers<'people'>, keyof typeof peopleMerge>

/** Two people who turn out to be one, and somebody who wishes to be forgotten. */
export function peopleMergeService({ db, log, ports }: AppContext): Merging {
  function both(oneId: string, otherId: string, fields: readonly [string, string]): [Person, Person] {
    if (oneId === otherId) throw new AppError('same-person', {}, { [fields[1]]: 'same-person' })
    return [liveRecord(db, 'person', oneId, fields[0]), liveRecord(db, 'person', otherId, fields[1])]
  }

  return {
    'people.mergeMoves': ({ keptId, otherId }) => {
      both(keptId, otherId, ['keptId', 'otherId'])
      return mergeMoves(db, { kept: keptId, other: otherId })
    },
    'people.merge': ({ keptId, otherId, choices }) => {
      const [kept, other] = both(keptId, otherId, ['keptId', 'otherId'])
      const merge = { kept: keptId, other: otherId, at: now() }
      const moved = mergeMoves(db, merge)
      // Two long texts may together be more than a field holds: then nothing is merged.
      const merged = Person.parse(mergedPerson(kept, other, choices))
      mergeLists(db, merge, choices)
      moveReferences(db, merge)
      const { introducedById } = merged
      // Who was introduced by somebody whom the other introduced would have met through themselves.
      const isCircle = introducedById !== null && metThrough(db, introducedById, keptId)
      updatePerson(db, kept, { ...merged, introducedById: isCircle ? null : introducedById })
      updatePerson(db, other, { ...other, deletedAt: merge.at })
      const name = displayName(merged)
      log.describe('history.peopleMerged', { name, other: displayName(other) })
      return { name, moved }
    },
    'people.duplicates': () => ports.heavy('people.duplicates', undefined),
    'people.keepApart': ({ oneId, otherId }) => {
      const [one, other] = both(oneId, otherId, ['oneId', 'otherId'])
      setApart(db, oneId, otherId)
      log.describe('history.keptApart', { name: displayName(one), other: displayName(other) })
    },
    'people.forgetting': ({ id }) => {
      liveRecord(db, 'person', id)
      return ports.heavy('people.forgetting', { id })
    },
    'people.forget': ({ id }) => {
      const texts = forget(db, liveRecord(db, 'person', id), {
        today: ports.today(),
        name: translator(ports.language())('forget.nobody')
      })
      log.describe('history.personForgotten')
      return { texts }
    }
  }
}
