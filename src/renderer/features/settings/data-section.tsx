import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { Section } from '../../ui/section'

/** Bringing contacts in, taking the whole journal out, and the example. */
export function DataSection() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const [, go] = useLocation()
  const exportAll = useCommand('transfer.export')
  const sample = useCommand('journal.openSample')
  const status = useRead('journal.status')
  return (
    <Section title={t('settings.data')}>
      <Text size="sm" mb="xs">
        {t('settings.dataHint')}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => go('/import')}>
          {t('settings.import')}
        </Button>
        <Button
          variant="default"
          loading={exportAll.isPending}
          onClick={() =>
            exportAll.mutate(
              { format: 'json' },
              {
                onSuccess: (done) => done && say(t('settings.exported', { file: done.files.join(', ') })),
                onError: fail
              }
            )
          }
        >
          {t('settings.export')}
        </Button>
        {status.data?.kind === 'own' && (
          <Button
            variant="subtle"
            onClick={() => sample.mutate(undefined, { onSuccess: () => go('/'), onError: fail })}
          >
            {t('settings.seeSample')}
          </Button>
        )}
      </Group>
    </Section>
  )
}
