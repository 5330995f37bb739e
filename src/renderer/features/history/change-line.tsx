import { Button } from '@mantine/core'
import type { ListedChange } from '#shared/contract/history'
import { describeChange } from '#shared/i18n/describe-change'
import { formatTime } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './history.module.css'
import type { Rewriting } from './use-rewriting'

interface ChangeLineProps {
  change: ListedChange
  /** It is the one that Ctrl+Z takes back. */
  isNextUndo: boolean
  /** It is the one that is done again first. */
  isNextRedo: boolean
  tabIndex: 0 | -1
  onFocus(): void
  rewriting: Rewriting
}

/** A change in words, what stands in its way, and what can be done about it. */
export function ChangeLine({ change, isNextUndo, isNextRedo, tabIndex, onFocus, rewriting }: ChangeLineProps) {
  const t = useT()
  const language = useLanguage()
  const what = describeChange(change, t, language)
  const why = reasonOf(change)
  const isOpen = !change.undone && !change.final

  function reasonOf({ undone, canRedo, final, blockedBy }: ListedChange): string | null {
    if (undone) return t(canRedo ? 'history.undone' : 'history.undoneForGood')
    if (final) return t('history.final')
    return blockedBy && t('history.blockedBy', { by: describeChange(blockedBy, t, language) })
  }

  return (
    <li className={classes.line} tabIndex={tabIndex} onFocus={onFocus}>
      <span className={`nv-muted ${classes.time}`}>{formatTime(new Date(change.at), language)}</span>
      <span className={classes.words}>
        {change.undone ? <s>{what}</s> : <span>{what}</span>}
        {why && <span className={`nv-muted ${classes.why}`}>{why}</span>}
      </span>
      <span className={classes.actions}>
        {isOpen && !change.blockedBy && (
          <Button
            size="compact-sm"
            variant="subtle"
            tabIndex={tabIndex}
            aria-label={t('history.takeBackThis', { what })}
            onClick={() => rewriting.undo(change.id)}
          >
            {t('history.takeBack')}
          </Button>
        )}
        {isOpen && !isNextUndo && (
          <Button
            size="compact-sm"
            variant="subtle"
            tabIndex={tabIndex}
            aria-label={t('history.takeBackToThis', { what })}
            onClick={() => rewriting.undoTo(change.id)}
          >
            {t('history.takeBackTo')}
          </Button>
        )}
        {change.canRedo && (
          <Button
            size="compact-sm"
            variant="subtle"
            tabIndex={tabIndex}
            aria-label={t(isNextRedo ? 'history.redoThis' : 'history.redoToThis', { what })}
            onClick={() => rewriting.redoTo(change.id)}
          >
            {t(isNextRedo ? 'history.redo' : 'history.redoTo')}
          </Button>
        )}
      </span>
    </li>
  )
}
