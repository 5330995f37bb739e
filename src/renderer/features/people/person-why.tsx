import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { useT } from '../../lib/i18n'
import classes from './person.module.css'

interface PersonWhyProps {
  /** What it is about, for whoever does not see what the button stands beside. */
  of: string
  texts: readonly string[]
  /** Where its conventions are set. */
  settings: { href: string; label: string }
}

/** « Pourquoi ? » opens the reasons where the thing is said, and leads to where its conventions are set. */
export function PersonWhy({ of, texts, settings }: PersonWhyProps) {
  const t = useT()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('people.why')} <span className="nv-hidden">{of}</span>
      </Button>
      <div id={id} hidden={!open}>
        <ul className={classes.reasons}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>
            <Link href={settings.href}>{settings.label}</Link>
          </li>
        </ul>
      </div>
    </>
  )
}
