import { z } from 'zod'
import { query } from './method'

/** In the order in which results of equal worth are shown. */
export const searchKinds = ['person', 'circle', 'organisation', 'place', 'meeting', 'favour', 'promise'] as const
export type SearchKind = (typeof searchKinds)[number]

/** A text and where in it the words were found, from and up to. */
const Marked = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()]).readonly()) })

export const SearchResult = z.object({
  kind: z.enum(searchKinds),
  /** The id of the record; a place is its own. */
  id: z.string(),
  title: Marked,
  /** The words around what was found, or what tells this from others of the same name. */
  snippet: Marked.nullable(),
  /** True when nothing is called so, and this is called nearly so. */
  near: z.boolean()
})
export type SearchResult = z.infer<typeof SearchResult>

export const search = {
  /** Everything of the journal in which all of these words are, in any order, the best first. */
  'search.everything': query(
    z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
    z.array(SearchResult)
  )
}
