import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { describeChange } from '#shared/i18n/describe-change'
import { useAnnouncer } from '../lib/announce'
import { useLanguage, useT } from '../lib/i18n'
import { useCommand } from '../lib/query'
import { screens } from './screens'

/** Keys that work everywhere: Ctrl+N writes, Ctrl+digit goes to a page, Ctrl+Z takes back outside of text fields. */
export function useShortcuts({ onWrite }: { onWrite(): void }): void {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const [, go] = useLocation()
  const { mutate: undo } = useCommand('history.undo')
  const { mutate: redo } = useCommand('history.redo')

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      // The digit row gives other characters on a French keyboard, so the key's place is what counts.
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      const screen = digit && screens.find(({ menu }) => menu?.digit === Number(digit))
      const key = event.key.toLowerCase()
      if (screen) go(screen.path)
      else if (key === 'n' && !event.shiftKey) onWrite()
      else if (key === 'z' && !inText(event.target) && !document.querySelector('[role="dialog"]')) {
        if (event.shiftKey)
          redo(undefined, {
            onSuccess: (entry) => say(t('app.redone', { what: describeChange(entry, t, language) })),
            onError: fail
          })
        else
          undo(
            {},
            { onSuccess: (entry) => say(t('app.undone', { what: describeChange(entry, t, language) })), onError: fail }
          )
      } else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go, onWrite, undo, redo, say, fail, t, language])
}

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
