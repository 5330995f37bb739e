import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { JournalStatus } from '#shared/contract/journal'
import { CallError } from '../../lib/bridge'
import { failureText } from '../../lib/failure'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { BackupDescription } from '../../ui/records/backup-description'
import { FailureNote } from '../../ui/failure-note'
import classes from './welcome.module.css'

/** When the journal cannot be opened: why, what is safe, and the ways on. The file itself is never touched. */
export function RecoveryScreen({ problem }: { problem: NonNullable<JournalStatus['problem']> }) {
  const t = useT()
  const backups = useRead('journal.backups')
  const restore = useCommand('journal.restore')
  const afresh = useCommand('journal.startAfresh')
  const retry = useCommand('journal.openOwn')
  const sample = useCommand('journal.openSample')
  const [sure, setSure] = useState(false)
  const found = backups.data ?? []
  // A journal from a newer version is whole: only a newer application helps, nothing here may replace it.
  const isWhole = problem.code === 'journal-from-future' || problem.code === 'journal-in-use'

  return (
    <main className={classes.page}>
      <Stack className={classes.card} gap="lg">
        <Title order={1}>{t('welcome.cannotOpen')}</Title>
        <Text role="alert">{failureText(new CallError(problem), t)}</Text>
        <Group>
          <Button onClick={() => retry.mutate(undefined)} loading={retry.isPending}>
            {t('app.tryAgain')}
          </Button>
          <Button variant="default" onClick={() => sample.mutate(undefined)} loading={sample.isPending}>
            {t('welcome.sample')}
          </Button>
        </Group>
        {!isWhole && (
          <section aria-labelledby="backups">
            <Title order={2} id="backups" mb="xs">
              {t('welcome.backups')}
            </Title>
            {found.length === 0 && <Text>{t('welcome.noBackups')}</Text>}
            <ul className={classes.backups}>
              {found.map((backup) => (
                <li key={backup.file} className={classes.backup}>
                  <BackupDescription backup={backup} />
                  <Button
                    variant="default"
                    size="compact-sm"
                    loading={restore.isPending}
                    onClick={() => restore.mutate({ file: backup.file })}
                  >
                    {t('welcome.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!isWhole && (
          <section aria-labelledby="afresh">
            <Title order={2} id="afresh" mb="xs">
              {t('welcome.afresh')}
            </Title>
            <Text mb="xs">{t('welcome.afreshHint')}</Text>
            {sure ? (
              <Group>
                <Button variant="default" loading={afresh.isPending} onClick={() => afresh.mutate(undefined)}>
                  {t('welcome.afreshYes')}
                </Button>
                <Button variant="subtle" onClick={() => setSure(false)}>
                  {t('app.cancel')}
                </Button>
              </Group>
            ) : (
              <Button variant="default" onClick={() => setSure(true)}>
                {t('welcome.afresh')}
              </Button>
            )}
          </section>
        )}
        <FailureNote error={retry.error ?? restore.error ?? afresh.error ?? sample.error} />
      </Stack>
    </main>
  )
}
