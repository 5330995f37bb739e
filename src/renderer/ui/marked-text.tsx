import type { Marked } from '#shared/domain/found-words'
import classes from './marked-text.module.css'

/** A text in which what was found is marked. */
export function MarkedText({ text: { text, marks } }: { text: Marked }) {
  const parts = marks.map(
    ([from, to], index) => [text.slice(marks[index - 1]?.[1] ?? 0, from), text.slice(from, to), from] as const
  )
  return (
    <>
      {parts.map(([before, found, from]) => (
        <span key={from}>
          {before}
          <mark className={classes.mark}>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
