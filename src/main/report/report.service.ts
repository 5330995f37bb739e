import type { Handlers } from '#shared/contract/index'
import type { AppContext, TieMeasures } from '../context'

export function reportService(_context: AppContext, _measures: TieMeasures): Handlers<'report'> {
  throw new Error('being written')
}
