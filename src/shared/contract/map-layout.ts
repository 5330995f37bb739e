import { z } from 'zod'
import { Coordinate } from '../domain/keeping'
import { PersonId } from '../domain/person'
import { MapQuestion, projections } from './map'
import { command, query, task } from './method'

const projection = z.enum(projections)
const MovedPerson = z.object({ personId: PersonId, x: Coordinate, y: Coordinate })
export const ArrangedPerson = MovedPerson.extend({ pinned: z.boolean() })
export type ArrangedPerson = z.infer<typeof ArrangedPerson>

/** A layout that was replaced by another; the ten last ones of each projection are kept. */
const KeptLayout = z.object({ id: z.string(), keptAt: z.string(), people: z.int() })

export const mapLayout = {
  /** Puts people where the user wants them, and pins them there. */
  'map.move': command(
    z.object({ projection, people: z.array(MovedPerson).min(1).max(500) }),
    z.void(),
    'history.placeMoved'
  ),
  /** Pins people where they are, or lets them go: only who is not pinned moves when the map is arranged anew. */
  'map.pin': command(
    z.object({ projection, personIds: z.array(PersonId).min(1).max(500), pinned: z.boolean() }),
    z.void(),
    'history.placePinned'
  ),
  /** Works out places anew for everybody drawn, pinned people apart; nothing is written. Null when it was stopped. */
  'map.arrange': task(MapQuestion, z.array(ArrangedPerson).nullable()),
  /** How far the work is, 0 to 1; null when none goes on. */
  'map.arranging': query(z.void(), z.number().nullable()),
  'map.stopArranging': task(z.void(), z.void()),
  /** Keeps these places in place of those there were, which stay among the ten last layouts. */
  'map.keepArrangement': command(
    z.object({ projection, people: z.array(ArrangedPerson).min(1).max(20_000) }),
    z.void(),
    'history.mapArranged'
  ),
  'map.layouts': query(z.object({ projection }), z.array(KeptLayout)),
  /** Puts everybody back where a kept layout had them; who came later stays where they are. */
  'map.restoreLayout': command(z.object({ id: z.string() }), z.void(), 'history.mapRestored')
}
