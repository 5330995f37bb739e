import { z } from 'zod'
import { Language } from '../i18n/languages'
import { query, task } from './method'

/** What belongs to this computer rather than to a journal. */
export const Preferences = z.object({
  language: Language,
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  /** False until the user has chosen between the example and a journal of their own. */
  welcomed: z.boolean().default(false)
})
export type Preferences = z.infer<typeof Preferences>

export const preferences = {
  'preferences.get': query(z.void(), Preferences),
  'preferences.set': task(Preferences.partial(), Preferences)
}
