import { useEffect, useState } from 'react'

/** When what calls this goes away, the focus goes back to where it was, or to the page when that is gone. */
export function useReturnFocus(): void {
  const [opener] = useState(() => lasting(document.activeElement))
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      const place = isThere ? opener : document.querySelector('main')
      place?.focus()
    },
    [opener]
  )
}

/** The entry of a menu goes with its menu; the button that opened the menu stays. */
function lasting(element: Element | null): Element | null {
  const button = element?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return (button && document.getElementById(button)) || element
}
