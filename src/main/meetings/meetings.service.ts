import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function meetingService(_context: AppContext): Handlers<'meetings'> {
  throw new Error('being written')
}
