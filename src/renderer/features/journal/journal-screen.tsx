import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function JournalScreen() {
  const t = useT()
  return <Page title={t('app.journal')}>{null}</Page>
}
