import { Button, Group, Stack, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { MapPerson, MapView } from '#shared/contract/map'
import { formatDay } from '#shared/i18n/format'
import { noticeLabel, tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useWriting } from '../../lib/writing'
import { balanceLabel } from './map-words'
import classes from './map.module.css'

interface MapCardProps {
  person: MapPerson
  view: MapView
  onSelect(id: string | null): void
}

/** Who is selected: facts first, then who they know, then what one can do. */
export function MapCard({ person, view, onSelect }: MapCardProps) {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [, go] = useLocation()
  const known = view.ties
    .filter(({ a, b }) => a === person.id || b === person.id)
    .flatMap(({ a, b }) => view.people.find(({ id }) => id === (a === person.id ? b : a)) ?? [])
  const role = [person.roleText, person.organisation].filter(Boolean).join(' · ')
  return (
    <aside className={classes.card} aria-label={t('map.card', { name: person.name })}>
      <Stack gap={6}>
        <Text component="h2" fw={650} size="lg">
          {person.name}
        </Text>
        {role && <Text size="sm">{role}</Text>}
        {person.circles.length > 0 && (
          <Text size="sm" className="nv-muted">
            {person.circles.join(', ')}
          </Text>
        )}
        <Text size="sm">
          {t(tieStateLabel[person.state])}
          {person.lastContactOn && ` · ${t('map.lastOn', { date: formatDay(person.lastContactOn, language) })}`}
        </Text>
        <Text size="sm">{t(tieBandLabel[person.band])}</Text>
        <Text size="sm">
          {person.noLedger
            ? t('map.notCounted')
            : t('map.counts', {
                received: person.received,
                given: person.given,
                words: t(balanceLabel[person.balance])
              })}
        </Text>
        {person.notice && <Text size="sm">{t(noticeLabel[person.notice])}</Text>}
        {person.openPromises > 0 && <Text size="sm">{t('map.openPromises', { count: person.openPromises })}</Text>}
        {known.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('map.knows', { count: known.length })}
            </Text>
            <ul className={classes.known}>
              {known.map((other) => (
                <li key={other.id}>
                  <Button size="compact-sm" variant="subtle" onClick={() => onSelect(other.id)}>
                    {other.name}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" onClick={() => write({ personId: person.id })}>
            {t('app.write')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => go(personPath(person.id))}>
            {t('map.openPage')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onSelect(null)}>
            {t('app.close')}
          </Button>
        </Group>
      </Stack>
    </aside>
  )
}
