import { z } from 'zod'
import { Conventions } from '../domain/measures/conventions'
import { command, query } from './method'

/** What belongs to the journal itself: who writes it. */
export const Settings = z.object({
  myName: z.string().trim().max(300).default(''),
  myRole: z.string().trim().max(300).default('')
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  'settings.get': query(z.void(), Settings),
  'settings.set': command(Settings, z.void(), 'history.settingsChanged'),
  'settings.conventions': query(z.void(), Conventions),
  'settings.setConventions': command(Conventions, z.void(), 'history.conventionsChanged')
}
