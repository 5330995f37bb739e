import type { Handlers } from '#shared/contract/index'
import type { AppContext, TieMeasures } from '../context'

export function peopleService(_context: AppContext, _measures: TieMeasures): Handlers<'people'> {
  throw new Error('being written')
}
