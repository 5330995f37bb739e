import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function promiseService(_context: AppContext): Handlers<'promises'> {
  throw new Error('being written')
}
