import { useT } from '../../lib/i18n'
import { Page } from '../../ui/page'

export function WeekScreen() {
  const t = useT()
  return <Page title={t('app.week')}>{null}</Page>
}
