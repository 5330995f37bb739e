import { z } from 'zod'

const Draft = z.object({ text: z.string() }).transform(({ text }) => text)
/** How meetings were kept before sentences were read. */
const OlderDraft = z
  .object({ values: z.object({ meeting: z.object({ notes: z.string().nullable() }) }) })
  .transform(({ values }) => values.meeting.notes ?? '')

/** The words in a draft of whatever form; what is no draft at all stands as it is, so that nothing written is lost. */
export function draftText(content: string): string {
  const known = z.union([Draft, OlderDraft]).safeParse(draftContent(content))
  return known.success ? known.data : content
}

/** What a draft holds; undefined when it cannot be read. */
export function draftContent(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
