import { createContext, useContext } from 'react'
import { useShelf } from './kept'

export interface Writing {
  /** Edit this meeting; without it a new one is written. */
  meetingId?: string
  /** Somebody who was there, when the panel is opened from their page. */
  personId?: string
  /** What the sentence begins with: a template, or words typed elsewhere. */
  text?: string
}

/** Opens the panel in which a meeting is written, from anywhere; `app` supplies it. */
export const WritingContext = createContext<(writing: Writing) => void>(() => undefined)

export function useWriting(): (writing: Writing) => void {
  return useContext(WritingContext)
}

/** What is being written as this window remembers it: it is there too when the journal cannot be written to. */
export const useKeptDraft = (context: string) => useShelf<string>(`writing:${context}`)
