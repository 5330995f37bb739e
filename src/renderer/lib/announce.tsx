import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useT } from './i18n'
import { failureText } from './failure'

interface Announcement {
  text: string
  tone: 'done' | 'attention'
}

interface Announcer {
  current: Announcement | null
  /** Says what was just done, in the status line and to screen readers. */
  say(text: string): void
  /** Says what went wrong. */
  fail(error: unknown): void
}

const AnnouncerContext = createContext<Announcer>({ current: null, say: () => undefined, fail: () => undefined })

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const t = useT()
  const [current, setCurrent] = useState<Announcement | null>(null)
  const say = useCallback((text: string) => setCurrent({ text, tone: 'done' }), [])
  const fail = useCallback((error: unknown) => setCurrent({ text: failureText(error, t), tone: 'attention' }), [t])
  const announcer = useMemo(() => ({ current, say, fail }), [current, say, fail])
  return <AnnouncerContext value={announcer}>{children}</AnnouncerContext>
}

export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext)
}
