import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../lib/query'
import { useKeptDraft } from '../../lib/writing'
import { isWorthKeeping, type Writ } from './use-capture'

const IDLE_MS = 400

interface Draft {
  keep(writ: Writ): void
  forget(): void
  /** True once what is written is in the journal. */
  isKept: boolean
}

/** Keeps what is being written, 400 ms after the last key and when the panel closes; `forget` drops it once saved. */
export function useDraft(context: string): Draft {
  const { mutate } = useCommand('meetings.keepDraft', { quiet: true })
  const kept = useKeptDraft(context)
  const waiting = useRef<{ timer: number; content: string | null } | null>(null)
  const [isKept, setKept] = useState(false)

  const flush = useCallback(() => {
    if (!waiting.current) return
    const { timer, content } = waiting.current
    clearTimeout(timer)
    mutate({ context, content }, { onSuccess: () => setKept(content !== null) })
    waiting.current = null
  }, [context, mutate])

  useEffect(() => flush, [flush])

  const keep = useCallback(
    (writ: Writ) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      const content = isWorthKeeping(writ) ? JSON.stringify(writ) : null
      kept.put(content ?? undefined)
      setKept(false)
      waiting.current = { timer: window.setTimeout(flush, IDLE_MS), content }
    },
    [flush, kept]
  )
  const forget = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = null
    kept.put(undefined)
    mutate({ context, content: null })
  }, [context, mutate, kept])
  return { keep, forget, isKept }
}
