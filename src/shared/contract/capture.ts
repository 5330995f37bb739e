import { z } from 'zod'
import { IsoDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { PersonId } from '../domain/person'
import { Understanding } from '../domain/capture/understanding'
import { Language } from '../i18n/languages'
import { query } from './method'
import { PersonChoice } from './people'

/** Past this many characters a text is kept as it is and nothing is read in it. */
export const LONGEST_SENTENCE = 10_000

export const completionKinds = ['person', 'place', 'circle', 'organisation', 'template'] as const

/** One way to finish the word at the caret: `text` replaces what stands from `from` to the caret. */
const Completion = z.object({
  kind: z.enum(completionKinds),
  text: z.string(),
  /** What tells it from others of the same name: the organisation, the kind of circle. */
  detail: z.string().nullable(),
  from: z.int().min(0)
})
export type Completion = z.infer<typeof Completion>

export const capture = {
  /** What a sentence says, as the panel shows it in chips; `people` names those known whom it mentions or may mean, `places` those of its places that are known. */
  'capture.understand': query(
    z.object({
      text: z.string().max(1_000_000),
      language: Language.nullable().default(null),
      personId: PersonId.nullable().default(null),
      circleId: Id.nullable().default(null),
      asOf: IsoDate.nullable().default(null)
    }),
    z.object({ understanding: Understanding, people: z.array(PersonChoice), places: z.array(z.string()) })
  ),
  /** Names that the word before the caret may begin: people, places, circles, organisations. */
  'capture.complete': query(
    z.object({ text: z.string().max(1_000_000), caret: z.int().min(0), personId: PersonId.nullable().default(null) }),
    z.array(Completion)
  )
}
