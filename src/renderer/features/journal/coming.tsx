import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../../lib/i18n'
import classes from './journal.module.css'

/** So many meetings to come stand above the journal. */
export const shownComing = 3

interface ComingProps {
  total: number
  onAll(): void
  children: ReactNode
}

/** The meetings to come, the soonest first; the rest of them is a filter away. */
export function Coming({ total, onAll, children }: ComingProps) {
  const t = useT()
  return (
    <section aria-labelledby="coming" className={classes.ahead}>
      <h2 id="coming" className={classes.day}>
        {t('journal.coming')}
      </h2>
      <ul className={classes.list}>{children}</ul>
      {total > shownComing && (
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {t('journal.allComing', { count: total })}
        </Button>
      )}
    </section>
  )
}
