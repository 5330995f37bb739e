import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function ReportScreen() {
  const t = useT()
  return <Page title={t('app.report')}>{null}</Page>
}
