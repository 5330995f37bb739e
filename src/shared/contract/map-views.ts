import { z } from 'zod'
import { Id } from '../domain/fields'
import { lenses } from '../domain/map-style'
import { MapQuestion } from './map'
import { command, query } from './method'

/** What a saved view brings back: who is drawn, through which lens, and what of it was in sight. */
export const MapSettings = z.object({
  question: MapQuestion,
  lens: z.enum(lenses),
  sight: z.object({ x: z.number(), y: z.number(), zoom: z.number() }).nullable()
})
export type MapSettings = z.infer<typeof MapSettings>

const SavedView = z.object({ id: Id, name: z.string(), settings: MapSettings })
export type SavedView = z.infer<typeof SavedView>

const ViewName = z.string().trim().min(1).max(100)

export const mapViews = {
  'map.views': query(z.void(), z.array(SavedView)),
  'map.saveView': command(
    z.object({ name: ViewName, settings: MapSettings }),
    z.object({ id: Id }),
    'history.viewSaved'
  ),
  'map.renameView': command(z.object({ id: Id, name: ViewName }), z.void(), 'history.viewRenamed'),
  'map.removeView': command(z.object({ id: Id }), z.void(), 'history.viewRemoved')
}
