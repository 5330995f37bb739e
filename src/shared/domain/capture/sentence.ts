import type { Language } from './language'
import type { KnownPerson } from './known-world'
import type { Span } from './understanding'
import type { Token } from './tokens'
import type { WhenExpression } from './when/when-expression'

/** A name as it stands in the text, from one token up to, and without, another. */
export interface Mention {
  from: number
  to: number
  /** Folded words of the name, titles left out. */
  words: string[]
  written: string
  /** Known people whom it may name. */
  people: KnownPerson[]
  shape: 'full' | 'given' | 'family' | 'near' | 'new' | 'newSingle'
  rule: string
  organisation: string | null
  role: string | null
  /** The token after the name, its organisation and its role. */
  end: number
}

/** An expression of time with the tokens that it covers; a deadline word before it is covered too. */
export interface When {
  from: number
  to: number
  expression: WhenExpression
}

/** An organisation, place or circle that is named as such. */
export interface Named {
  from: number
  to: number
  name: string
  kind: 'circle' | 'place' | 'organisation'
  id: string | null
}

/** A text cut into tokens, with what is known to stand where. `…At` give the index in the list, or -1. */
export interface Sentence {
  text: string
  /** Chosen, or guessed from its small words: it settles what could be either. */
  language: Language
  tokens: Token[]
  whens: When[]
  whenAt: number[]
  names: Named[]
  nameAt: number[]
  mentions: Mention[]
  mentionAt: number[]
  /** The segment and the clause in which each token stands, once they are known. */
  segmentAt: number[]
  clauseAt: number[]
}

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]?.start ?? 0,
  tokens[Math.max(from, to - 1)]?.end ?? 0
]

export const foldAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at]
  return token === undefined || token.quoted ? '' : token.fold
}
