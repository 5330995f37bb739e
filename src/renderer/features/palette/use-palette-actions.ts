import { useLocation } from 'wouter'
import type { Preferences } from '#shared/contract/preferences'
import type { MessageKey } from '#shared/i18n/messages'
import { templateText, type TemplateKey } from '#shared/i18n/templates'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { plain, type PaletteItem } from './palette-items'

/** What the frame of the window does, and where it goes. */
export interface FrameActions {
  pages: readonly { path: string; label: MessageKey; digit?: number | undefined }[]
  onAddPerson(): void
  onUndo(): void
  onRedo(): void
  onHelp(): void
}

const templates = [
  ['palette.interview', 'capture.templateInterview'],
  ['palette.event', 'capture.templateEvent'],
  ['palette.coffee', 'capture.templateCoffee'],
  ['palette.call', 'capture.templateCall'],
  ['palette.reconnect', 'capture.templateReconnect'],
  ['palette.thanks', 'capture.templateThanks']
] as const satisfies readonly (readonly [label: MessageKey, text: TemplateKey])[]

const appearances = [
  ['palette.light', 'light'],
  ['palette.dark', 'dark'],
  ['palette.asSystem', 'system']
] as const satisfies readonly (readonly [label: MessageKey, value: Preferences['appearance']])[]

/** Everything that can be done, and every page one can go to. */
export function usePaletteActions({ pages, onAddPerson, onUndo, onRedo, onHelp }: FrameActions): PaletteItem[] {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const write = useWriting()
  const { say, fail } = useAnnouncer()
  const { mutateAsync: backUp } = useCommand('journal.backUp')
  const { mutateAsync: prefer } = useCommand('preferences.set')
  // The palette is gone by the time an answer comes.
  const set = (changes: Partial<Preferences>) => void prefer(changes).catch(fail)
  const action = (label: MessageKey, run: () => void, keys?: MessageKey): PaletteItem => ({
    id: label,
    group: 'actions',
    title: plain(t(label)),
    keys: keys && t(keys),
    run
  })
  return [
    action('palette.write', () => write({}), 'settings.keysWrite'),
    action('palette.addPerson', onAddPerson),
    ...templates.map(([label, text]) => action(label, () => write({ text: templateText(text, t, language) }))),
    action('palette.import', () => go('/import')),
    action('palette.report', () => go('/report')),
    action('network.whoKnowsWhom', () => go('/network/who-knows-whom')),
    action('palette.backUp', () => void backUp(undefined).then(() => say(t('settings.backedUp')), fail)),
    action('palette.undo', onUndo, 'settings.keysUndo'),
    action('palette.redo', onRedo, 'settings.keysRedo'),
    action('palette.history', () => go('/history'), 'settings.keysHistory'),
    action('palette.bin', () => go('/bin')),
    action('palette.otherLanguage', () => set({ language: language === 'fr' ? 'en' : 'fr' })),
    ...appearances.map(([label, appearance]) => action(label, () => set({ appearance }))),
    action('palette.keys', onHelp, 'settings.keysHelp'),
    ...pages.map(({ path, label, digit }): PaletteItem => ({
      id: path,
      group: 'pages',
      title: plain(t(label)),
      keys: digit === undefined ? undefined : t('palette.keysPage', { digit }),
      run: () => go(path)
    }))
  ]
}
