import type { Span } from '#shared/domain/capture/understanding'
import type { Items } from '#shared/capture/items'

/** How words are marked under the sentence: known, to be created or checked, a favour or promise, a detail. */
type MarkKind = 'known' | 'open' | 'action' | 'detail'

export interface Mark {
  span: Span
  kind: MarkKind
}

/** What of the sentence was understood, as marks; actions come first, so that names stand on top of them. */
export function marksOf({ people, favours, promises, next, factSpans, openFacts }: Items): Mark[] {
  const actions = [...favours, ...promises, ...(next ? [next] : [])].flatMap(({ span }) =>
    span ? [{ span, kind: 'action' as const }] : []
  )
  const facts = Object.entries(factSpans).map(([name, span]) => ({
    span,
    kind: name in openFacts ? ('open' as const) : ('detail' as const)
  }))
  const names = people.flatMap(({ span, mentions, open, isNew }) =>
    [...(span ? [span] : []), ...mentions].map((place) => ({
      span: place,
      kind: open || isNew ? ('open' as const) : ('known' as const)
    }))
  )
  return [...actions, ...facts, ...names]
}

export interface Segment {
  text: string
  kind: MarkKind | null
}

/** The text cut where its marks begin and end; where several cover the same letters the last one counts. */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ span: [from, to] }) => from < to && to <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ span }) => span)])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!
    const mark = inside.findLast(({ span }) => span[0] <= from && to <= span[1])
    return { text: text.slice(from, to), kind: mark?.kind ?? null }
  })
}

/** How many letters two versions of a sentence share at their beginning: marks up to there still stand. */
export function sharedLength(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let length = 0
  while (length < shorter && one[length] === other[length]) length++
  return length
}
