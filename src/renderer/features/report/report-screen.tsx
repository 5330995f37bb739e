import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportChoice } from '#shared/contract/report'
import { quarterOf } from '#shared/domain/dates'
import { useLanguage, useT } from '../../lib/i18n'
import { call } from '../../lib/bridge'
import { useToday } from '../../lib/today'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { ReportChecks } from './report-checks'
import { ReportExport } from './report-export'
import { ReportOptions } from './report-options'
import classes from './report.module.css'

/** The quarterly report: one choice at the left, what the coach will read at the right, then the files. */
export function ReportScreen() {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const [changes, setChanges] = useState<Partial<ReportChoice>>({})
  const choice: ReportChoice = { quarter: quarterOf(today), language, ...changes }
  const [asked] = useDebouncedValue(JSON.stringify(choice), 350)
  const preview = useQuery({
    queryKey: ['report.preview', asked],
    queryFn: () => call('report.preview', JSON.parse(asked) as ReportChoice),
    placeholderData: keepPreviousData
  })
  return (
    <Page title={t('app.report')} fill>
      <div className={classes.columns}>
        <div className={classes.side}>
          <div className={classes.options} tabIndex={0} role="region" aria-label={t('report.options')}>
            <ReportOptions choice={choice} onChange={(next) => setChanges({ ...changes, ...next })} />
            {preview.data && <ReportChecks preview={preview.data} />}
          </div>
          <ReportExport choice={choice} />
        </div>
        <div className={classes.preview} aria-busy={preview.isFetching}>
          <FailureNote error={preview.error} />
          {preview.isPending && <Text role="status">{t('report.making')}</Text>}
          {preview.data && (
            <iframe className={classes.page} title={t('report.preview')} sandbox="" srcDoc={preview.data.html} />
          )}
        </div>
      </div>
    </Page>
  )
}
