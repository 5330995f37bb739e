import type { Handlers } from '#shared/contract/index'
import { Circle } from '#shared/domain/circle'
import { fold } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { newStamps } from '../db/stamps'
import { insertRecord } from '../db/tables'
import { circleRows } from './circles.repository'

export function circleService({ db, log, ports }: AppContext): Handlers<'circles'> {
  return {
    'circles.list': () => circleRows(db),
    'circles.create': ({ name, kind }) => {
      const same = circleRows(db).find((circle) => fold(circle.name) === fold(name))
      if (same) throw new AppError('circle-exists', { name: same.name }, { name: 'circle-exists' })
      const id = ports.newId()
      insertRecord(db, 'circle', Circle.parse({ id, name, kind, ...newStamps() }))
      log.describe('history.circleAdded', { name })
      return { id }
    }
  }
}
