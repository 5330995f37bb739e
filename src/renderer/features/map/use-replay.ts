import { useEffect, useLayoutEffect, useRef } from 'react'

/** How long each month stays, in milliseconds. */
const BEAT = 200

/** While it plays, steps every beat; Escape stops it wherever the focus is. */
export function useReplay(isPlaying: boolean, { step, stop }: { step(): void; stop(): void }): void {
  const latest = useRef({ step, stop })
  useLayoutEffect(() => {
    latest.current = { step, stop }
  })
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setInterval(() => latest.current.step(), BEAT)
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && latest.current.stop()
    document.addEventListener('keydown', onKeyDown)
    return () => {
      clearInterval(timer)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [isPlaying])
}
