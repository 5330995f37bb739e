import { Link } from 'wouter'
import type { PromiseRow } from '#shared/contract/promises'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useToday } from '../../lib/today'
import { PromiseActions } from './promise-actions'
import classes from './promise-line.module.css'
import { earlierText, isOpen, promiserText, standText, toldText } from './promise-words'

interface PromiseLineProps {
  promise: PromiseRow
  /** On somebody's own page their name is not a link to where one is. */
  linked?: boolean
}

/** One promise with what can be done about it. */
export function PromiseLine({ promise, linked = true }: PromiseLineProps) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const who = promiserText(promise, t)
  const facts = [
    standText(promise, today, t, language),
    isOpen(promise) && earlierText(promise, t, language),
    isOpen(promise) && toldText(promise, t, language),
    promise.favourId && t('promises.becameFavour')
  ]
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <span className={classes.text}>{promise.text}</span>
        <span className={classes.facts}>
          {linked && promise.personId ? <Link href={personPath(promise.personId)}>{who}</Link> : who}
          {facts.filter(Boolean).map((fact) => ` · ${String(fact)}`)}
        </span>
      </div>
      <PromiseActions promise={promise} />
    </div>
  )
}
