import type { Handlers } from '#shared/contract/index'
import type { mapViews } from '#shared/contract/map-views'
import { lenses } from '#shared/domain/map-style'
import { fold } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { liveView, writeIfChanged } from '../db/live-records'
import { now } from '../db/stamps'
import { insertView, savedViews, stored } from './map-views.repository'

/** Views of the map under a name. */
export function mapViewsService({ db, log, ports }: AppContext): Pick<Handlers<'map'>, keyof typeof mapViews> {
  const called = (name: string) => savedViews(db).find((view) => fold(view.name) === fold(name))

  return {
    'map.views': () => savedViews(db),
    // A name says which view is meant: saving under it again replaces what it stood for.
    'map.saveView': ({ name, settings }) => {
      const same = called(name)
      const id = same?.id ?? ports.newId()
      if (same) {
        const view = liveView(db, id, lenses)
        writeIfChanged(db, 'view', view, { ...view, name, ...stored(settings) })
      } else insertView(db, { id, name, settings })
      log.describe('history.viewSaved', { name })
      return { id }
    },
    'map.renameView': ({ id, name }) => {
      const view = liveView(db, id, lenses)
      const same = called(name)
      if (same && same.id !== id) throw new AppError('view-exists', { name: same.name }, { name: 'view-exists' })
      writeIfChanged(db, 'view', view, { ...view, name })
      log.describe('history.viewRenamed', { name })
    },
    'map.removeView': ({ id }) => {
      const view = liveView(db, id, lenses)
      writeIfChanged(db, 'view', view, { ...view, deletedAt: now() })
      log.describe('history.viewRemoved', { name: view.name })
    }
  }
}
