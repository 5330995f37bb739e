import { z } from 'zod'
import { duplicateReasons } from '../domain/duplicates'
import { mergeChoices, mergedFields, mergedLists } from '../domain/merge'
import { PersonId } from '../domain/person'
import { command, query } from './method'
import { PersonName } from './people'

const TwoPeople = z.object({ keptId: PersonId, otherId: PersonId })

/** How much would pass from the one who goes to the one who stays. */
export const MergeMoves = z.object({
  meetings: z.int(),
  /** Meetings that both were at: there they become one. */
  sharedMeetings: z.int(),
  favours: z.int(),
  promises: z.int(),
  acquaintances: z.int(),
  /** Favours that were done through them, or in which they were introduced. */
  introductions: z.int(),
  /** People whom they introduced to the user. */
  introduced: z.int(),
  targets: z.int(),
  doubts: z.int(),
  importLines: z.int(),
  /** What was noted between the two, and says nothing of one person: that they know each other, that one introduced the other. */
  between: z.int()
})
export type MergeMoves = z.infer<typeof MergeMoves>

export const Duplicate = z.object({
  one: PersonName,
  other: PersonName,
  reason: z.enum(duplicateReasons),
  /** The address that both have. */
  address: z.string().nullable()
})
export type Duplicate = z.infer<typeof Duplicate>

const Forgetting = z.object({
  meetings: z.int(),
  favours: z.int(),
  promises: z.int(),
  /** Addresses, numbers and links. */
  addresses: z.int(),
  circles: z.int(),
  acquaintances: z.int(),
  importLines: z.int(),
  /** Texts in which the name gives way to `…`. */
  texts: z.int()
})

export const peopleMerge = {
  'people.mergeMoves': query(TwoPeople, MergeMoves),
  /** Makes two people one; the other goes to the bin, and all that was noted about them passes to the one who stays. */
  'people.merge': command(
    TwoPeople.extend({
      choices: z.partialRecord(z.enum([...mergedFields, ...mergedLists]), z.enum(mergeChoices)).default({})
    }),
    z.object({ name: z.string(), moved: MergeMoves }),
    'history.peopleMerged'
  ),
  /** People who may be the same, the surest first; `total` says how many there are beyond the ones given. */
  'people.duplicates': query(z.void(), z.object({ total: z.int(), pairs: z.array(Duplicate) })),
  /** The user says that these are two people. */
  'people.keepApart': command(z.object({ oneId: PersonId, otherId: PersonId }), z.void(), 'history.keptApart'),
  'people.forgetting': query(z.object({ id: PersonId }), Forgetting),
  /** Erases all that tells who somebody is, here and in what was written; what was exchanged stays counted. */
  'people.forget': command(z.object({ id: PersonId }), z.object({ texts: z.int() }), 'history.personForgotten')
}
