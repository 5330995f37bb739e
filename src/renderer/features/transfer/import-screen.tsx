import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function ImportScreen() {
  const t = useT()
  return <Page title={t('app.import')}>{null}</Page>
}
