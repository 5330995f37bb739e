import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { BackupDescription } from '../../ui/records/backup-description'
import { Section } from '../../ui/section'
import classes from './settings.module.css'

/** The verified backups: make one, go back to one (the present journal is kept aside), check the journal. */
export function BackupSection() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const backups = useRead('journal.backups')
  const backUp = useCommand('journal.backUp')
  const restore = useCommand('journal.restore')
  const check = useCommand('journal.check')
  const [asking, setAsking] = useState<string | null>(null)

  return (
    <Section
      title={t('settings.backups')}
      actions={
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            loading={check.isPending}
            onClick={() =>
              check.mutate(undefined, {
                onSuccess: (result) => say(t(result.ok ? 'settings.checkedWell' : 'settings.checkedBadly')),
                onError: fail
              })
            }
          >
            {t('settings.check')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={backUp.isPending}
            onClick={() => backUp.mutate(undefined, { onSuccess: () => say(t('settings.backedUp')), onError: fail })}
          >
            {t('settings.backUpNow')}
          </Button>
        </Group>
      }
    >
      <Text size="sm" mb="xs">
        {t('settings.backupsHint')}
      </Text>
      {check.data && !check.data.ok && (
        <ul role="alert">
          {check.data.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {backups.data?.length === 0 && <Text>{t('app.notBackedUp')}</Text>}
      <ul className={classes.list}>
        {backups.data?.map((backup) => (
          <li key={backup.file} className={classes.item}>
            <BackupDescription backup={backup} />
            {asking === backup.file ? (
              <Group gap="xs">
                <Text size="sm">{t('settings.restoreSure')}</Text>
                <Button
                  size="compact-sm"
                  loading={restore.isPending}
                  onClick={() =>
                    restore.mutate(
                      { file: backup.file },
                      { onSuccess: () => say(t('settings.restored')), onError: fail, onSettled: () => setAsking(null) }
                    )
                  }
                >
                  {t('settings.restore')}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => setAsking(null)}>
                  {t('app.cancel')}
                </Button>
              </Group>
            ) : (
              <Button size="compact-sm" variant="subtle" onClick={() => setAsking(backup.file)}>
                {t('settings.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
