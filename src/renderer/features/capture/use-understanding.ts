import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Output } from '#shared/contract/index'
import type { Language } from '#shared/i18n/languages'
import { call } from '../../lib/bridge'

/** After so many milliseconds without a key the sentence is read. */
const PAUSE_MS = 80

interface Understood {
  text: string
  language: Language | null
  output: Output<'capture.understand'>
}

interface Place {
  personId: string | null
}

interface Understanding {
  /** What was last understood, and of which text. */
  understood: Understood | null
  /** Why the sentence could not be read; the text itself is safe. */
  error: unknown
  /** What the sentence as it stands now says; reads it when that has not been done yet. */
  readNow(): Promise<Understood | null>
}

/** Reads the sentence shortly after each key; an answer that comes after the text has changed again is dropped. */
export function useUnderstanding(text: string, language: Language | null, { personId }: Place): Understanding {
  const [understood, setUnderstood] = useState<Understood | null>(null)
  const [error, setError] = useState<unknown>(null)
  const wanted = useRef({ text, language })
  useLayoutEffect(() => {
    wanted.current = { text, language }
  })

  const understand = useCallback(
    async (asked: Pick<Understood, 'text' | 'language'>) => {
      const isWanted = () => wanted.current.text === asked.text && wanted.current.language === asked.language
      if (asked.text.trim() === '') {
        setUnderstood(null)
        return null
      }
      try {
        const output = await call('capture.understand', { ...asked, personId })
        const answer = { ...asked, output }
        if (isWanted()) {
          setUnderstood(answer)
          setError(null)
        }
        return answer
      } catch (failure) {
        setError(failure)
        return null
      }
    },
    [personId]
  )

  useEffect(() => {
    const timer = setTimeout(() => void understand({ text, language }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, language, understand])

  const readNow = useCallback(() => understand(wanted.current), [understand])
  return { understood, error, readNow }
}
