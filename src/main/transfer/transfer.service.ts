import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function transferService(_context: AppContext): Handlers<'transfer'> {
  throw new Error('being written')
}
