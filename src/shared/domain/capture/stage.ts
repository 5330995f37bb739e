import type { Cast } from './entities'
import type { Focus, Reference } from './reference'
import type { Sentence } from './sentence'

/** What is known when a clause is read for favours and promises. */
export interface Stage {
  sentence: Sentence
  cast: Cast
  focus: Focus
  present: ReadonlySet<number>
  subject: { who: 'me' | 'them' | 'other'; people: Reference }
  /** Another day to come is named in the clause. */
  isFuture: boolean
  isQuestion: boolean
}
