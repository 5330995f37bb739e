import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function MapScreen() {
  const t = useT()
  return <Page title={t('app.map')}>{null}</Page>
}
