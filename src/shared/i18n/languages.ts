import { z } from 'zod'

export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>
export const languages = Language.options
