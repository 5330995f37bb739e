import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { useT } from '../../lib/i18n'
import { Key } from '../../ui/key'
import { Section } from '../../ui/section'

/** The ways to what was changed and to what was deleted. */
export function KeptSection() {
  const t = useT()
  const [, go] = useLocation()
  return (
    <Section title={t('settings.kept')}>
      <Text size="sm" mb="xs">
        {t('settings.keptHint')}
      </Text>
      <Group gap="xs">
        <Button variant="default" aria-keyshortcuts="Control+H" onClick={() => go('/history')}>
          {t('history.title')}
          <Key>Ctrl+H</Key>
        </Button>
        <Button variant="default" onClick={() => go('/bin')}>
          {t('bin.title')}
        </Button>
      </Group>
    </Section>
  )
}
