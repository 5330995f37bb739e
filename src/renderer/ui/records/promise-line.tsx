import { Link } from 'wouter'
import type { PromiseRow } from '#shared/contract/promises'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useToday } from '../../lib/today'
import { PromiseActions } from './promise-actions'
import classes from './promise-line.module.css'
import { dueText, promiserText } from './promise-words'

interface PromiseLineProps {
  promise: PromiseRow
  /** On somebody's own page their name is not a link to where one is. */
  linked?: boolean
}

/** One promise with what can be done about it. */
export function PromiseLine({ promise, linked = true }: PromiseLineProps) {
  const t = useT()
  const who = promiserText(promise, t)
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <span className={classes.text}>{promise.text}</span>
        <span className={classes.facts}>
          {linked && promise.personId ? <Link href={personPath(promise.personId)}>{who}</Link> : who}
          {' · '}
          <Due promise={promise} />
          {promise.moves > 0 && ` · ${t('promises.moves', { count: promise.moves })}`}
        </span>
      </div>
      <PromiseActions promise={promise} />
    </div>
  )
}

function Due({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const { status, closedOn, dueOn } = promise
  if (status === 'kept' || status === 'dropped') {
    if (!closedOn) return t(status === 'kept' ? 'promiseStatus.kept' : 'promiseStatus.dropped')
    return t(status === 'kept' ? 'promises.keptOn' : 'promises.droppedOn', { date: formatDate(closedOn, language) })
  }
  if (dueOn && dueOn < today) return t('promises.passed', { date: formatDate(dueOn, language) })
  return dueText(promise, t, language)
}
