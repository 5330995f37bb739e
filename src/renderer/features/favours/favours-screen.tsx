import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function FavoursScreen() {
  const t = useT()
  return <Page title={t('app.favours')}>{null}</Page>
}
