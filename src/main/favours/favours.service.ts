import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function favourService(_context: AppContext): Handlers<'favours'> {
  throw new Error('being written')
}
