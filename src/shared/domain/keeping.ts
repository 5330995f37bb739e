import { z } from 'zod'
import { Flag, Id, optional, stamps } from './fields'
import { Instant, IsoDate } from './dates'

/** Further out nothing can be drawn: what a file brings from beyond is refused. */
export const FARTHEST = 1_000_000
export const Coordinate = z.number().min(-FARTHEST).max(FARTHEST)

/** Where somebody stands on the map; positions are data and only change when the user asks. */
export const Layout = z.object({
  kind: z.enum(['map', 'rings']),
  personId: Id,
  x: Coordinate,
  y: Coordinate,
  pinned: Flag.default(false)
})
export type Layout = z.infer<typeof Layout>

const KeptPlace = z.tuple([Id, Coordinate, Coordinate, z.literal([0, 1])])
/** Whose place it is, where, and 1 where it was pinned. */
export type KeptPlace = z.infer<typeof KeptPlace>
const KeptPlaces = z.array(KeptPlace).max(100_000)

/** The places of a layout that was kept; throws where the text is something else. */
export const keptPlaces = (text: string): KeptPlace[] => KeptPlaces.parse(JSON.parse(text))

/** Kept places as JSON. */
export const PlacesText = z.string().refine(holdsPlaces, { error: 'invalid-places' })

function holdsPlaces(text: string): boolean {
  try {
    keptPlaces(text)
    return true
  } catch {
    return false
  }
}

/** The places of a whole map that was replaced by another, as JSON. */
export const KeptLayout = z.object({
  id: Id,
  kind: z.enum(['map', 'rings']),
  keptAt: Instant,
  places: PlacesText
})
export type KeptLayout = z.infer<typeof KeptLayout>

/** A saved view of the map (its filters as JSON, and its lens), or a filter of the list of people (lens `people`). */
export const View = z.object({
  id: Id,
  name: z.string().trim().min(1).max(300),
  filters: z.string(),
  lens: z.string(),
  ...stamps
})
export type View = z.infer<typeof View>

/** What the user answered to a suggestion. */
export const SuggestionState = z.object({
  rule: z.string().min(1).max(100),
  /** The id of whom or what it is about, or several with a bar between them, in order. */
  subject: z.string().max(300),
  snoozedUntil: optional(IsoDate),
  dismissed: Flag.default(false),
  reason: optional(z.string().max(300))
})
export type SuggestionState = z.infer<typeof SuggestionState>

/** A setting of the journal: who I am, thresholds. The value is JSON. */
export const Setting = z.object({ key: z.string().min(1).max(100), value: z.string() })
export type Setting = z.infer<typeof Setting>
