import { z } from 'zod'
import { Instant } from './dates'

/** A record's identity: a UUID when made here, any short text when it comes from a file. */
export const Id = z.string().trim().min(1).max(100)

/** A fact that is true or false; SQLite keeps it as 1 or 0. */
export const Flag = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean)

/** A line of text; empty means nothing was written. */
export const Line = z.string().trim().max(300)

/** As many characters as a text may have. */
export const LONGEST_TEXT = 100_000

/** Free text, kept as it was typed. */
export const Text = z.string().max(LONGEST_TEXT)

/** A field that may be left out, set to null, or filled. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullable().default(null)
}

/** When a record was written, last changed, and put in the bin. Every record that a user makes has these. */
export const stamps = {
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: optional(Instant)
}
