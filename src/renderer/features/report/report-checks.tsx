import { Text } from '@mantine/core'
import type { Output } from '#shared/contract/index'
import { reportWarning } from '#shared/i18n/report-warnings'
import { useT } from '../../lib/i18n'
import { Section } from '../../ui/section'

/** What was left out, and what to look at before handing the report over. */
export function ReportChecks({ preview }: { preview: Output<'report.preview'> }) {
  const t = useT()
  const { excluded, confidential, warnings } = preview
  return (
    <Section title={t('report.checks')}>
      <Text size="sm">✓ {t('report.checkExcluded', { count: excluded })}</Text>
      <Text size="sm">✓ {t('report.checkConfidential', { count: confidential })}</Text>
      {warnings.map((warning) => (
        <Text key={warning.code + JSON.stringify(warning.values)} size="sm" className="nv-attention">
          ⚠ {reportWarning(warning, t)}
        </Text>
      ))}
    </Section>
  )
}
