import { findWhen } from '#shared/domain/capture/when/find-when'
import type { Resolved, WhenExpression } from '#shared/domain/capture/when/when-expression'
import { SURE } from '#shared/domain/capture/understanding'

/** The Thursday on which the forms are written, unless they say another. */
export const thursday = '2025-11-20'

const written = (resolved: Resolved | null): string =>
  resolved === null
    ? 'none'
    : `${resolved.isAbout ? '~' : ''}${[resolved.value, ...resolved.alternatives].join(' or ')}${resolved.confidence < SURE ? ' ?' : ''}`

/** What words are understood as when a meeting lies behind: `~` for about, ` ?` for in doubt, `or` for other days. */
export const asMeeting = (one: WhenExpression): string => written(one.resolve('past'))
export const asPromise = (one: WhenExpression): string => written(one.resolve('future'))

const before = 'RDV avec Tom Baker '

/** What may stand behind the words: another clause, or the sentence that goes on. */
export const behind = { clause: ' ; rien de plus', french: ' avec Anna Roux', english: ' with Anna Roux' }

/** The first expression found for the words inside a sentence, and the words that each covers, deadline words included. */
export function inSentence(
  words: string,
  today = thursday,
  after = behind.clause
): { one: WhenExpression | undefined; covers: string[] } {
  const text = before + words + after
  const found = findWhen(text, today)
  const covers = found.map((each) => {
    const { deadline, span } = each
    return text.slice(Math.min(span[0], deadline?.span[0] ?? span[0]), deadline?.span[1] ?? span[1])
  })
  return { one: found[0], covers }
}
