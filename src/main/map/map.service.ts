import type { Handlers } from '#shared/contract/index'
import type { AppContext, TieMeasures } from '../context'

export function mapService(_context: AppContext, _measures: TieMeasures): Handlers<'map'> {
  throw new Error('being written')
}
