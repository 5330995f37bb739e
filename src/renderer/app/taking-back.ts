import { useCallback } from 'react'
import { describeChange } from '#shared/i18n/describe-change'
import { useAnnouncer } from '../lib/announce'
import { useLanguage, useT } from '../lib/i18n'
import { useCommand } from '../lib/query'

/** Takes back the last change, or does again what was taken back, and says what it was. */
export function useTakingBack(): { takeBack(): void; takeUpAgain(): void } {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const { mutate: undo } = useCommand('history.undo')
  const { mutate: redo } = useCommand('history.redo')
  const takeBack = useCallback(
    () =>
      undo(
        {},
        { onSuccess: (entry) => say(t('app.undone', { what: describeChange(entry, t, language) })), onError: fail }
      ),
    [undo, say, fail, t, language]
  )
  const takeUpAgain = useCallback(
    () =>
      redo(undefined, {
        onSuccess: (entry) => say(t('app.redone', { what: describeChange(entry, t, language) })),
        onError: fail
      }),
    [redo, say, fail, t, language]
  )
  return { takeBack, takeUpAgain }
}
