import { useEffect, useState } from 'react'

/** When what calls this goes away, the focus goes back to where it was, or to the page when that is gone. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      const place = isThere ? opener : document.querySelector('main')
      place?.focus()
    },
    [opener]
  )
}
