import { z } from 'zod'
import { command, query } from './method'

/** What belongs to the journal itself: who writes it. */
export const Settings = z.object({
  myName: z.string().trim().max(300).default(''),
  myRole: z.string().trim().max(300).default('')
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  'settings.get': query(z.void(), Settings),
  'settings.set': command(Settings, z.void(), 'history.settingsChanged')
}
