import { Group, Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '../lib/i18n'
import classes from './page.module.css'

interface PageProps {
  title: string
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** A page that fills the window and scrolls inside (lists, map) rather than as a whole. */
  fill?: boolean
  children: ReactNode
}

/** A page: one h1, its actions, its content; the window's title follows. */
export function Page({ title, actions, fill = false, children }: PageProps) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`
  }, [title, t])
  return (
    <div className={fill ? classes.fill : classes.page}>
      <Group justify="space-between" align="center" gap="sm" className={classes.head}>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  )
}
