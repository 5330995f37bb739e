import type { Badge } from '../map-badges'
import type { Balance, TieBand, TieState } from '../measures/words'

/** Somebody to be drawn, at their place on the map. */
export interface PicturePerson {
  id: string
  x: number
  y: number
  band: TieBand
  state: TieState
  silenceDays: number | null
  balance: Balance
  /** The circle of origin. */
  circleId: string | null
  badge: Badge | null
}
