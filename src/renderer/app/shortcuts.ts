import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { onWrite as whenAskedToWrite } from '../lib/bridge'
import { screens } from './screens'

interface Shortcuts {
  onWrite(): void
  onSearch(): void
  onHelp(): void
  onUndo(): void
  onRedo(): void
}

/**
 * Keys that work everywhere but in a dialog: Ctrl+N writes, Ctrl+K finds anything, Ctrl+digit goes to a page, Ctrl+H to the
 * history, F1 shows the keys, Ctrl+Z takes back outside of text fields. The keys that work in every window write as well.
 */
export function useShortcuts({ onWrite, onSearch, onHelp, onUndo, onRedo }: Shortcuts): void {
  const [, go] = useLocation()

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const act = actionOf(event)
      if (!act) return
      event.preventDefault()
      unlessInDialog(act)
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
      if (key === 'k' && !event.shiftKey) return onSearch
      // With the command key, macOS hides the application.
      if (key === 'h' && !event.shiftKey && event.ctrlKey) return () => go('/history')
      if (key === 'z' && !isInText) return event.shiftKey ? onRedo : onUndo
      return undefined
    }

    window.addEventListener('keydown', onKey)
    const stopListening = whenAskedToWrite(() => unlessInDialog(onWrite))
    return () => {
      window.removeEventListener('keydown', onKey)
      stopListening()
    }
  }, [go, onWrite, onSearch, onHelp, onUndo, onRedo])
}

/** A dialog keeps what is behind it as it is. */
function unlessInDialog(act: () => void): void {
  if (!document.querySelector('[role="dialog"]')) act()
}

/** A box that is ticked holds no text, so that ticking it is taken back from where one is. */
const textFields = 'input:not([type="checkbox"], [type="radio"]), textarea, select'

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields))
}
