/** The languages in which sentences are understood. */
export type Language = 'fr' | 'en'
