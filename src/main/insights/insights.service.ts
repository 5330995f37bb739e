import type { Handlers } from '#shared/contract/index'
import type { AppContext, TieMeasures } from '../context'

export function insightService(_context: AppContext): { handlers: Handlers<'insights'>; measures: TieMeasures } {
  throw new Error('being written')
}
