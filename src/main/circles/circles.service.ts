import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'

export function circleService(_context: AppContext): Handlers<'circles'> {
  throw new Error('being written')
}
