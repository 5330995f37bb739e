import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function SettingsScreen() {
  const t = useT()
  return <Page title={t('app.settings')}>{null}</Page>
}
