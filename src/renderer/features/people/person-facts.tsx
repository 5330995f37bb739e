import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { formatBirthday, formatDay } from '#shared/i18n/format'
import { reportLevelLabel, temperamentLabel, tieNatureLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { Section } from '../../ui/section'
import classes from './person.module.css'

/** What is known of the person, as far as anything is. */
export function PersonFacts({ detail, onEdit }: { detail: PersonDetail; onEdit(): void }) {
  const t = useT()
  const language = useLanguage()
  const { person, introducedBy, circles, emails, phones, links } = detail
  const metOn = person.metOn && formatDay(person.metOn, language)
  const contacts = [...emails, ...phones, ...links]
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('people.met'), value: [metOn, person.metNote].filter(Boolean).join(' · ') },
    {
      label: t('people.introducedBy'),
      value: introducedBy && <Link href={personPath(introducedBy.id)}>{introducedBy.name}</Link>
    },
    { label: t('people.circles'), value: circles.map(({ name }) => name).join(', ') },
    { label: t('people.needs'), value: person.needs },
    { label: t('people.offers'), value: person.offers },
    { label: t('people.contact'), value: contacts.length > 0 && <Contacts contacts={contacts} /> },
    { label: t('people.sector'), value: person.sector },
    { label: t('people.roleFamily'), value: person.roleFamily },
    { label: t('people.temperament'), value: person.temperament && t(temperamentLabel[person.temperament]) },
    { label: t('people.tieNature'), value: person.tieNature && t(tieNatureLabel[person.tieNature]) },
    { label: t('people.birthday'), value: person.birthday && formatBirthday(person.birthday, language) }
  ]
  const known = facts.filter(({ value }) => Boolean(value))

  return (
    <Section title={t('people.facts')}>
      {known.length === 0 && (
        <p className={classes.hint}>
          {t('people.noFacts')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={onEdit}>
            {t('people.fillIn')}
          </Button>
        </p>
      )}
      <dl className={classes.facts}>
        {known.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('people.reportLevel')}</dt>
          <dd>{t(reportLevelLabel[person.reportLevel])}</dd>
        </div>
      </dl>
    </Section>
  )
}

function Contacts({ contacts }: { contacts: PersonDetail['emails'] }) {
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ label, value }) => (
        <li key={value}>
          {value}
          {label && <span className="nv-muted"> ({label})</span>}
        </li>
      ))}
    </ul>
  )
}
