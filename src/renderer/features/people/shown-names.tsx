import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PersonName } from '#shared/contract/people'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'

interface ShownNamesProps {
  people: readonly PersonName[]
  /** How many are named before one asks for all. */
  first: number
}

/** Names as links, one after the other; many are folded. */
export function ShownNames({ people, first }: ShownNamesProps) {
  const t = useT()
  const [all, setAll] = useState(false)
  // One more takes no more room than saying that there is one.
  const shown = all || people.length <= first + 1 ? people : people.slice(0, first)
  return (
    <span>
      {shown.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ', '}
          <Link href={personPath(person.id)}>{person.name}</Link>
        </span>
      ))}
      {shown.length < people.length && (
        <>
          {' '}
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {t('people.othersKnown', { count: people.length - shown.length })}
          </Button>
        </>
      )}
    </span>
  )
}
