import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function PersonScreen() {
  const t = useT()
  return <Page title={t('app.people')}>{null}</Page>
}
