import { useCallback, useEffect, useRef } from 'react'
import { useShelf } from '../../lib/kept'
import { useCommand } from '../../lib/query'
import { isWorthKeeping, type MeetingInHand } from './meeting-values'

const IDLE_MS = 400

/** What is being written as this window remembers it: it is there too when the journal cannot be written to. */
export const useKeptDraft = (context: string) => useShelf<string>(`meeting:${context}`)

/** Keeps what is being written, 400 ms after the last key and when the panel closes; `forget` drops it once saved. */
export function useDraft(context: string): { keep(inHand: MeetingInHand): void; forget(): void } {
  const { mutate } = useCommand('meetings.keepDraft', { quiet: true })
  const kept = useKeptDraft(context)
  const waiting = useRef<{ timer: number; content: string | null } | null>(null)

  const flush = useCallback(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    mutate({ context, content: waiting.current.content })
    waiting.current = null
  }, [context, mutate])

  useEffect(() => flush, [flush])

  const keep = useCallback(
    (inHand: MeetingInHand) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      const content = isWorthKeeping(inHand) ? JSON.stringify(inHand) : null
      kept.put(content ?? undefined)
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
  return { keep, forget }
}
