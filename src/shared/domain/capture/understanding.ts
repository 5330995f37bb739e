import { z } from 'zod'
import { IsoDate, PartialDate } from '../dates'
import { Direction, FavourKind } from '../favour'
import { Id } from '../fields'
import { Occasion, ParticipationRole } from '../meeting'
import { DueKind, PromiseBy } from '../promise'

/** Where in the text something was read: from this UTF-16 unit up to, and without, that one. */
export const Span = z.tuple([z.int().min(0), z.int().min(0)])
export type Span = z.infer<typeof Span>

/** Past this many characters a text is a page and no sentence: it is kept as it is and nothing is read in it. */
export const LONGEST_SENTENCE = 8_000

/** From this confidence on a reading is shown as sure; below it, down to 0.6, as something to check; less is no reading. */
export const SURE = 0.9

/** What every reading says of itself: the words it was read from, by which rule, and how sure that is (0 to 1). */
const reading = { span: Span, rule: z.string(), confidence: z.number().min(0).max(1) }

/**
 * Somebody whom the sentence names, once however often.
 * Known: `personId` is set. New: `isNew`. Neither: several may be meant, and `candidates` says whom, the likeliest first.
 */
export const PersonReading = z.object({
  ...reading,
  /** Stands for this person in the favours and promises of the same understanding; the same while the name stays as written. */
  key: z.string(),
  /** The name as written, capitals put right when it had none: `paul martin` gives `Paul Martin`. */
  written: z.string(),
  personId: Id.nullable(),
  isNew: z.boolean(),
  candidates: z.array(Id),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  presence: ParticipationRole,
  presenceConfidence: z.number().min(0).max(1),
  /** Every place where the name stands, `span` among them. */
  mentions: z.array(Span)
})
export type PersonReading = z.infer<typeof PersonReading>

export const FavourReading = z.object({
  ...reading,
  /** The same while the words that say it stay as written. */
  key: z.string(),
  direction: Direction,
  /** The key of the other party; null when the sentence does not say who. */
  person: z.string().nullable(),
  kind: FavourKind,
  /** The key of the person introduced, for introductions. */
  introduced: z.string().nullable(),
  /** What it was about, as written: `le contact de Lucie Bernard`. */
  description: z.string().nullable()
})
export type FavourReading = z.infer<typeof FavourReading>

export const PromiseReading = z.object({
  ...reading,
  key: z.string(),
  by: PromiseBy,
  /** The key of the other party: to whom I promised, or who promised me. */
  person: z.string().nullable(),
  /** What was promised, as written, without the words that promise and without the deadline. */
  text: z.string(),
  due: IsoDate.nullable(),
  dueKind: DueKind.nullable(),
  /** Another day that may be meant (`vendredi prochain` said on a Thursday). */
  dueAlternatives: z.array(IsoDate),
  dueSpan: Span.nullable()
})
export type PromiseReading = z.infer<typeof PromiseReading>

/** A day that a sentence names. `alternatives` are other days that it may mean, as in `mardi 19` when the 19th is a Wednesday. */
const DateReading = z.object({
  ...reading,
  value: PartialDate,
  alternatives: z.array(PartialDate),
  /** True when the words only come near it: `début mars`, `la semaine dernière`. */
  isAbout: z.boolean()
})

const valued = <T extends z.ZodType>(value: T) => z.object({ ...reading, value })

/** A meeting to come that the sentence speaks of: `rdv calé mardi prochain 9h`. */
const NextReading = z.object({
  ...reading,
  date: IsoDate,
  startTime: z.string().nullable(),
  occasion: Occasion,
  people: z.array(z.string())
})

/** Everything read in one sentence. What is null was not said; the text itself is kept whatever was read. */
export const Understanding = z.object({
  language: z.enum(['fr', 'en']),
  occasion: valued(Occasion).nullable(),
  date: DateReading.nullable(),
  startTime: valued(z.string()).nullable(),
  durationMinutes: valued(z.int().min(0)).nullable(),
  place: valued(z.string()).nullable(),
  circle: valued(z.object({ id: Id, name: z.string() })).nullable(),
  confidential: valued(z.literal(true)).nullable(),
  people: z.array(PersonReading),
  favours: z.array(FavourReading),
  promises: z.array(PromiseReading),
  next: NextReading.nullable()
})
export type Understanding = z.infer<typeof Understanding>
