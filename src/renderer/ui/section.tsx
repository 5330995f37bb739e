import { Group, Title } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react'
import { useLocation, useSearch } from 'wouter'
import classes from './section.module.css'

interface SectionProps {
  title: string
  actions?: ReactNode
  /** The name under which an address leads here (`/settings?part=…`). */
  part?: string
  /** Where the focus goes when what had it is gone and nothing else is left. */
  heading?: RefObject<HTMLHeadingElement | null>
  children: ReactNode
}

/** A part of a page under its own h2, named for screen readers. */
export function Section({ title, actions, part, heading, children }: SectionProps) {
  const id = useId()
  const own = useRef<HTMLHeadingElement>(null)
  const head = heading ?? own
  useArrival(part, head)
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" align="baseline" gap="sm" className={classes.head}>
        <Title order={2} id={id} ref={head} tabIndex={-1}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  )
}

/** Brings one to this part when the address names it, after the page itself has taken the focus. */
function useArrival(part: string | undefined, heading: RefObject<HTMLHeadingElement | null>): void {
  const search = useSearch()
  const [path, go] = useLocation()
  const isAsked = part !== undefined && new URLSearchParams(search).get('part') === part
  useEffect(() => {
    if (!isAsked) return undefined
    const timer = setTimeout(() => {
      heading.current?.focus({ preventScroll: true })
      heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
      go(`${path}?`, { replace: true })
    })
    return () => clearTimeout(timer)
  }, [isAsked, path, go, heading])
}
