import { useEffect, useState } from 'react'

/** What takes less than this needs no word, in milliseconds. */
const PATIENCE = 1000

/** True once something has been going on for a second. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return undefined
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isGoingOn])
  return isLate
}
