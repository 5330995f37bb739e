import { beWords, haveWords, type Who } from './words/function-words'
import { Form } from './words/verb-forms'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'
import type { VerbGroup } from './verb-group'

export interface Subject {
  /** `people`: those named; `other`: somebody who is not named; `dropped`: nobody is written. */
  who: Who | 'people' | 'other' | 'dropped'
  mentions: number[]
}

/** A verb with its subject, and everything up to the next. */
export interface Clause {
  from: number
  /** The token after its last. */
  to: number
  segment: number
  subject: Subject
  group: VerbGroup
  /** `si`, `if`, `j'aimerais que`: nothing has happened. */
  isHypothetical: boolean
  /** `qui`, `who`. */
  isRelative: boolean
  /** `que`, `that`, `dont` before it. */
  isReported: boolean
  /** `et`, `,` before it, so that it may share subject and helper with the clause before. */
  isJoined: boolean
  /** Where the thing stands of which it says that it is to be done: `devis à lui envoyer`. */
  thingFrom: number | null
  /** A mention before the verb that is its object: `Karim recommandé à ma cliente`. */
  object: number | null
}

export type FoundClause = Omit<Clause, 'segment' | 'to'>
export type Around = Omit<FoundClause, 'subject' | 'group'>

/** Words after which `elle`, `lui`, `on` are no subjects. */
export const beforeObjects = wordSet('avec pour a de chez sur par with for to of from about d entre between')

const finite = Form.presentThem | Form.future | Form.conditional | Form.past

export const isFrenchVerbal = (word: string): boolean =>
  ['se', 's', 'a', 'y', 'en', 'ne', 'n', 'l', 'lui', 'leur', 'me', 'm', 'va', 'doit', 'peut'].includes(word) ||
  haveWords.fr.has(word) ||
  beWords.fr.has(word) ||
  verbForms(word).some(({ verb, form }) => verb.language === 'fr' && (form & finite) !== 0)
