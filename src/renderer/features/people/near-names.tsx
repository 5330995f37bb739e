import { useDebouncedValue } from '@mantine/hooks'
import { useFormContext, useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { displayName } from '#shared/domain/names'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useSteadyRead } from '../../lib/query'
import type { PersonFields } from './person-form-values'
import classes from './person-form.module.css'

/** People already there whose name is the same or nearly so; a help, never in the way. */
export function NearNames() {
  const { control } = useFormContext<PersonFields>()
  const [givenName = '', familyName] = useWatch({ control, name: ['person.givenName', 'person.familyName'] })
  const [name] = useDebouncedValue(displayName({ givenName, familyName: familyName ?? null }).trim(), 250)
  return <div aria-live="polite">{name !== '' && <Found name={name} />}</div>
}

function Found({ name }: { name: string }) {
  const t = useT()
  const near = useSteadyRead('people.near', { name: name.slice(0, 500) })
  if (!near.data?.length) return null
  return (
    <p className={classes.near}>
      {t('people.maybeKnown')}{' '}
      {near.data.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ', '}
          <Link href={personPath(person.id)}>{person.name}</Link>
          {person.organisation && ` (${person.organisation})`}
        </span>
      ))}
    </p>
  )
}
