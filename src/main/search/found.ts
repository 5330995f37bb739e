import type { SearchKind } from '#shared/contract/search'

/** How well something is found: by its whole name, by how words of its name begin, or by words that it holds. */
export type Closeness = 'named' | 'begins' | 'holds'

/** Something found: its id, its rowid where it was found by what was written, the place itself. */
export interface Found {
  kind: SearchKind
  key: string | number
  how: Closeness
}
