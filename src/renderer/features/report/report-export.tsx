import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { reportFormats, type ReportChoice } from '#shared/contract/report'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'
import classes from './report.module.css'

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
        {make.data && <Written files={make.data.files} />}
      </Stack>
    </Section>
  )
}

const FEW = 6

/** The folder once, and, unless they are many, in it each file; a folder of its own stands for the files inside. */
function Written({ files }: { files: readonly string[] }) {
  const t = useT()
  const folder = files[0]?.replace(/[\\/][^\\/]*$/, '') ?? ''
  const inside = new Set(files.map((file) => file.slice(folder.length + 1).replace(/(?<=[\\/]).*$/, '')))
  return (
    <div role="status" className={classes.written}>
      <Text size="sm">{t('report.written')}</Text>
      <Text size="sm" className="nv-muted">
        {folder}
      </Text>
      {inside.size <= FEW && (
        <ul>
          {[...inside].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
