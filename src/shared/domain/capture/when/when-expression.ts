import type { IsoDate, PartialDate } from '../../dates'
import type { DueKind as PromiseDueKind } from '../../promise'
import type { z } from 'zod'
import type { Span } from '../understanding'

export type DueKind = z.infer<typeof PromiseDueKind>

/** Meetings lie behind, promises ahead: on which side of today a day is looked for that does not say it. */
export type Lean = 'past' | 'future'

/** The day that words stand for. `alternatives` are others they may mean; `isAbout` says that they only come near it. */
export interface Resolved {
  /** A month or a year alone when no more was said: as a deadline, its last day. */
  value: PartialDate
  alternatives: PartialDate[]
  isAbout: boolean
  /** 0 to 1, on the scale of `SURE`. */
  confidence: number
}

/** Words of a text that say a day, a time of the day or how long something took. */
export interface WhenExpression {
  kind: 'day' | 'time' | 'duration'
  /** The words without the deadline word before them: `vendredi` of `avant vendredi`, but `dans 15 jours` whole. */
  span: Span
  rule: string
  /** Set when the words say by when something is due; the span begins with the deadline word. */
  deadline: { span: Span; dueKind: DueKind } | null
  /** `HH:MM`, of a time or of a day with a time beside it. */
  time: string | null
  minutes: number | null
  /** The words themselves say that it lies behind, or ahead: `hier`, `next Friday`, a date with its year. */
  explicitPast: boolean
  explicitFuture: boolean
  /** Null for times and durations, and for days that do not exist (`le 31 avril`). */
  resolve(lean: Lean): Resolved | null
}

/** Where a rule has matched, for what the pattern alone cannot decide. */
export interface Place {
  today: IsoDate
  /** The normal text before and after the match. */
  before: string
  after: string
  /** The match in normal text, with the full stop of its last word. */
  matched: string
  /** The match as written, with its capitals. */
  written: string
  /** What is written after it. */
  afterWritten: string
}

/** What a rule understood; the rest of an expression is the same for all rules. */
export interface Meaning {
  resolve?(lean: Lean): Resolved | null
  time?: string
  minutes?: number
  isPast?: boolean
  isFuture?: boolean
  /** The words hold their own deadline word: `dans 15 jours`. */
  due?: DueKind
}

export type Groups = Readonly<Record<string, string | undefined>>

export interface Rule {
  name: string
  kind: WhenExpression['kind']
  /** Source of a regular expression on normal text (`normalText`); it must end at the end of a word. */
  pattern: string
  /** Null when the match is not what it seems. */
  read(found: Groups, place: Place): Meaning | null
}
