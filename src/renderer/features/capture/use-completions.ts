import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { COMPLETED_CHARACTERS, type Completion } from '#shared/contract/capture'
import { call } from '../../lib/bridge'

const PAUSE_MS = 50

interface Completions {
  /** Ways to finish the word at the caret; none when the list was put away. */
  found: readonly Completion[]
  chosen: number
  choose(index: number): void
  putAway(): void
  /** The list is that of the text as it stands, not of an earlier letter. */
  isCurrent: boolean
  /** The first proposal for the text as it stands, asked for now. */
  askNow(): Promise<Completion | undefined>
}

const ask = (before: string): Promise<Completion[]> =>
  // A list that cannot be had is no list; the sentence is read all the same.
  call('capture.complete', { before }).catch(() => [])

/** Names that the words before the caret may begin, asked for shortly after each key; nothing while `text` is null. */
export function useCompletions(text: string | null): Completions {
  const before = text?.slice(-COMPLETED_CHARACTERS) ?? ''
  const [answer, setAnswer] = useState<{ before: string; found: readonly Completion[] }>({ before: '', found: [] })
  const [chosen, choose] = useState(0)
  const wanted = useRef(before)
  useLayoutEffect(() => {
    wanted.current = before
  })

  useEffect(() => {
    const timer = setTimeout(async () => {
      const found = before === '' ? [] : await ask(before)
      if (wanted.current !== before) return
      setAnswer({ before, found })
      choose(0)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [before])

  return {
    found: before === '' ? [] : answer.found,
    chosen,
    choose,
    putAway: () => setAnswer({ before, found: [] }),
    isCurrent: before === '' || answer.before === before,
    askNow: async () => (await ask(before))[0]
  }
}
