import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { describeChange } from '#shared/i18n/describe-change'
import { useAnnouncer } from '../lib/announce'
import { useLanguage, useT } from '../lib/i18n'
import { useCommand } from '../lib/query'
import { screens } from './screens'

interface Shortcuts {
  onWrite(): void
  onHelp(): void
}

/**
 * Keys that work everywhere but in a dialog: Ctrl+N writes, Ctrl+digit goes to a page, F1 shows the keys,
 * Ctrl+Z takes back outside of text fields.
 */
export function useShortcuts({ onWrite, onHelp }: Shortcuts): void {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const [, go] = useLocation()
  const { mutate: undo } = useCommand('history.undo')
  const { mutate: redo } = useCommand('history.redo')

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const act = actionOf(event)
      if (!act) return
      event.preventDefault()
      // A dialog keeps what is behind it as it is.
      if (!document.querySelector('[role="dialog"]')) act()
    }

    function actionOf(event: KeyboardEvent): (() => void) | undefined {
      const isInText = inText(event.target)
      if (event.altKey) return undefined
      if (event.key === 'F1' || (event.key === '?' && !isInText)) return onHelp
      if (!event.ctrlKey && !event.metaKey) return undefined
      // The digit row gives other characters on a French keyboard, so the key's place is what counts.
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      const screen = digit && screens.find(({ menu }) => menu?.digit === Number(digit))
      if (screen) return () => go(screen.path)
      const key = event.key.toLowerCase()
      if (key === 'n' && !event.shiftKey) return onWrite
      if (key === 'z' && !isInText) return event.shiftKey ? takeUpAgain : takeBack
      return undefined
    }

    function takeBack() {
      undo(
        {},
        { onSuccess: (entry) => say(t('app.undone', { what: describeChange(entry, t, language) })), onError: fail }
      )
    }

    function takeUpAgain() {
      redo(undefined, {
        onSuccess: (entry) => say(t('app.redone', { what: describeChange(entry, t, language) })),
        onError: fail
      })
    }

    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go, onWrite, onHelp, undo, redo, say, fail, t, language])
}

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
