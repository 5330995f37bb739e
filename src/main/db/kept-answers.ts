import type { ChangeLog } from './change-log'

/** Computes each question once, until the journal or the day changes; what failed is tried anew by the next who asks. */
export function keptAnswers(log: ChangeLog, today: () => string) {
  let answers = new Map<string, Promise<unknown>>()
  let keptAt = ''
  return <T>(question: string, compute: () => Promise<T>): Promise<T> => {
    const at = `${today()} ${log.number()}`
    if (at !== keptAt) answers = new Map()
    keptAt = at
    const known = answers.get(question)
    // Each question is always asked with the same kind of answer.
    if (known) return known as Promise<T>
    const kept = answers
    const answer = compute()
    kept.set(question, answer)
    answer.catch(() => kept.delete(question))
    return answer
  }
}
