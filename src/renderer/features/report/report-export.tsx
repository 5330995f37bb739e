import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { reportFormats, type ReportChoice } from '#shared/contract/report'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'

type Format = (typeof reportFormats)[number]

/** Makes the files; a report with names asks once more, naming who will read it. */
export function ReportExport({ choice }: { choice: ReportChoice }) {
  const t = useT()
  const { say } = useAnnouncer()
  const [formats, setFormats] = useState<Format[]>([...reportFormats])
  const [asking, setAsking] = useState(false)
  const make = useCommand('report.export', { quiet: true })

  async function exportNow() {
    setAsking(false)
    const done = await make.mutateAsync({ ...choice, formats }).catch(() => null)
    if (done) say(t('report.made', { count: done.files.length }))
  }

  return (
    <Section title={t('report.files')}>
      <Stack gap="sm">
        <Checkbox.Group
          aria-label={t('report.files')}
          value={formats}
          onChange={(values) => setFormats(reportFormats.filter((format) => values.includes(format)))}
        >
          <Group gap="md">
            {reportFormats.map((format) => (
              <Checkbox key={format} value={format} label={format.toUpperCase()} />
            ))}
          </Group>
        </Checkbox.Group>
        {asking ? (
          <Stack gap="xs" role="alert">
            <Text size="sm">
              {choice.recipient ? t('report.namedSureFor', { recipient: choice.recipient }) : t('report.namedSure')}
            </Text>
            <Group gap="xs">
              <Button size="compact-sm" onClick={() => void exportNow()}>
                {t('report.namedYes')}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
                {t('app.cancel')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Button
            loading={make.isPending}
            disabled={formats.length === 0}
            onClick={() => (choice.privacy === 'named' ? setAsking(true) : void exportNow())}
          >
            {t('report.export')}
          </Button>
        )}
        <FailureNote error={make.error} />
        {make.data && (
          <div role="status">
            <Text size="sm">{t('report.written')}</Text>
            <ul style={{ margin: 0, paddingInlineStart: '1.25rem', overflowWrap: 'anywhere' }}>
              {make.data.files.map((file) => (
                <li key={file}>
                  <Text size="sm" span>
                    {file}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Section>
  )
}
