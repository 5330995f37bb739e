import { Stack, Switch, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { combinationPressed, isOnlyHeld } from '#shared/domain/key-combination'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { failureText } from '../../lib/failure'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { Section } from '../../ui/section'

const onMac = navigator.platform.startsWith('Mac')

/** Names of keys that are words; the others are written on the key. */
const keyWords: Readonly<Record<string, MessageKey>> = {
  Control: 'settings.keyControl',
  CommandOrControl: onMac ? 'settings.keyCommand' : 'settings.keyControl',
  Super: 'settings.keySuper',
  Shift: 'settings.keyShift',
  Space: 'settings.keySpace',
  Enter: 'settings.keyEnter'
}

/** Keys that open the writing panel from any window of the computer; off until asked for. */
export function ShortcutSection() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const preferences = useRead('preferences.get')
  const state = useRead('preferences.shortcut')
  const prefer = useCommand('preferences.set')
  const [problem, setProblem] = useState<string | null>(null)
  if (!preferences.data) return null
  const { enabled, keys } = preferences.data.systemShortcut
  const written = keys
    .split('+')
    .map((key) => (keyWords[key] ? t(keyWords[key]) : key))
    .join(' + ')

  function set(systemShortcut: { enabled: boolean; keys: string }) {
    setProblem(null)
    prefer.mutate(
      { systemShortcut },
      {
        onSuccess: () => say(t(systemShortcut.enabled ? 'settings.shortcutOn' : 'settings.shortcutOff')),
        onError: (error) => {
          setProblem(failureText(error, t))
          fail(error)
        }
      }
    )
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Tab' || event.key === 'Escape') return
    event.preventDefault()
    // These keys are chosen, not used.
    event.stopPropagation()
    if (isOnlyHeld(event)) return
    const pressed = combinationPressed(event, onMac)
    if (pressed === null) setProblem(t('settings.shortcutTooShort'))
    else if (pressed !== keys) set({ enabled, keys: pressed })
  }

  const refused = state.data === 'refused' ? t('settings.shortcutTaken') : null
  return (
    <Section title={t('settings.shortcut')}>
      <Stack gap="sm" align="flex-start">
        <Switch
          label={t('settings.shortcutEnabled')}
          description={t('settings.shortcutHint')}
          error={enabled ? null : problem}
          checked={enabled}
          onChange={(event) => set({ enabled: event.currentTarget.checked, keys })}
        />
        {enabled && (
          <TextInput
            label={t('settings.shortcutKeys')}
            description={t('settings.shortcutPress')}
            value={written}
            readOnly
            error={problem ?? refused}
            onKeyDown={onKey}
            onBlur={() => setProblem(null)}
          />
        )}
      </Stack>
    </Section>
  )
}
