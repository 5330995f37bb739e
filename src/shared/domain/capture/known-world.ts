import type { IsoDate, PartialDate } from '../dates'
import type { Language } from './language'

/** Somebody noted in the journal, as far as recognising the name needs it. */
export interface KnownPerson {
  id: string
  givenName: string
  familyName: string | null
  particle: string | null
  preferredName: string | null
  organisation: string | null
}

/** What is already noted and a sentence may name. Built once and read many times; `createNameIndex` holds the people. */
export interface KnownWorld {
  people: NameIndex
  /** Places of earlier meetings, as written. */
  places: readonly string[]
  circles: readonly { id: string; name: string }[]
  organisations: readonly string[]
  /** The last exchange with this person and how many there were; asked only where several people may be meant. */
  contact(personId: string): { lastOn: PartialDate | null; count: number }
  /** Circles this person belongs to; asked only where several people may be meant. */
  circlesOf(personId: string): readonly string[]
}

/** Known people by the folded words of their names. */
export interface NameIndex {
  /** People one of whose name words, folded, is this one. */
  byWord(word: string): readonly KnownPerson[]
  /** People whose family name is within one edit of this folded word, for slips of the pen. */
  near(word: string): readonly KnownPerson[]
  /** The person from whose page a sentence is written. */
  byId(id: string): KnownPerson | null
}

/** Where and when the sentence is written. */
export interface CaptureContext {
  today: IsoDate
  /** The language that the user chose for the sentence; null lets its words decide. */
  language: Language | null
  /** The person whose page it is written from. */
  personId: string | null
  /** The circle whose page it is written from. */
  circleId: string | null
}
