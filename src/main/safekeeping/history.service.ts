import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function historyService(_context: AppContext): Handlers<'history'> {
  throw new Error('being written')
}
