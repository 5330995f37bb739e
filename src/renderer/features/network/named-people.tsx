import { Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PartialDate } from '#shared/domain/dates'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import classes from './network.module.css'

interface NamedPeopleProps {
  title: string
  people: { total: number; first: readonly { id: string; name: string; on: PartialDate }[] }
}

/** The first of some people, each with a day, and how many more there are; nothing when there is nobody. */
export function NamedPeople({ title, people }: NamedPeopleProps) {
  const t = useT()
  const language = useLanguage()
  const { total, first } = people
  if (total === 0) return null
  return (
    <div>
      <Text component="h3" fw={600}>
        {title}
      </Text>
      <ul className={classes.names}>
        {first.map(({ id, name, on }) => (
          <li key={id}>
            <Link href={personPath(id)}>{name}</Link> <span className="nv-muted">{formatDay(on, language)}</span>
          </li>
        ))}
        {total > first.length && <li className="nv-muted">{t('network.andMore', { count: total - first.length })}</li>}
      </ul>
    </div>
  )
}
