import { z } from 'zod'
import { defaultCombination, KeyCombination } from '../domain/key-combination'
import { Language } from '../i18n/languages'
import { query, task } from './method'

const Appearance = z.enum(['system', 'light', 'dark'])

/** Keys that open the writing panel from any window of the computer. */
const Shortcut = z.object({ enabled: z.boolean(), keys: KeyCombination })

/** Off; held; or wanted and not given by the system. */
const ShortcutState = z.enum(['off', 'on', 'refused'])
export type ShortcutState = z.infer<typeof ShortcutState>

/** What belongs to this computer rather than to a journal. */
export const Preferences = z.object({
  language: Language,
  appearance: Appearance.default('system'),
  /** False until the user has chosen between the example and a journal of their own. */
  welcomed: z.boolean().default(false),
  systemShortcut: Shortcut.default({ enabled: false, keys: defaultCombination })
})
export type Preferences = z.infer<typeof Preferences>

/** What is left out stays as it is: a default would set it back. */
const PreferenceChange = z
  .object({ language: Language, appearance: Appearance, welcomed: z.boolean(), systemShortcut: Shortcut })
  .partial()

export const preferences = {
  'preferences.get': query(z.void(), Preferences),
  'preferences.set': task(PreferenceChange, Preferences),
  'preferences.shortcut': query(z.void(), ShortcutState)
}
