import { Checkbox, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { reportPrivacies, reportSections, type ReportChoice } from '#shared/contract/report'
import { formatQuarter } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'

const privacyWords: Record<(typeof reportPrivacies)[number], { name: MessageKey; hint: MessageKey }> = {
  pseudonym: { name: 'report.choicePseudonym', hint: 'report.choicePseudonymHint' },
  figures: { name: 'report.choiceFigures', hint: 'report.choiceFiguresHint' },
  named: { name: 'report.choiceNamed', hint: 'report.choiceNamedHint' }
}

const sectionWords: Record<(typeof reportSections)[number], MessageKey> = {
  summary: 'report.choiceSummary',
  meetings: 'report.choiceMeetings',
  favours: 'report.choiceFavours',
  promises: 'report.choicePromises',
  network: 'report.choiceNetwork',
  next: 'report.choiceNext'
}

const ownWords = [
  ['whatMoved', 'report.askMoved'],
  ['whatWasLearnt', 'report.askLearnt'],
  ['whatToChange', 'report.askToChange'],
  ['nextActions', 'report.askNext']
] as const

interface ReportOptionsProps {
  choice: ReportChoice
  onChange(changes: Partial<ReportChoice>): void
}

/** Which quarter, how discreet, which parts, for whom, and the user's own words. */
export function ReportOptions({ choice, onChange }: ReportOptionsProps) {
  const t = useT()
  const language = useLanguage()
  const quarters = useRead('report.quarters')
  const sections = choice.sections ?? [...reportSections]
  return (
    <Stack gap="md">
      <Select
        label={t('report.quarter')}
        data={(quarters.data ?? []).map(({ quarter, meetings }) => ({
          value: quarter,
          label: `${formatQuarter(quarter, language)} · ${t('report.quarterMeetings', { count: meetings })}`
        }))}
        value={choice.quarter}
        onChange={(quarter) => quarter && onChange({ quarter })}
        allowDeselect={false}
      />
      <Radio.Group
        label={t('report.privacy')}
        value={choice.privacy ?? 'pseudonym'}
        onChange={(value) => onChange({ privacy: value })}
      >
        <Stack gap={6} mt={4}>
          {reportPrivacies.map((privacy) => (
            <Radio
              key={privacy}
              value={privacy}
              label={t(privacyWords[privacy].name)}
              description={t(privacyWords[privacy].hint)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t('report.sections')}
        value={sections}
        onChange={(values) =>
          values.length > 0 && onChange({ sections: reportSections.filter((section) => values.includes(section)) })
        }
      >
        <Stack gap={6} mt={4}>
          {reportSections.map((section) => (
            <Checkbox key={section} value={section} label={t(sectionWords[section])} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Select
        label={t('report.language')}
        data={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' }
        ]}
        value={choice.language}
        onChange={(value) => value && onChange({ language: value })}
        allowDeselect={false}
      />
      <TextInput
        label={t('report.recipient')}
        value={choice.recipient ?? ''}
        maxLength={200}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
      <div>
        <Text fw={600} size="sm">
          {t('report.inYourWords')}
        </Text>
        <Stack gap="xs" mt={4}>
          {ownWords.map(([field, label]) => (
            <Textarea
              key={field}
              label={t(label)}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={5000}
              value={choice[field] ?? ''}
              onChange={(event) => onChange({ [field]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      </div>
    </Stack>
  )
}
