import { SegmentedControl, Stack, Text } from '@mantine/core'
import type { Preferences } from '#shared/contract/preferences'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { LanguageChoice } from '../../ui/language-choice'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { BackupSection } from './backup-section'
import { ConventionsSection } from './conventions-section'
import { DataSection } from './data-section'
import { DatesTable } from './dates-table'
import { KeptSection } from './kept-section'
import { KeysTable, MapKeys } from './keys-table'
import { MeSection } from './me-section'
import { ShortcutSection } from './shortcut-section'
import { SuggestionsSection } from './suggestions-section'

/** Language, appearance, keys for the whole computer, who I am, suggestions, conventions, backups, history, data in and out, keys. */
export function SettingsScreen() {
  const t = useT()
  return (
    <Page title={t('app.settings')}>
      <Stack gap="md">
        <DisplaySection />
        <ShortcutSection />
        <MeSection />
        <SuggestionsSection />
        <ConventionsSection />
        <BackupSection />
        <DataSection />
        <KeptSection />
        <Section title={t('settings.keys')}>
          <KeysTable />
          <MapKeys />
        </Section>
        <Section title={t('settings.dates')}>
          <DatesTable />
        </Section>
      </Stack>
    </Page>
  )
}

function DisplaySection() {
  const t = useT()
  const { fail } = useAnnouncer()
  const preferences = useRead('preferences.get')
  const prefer = useCommand('preferences.set')
  if (!preferences.data) return null
  const set = (changes: Partial<Preferences>) => prefer.mutate(changes, { onError: fail })
  return (
    <Section title={t('settings.display')}>
      <Stack gap="sm" align="flex-start">
        <LanguageChoice value={preferences.data.language} onChange={(language) => set({ language })} />
        <div>
          <Text size="sm" id="settings-appearance" mb={4}>
            {t('settings.appearance')}
          </Text>
          <SegmentedControl
            aria-labelledby="settings-appearance"
            data={[
              { value: 'system', label: t('settings.asSystem') },
              { value: 'light', label: t('settings.light') },
              { value: 'dark', label: t('settings.dark') }
            ]}
            value={preferences.data.appearance}
            onChange={(value) => set({ appearance: value })}
          />
        </div>
      </Stack>
    </Section>
  )
}
