import { Button, Group } from '@mantine/core'
import type { JournalStatus } from '#shared/contract/journal'
import { useAnnouncer } from '../lib/announce'
import { useT } from '../lib/i18n'
import { useCommand } from '../lib/query'
import classes from './banner.module.css'

/** Says, for as long as it is so, that this is the example, or that the journal can only be read. */
export function Banner({ status }: { status: JournalStatus }) {
  const t = useT()
  const { fail } = useAnnouncer()
  const leave = useCommand('journal.openOwn')
  if (status.kind === 'own' && !status.readOnly) return null
  return (
    <Group component="aside" className={classes.banner} justify="space-between" gap="sm" wrap="wrap">
      <span>{status.kind === 'sample' ? t('app.sampleBanner') : t('app.readOnlyBanner')}</span>
      {status.kind === 'sample' && (
        <Button size="compact-sm" variant="default" onClick={() => leave.mutate(undefined, { onError: fail })}>
          {t('app.leaveSample')}
        </Button>
      )}
    </Group>
  )
}
