import { z } from 'zod'
import { IsoDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { PersonId } from '../domain/person'
import { Understanding } from '../domain/capture/understanding'
import { Language } from '../i18n/languages'
import { query } from './method'
import { PersonChoice } from './people'

export const completionKinds = ['person', 'place', 'circle', 'organisation', 'template'] as const

/** So many characters before the caret are enough to see which name is being written. */
export const COMPLETED_CHARACTERS = 200

/** One way to finish the word at the caret: `text` replaces the last `length` characters before it. */
const Completion = z.object({
  kind: z.enum(completionKinds),
  text: z.string(),
  /** What tells it from others of the same name: the organisation. */
  detail: z.string().nullable(),
  length: z.int().min(1)
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
  /** Names that the words before the caret may begin: people, places, circles, organisations; after a `/`, templates. */
  'capture.complete': query(z.object({ before: z.string().max(COMPLETED_CHARACTERS) }), z.array(Completion))
}
