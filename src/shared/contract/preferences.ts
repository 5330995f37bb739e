import { z } from 'zod'
import { Language } from '../i18n/languages'
import { query, task } from './method'

const Appearance = z.enum(['system', 'light', 'dark'])

/** What belongs to this computer rather than to a journal. */
export const Preferences = z.object({
  language: Language,
  appearance: Appearance.default('system'),
  /** False until the user has chosen between the example and a journal of their own. */
  welcomed: z.boolean().default(false)
})
export type Preferences = z.infer<typeof Preferences>

/** What is left out stays as it is: a default would set it back. */
const PreferenceChange = z.object({ language: Language, appearance: Appearance, welcomed: z.boolean() }).partial()

export const preferences = {
  'preferences.get': query(z.void(), Preferences),
  'preferences.set': task(PreferenceChange, Preferences)
}
