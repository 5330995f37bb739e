import { Text } from '@mantine/core'
import type { BinEntry } from '#shared/contract/bin'
import { countRecords, describeRecords } from '#shared/i18n/describe-record'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'

interface PurgeDialogProps {
  /** What is erased; null is all that is in the bin. */
  entry: BinEntry | null
  /** How many of what that is, in words. */
  what: string
  hasPeople: boolean
  onClose(): void
}

/** Asks before anything is erased for good: this alone is not taken back. */
export function PurgeDialog({ entry, what, hasPeople, onClose }: PurgeDialogProps) {
  const t = useT()
  const language = useLanguage()
  const { say } = useAnnouncer()
  const purge = useCommand('bin.purge')

  function save() {
    purge.mutate(
      { ids: entry && [entry.id] },
      {
        onSuccess: (counts) => {
          say(t('bin.purged', { what: countRecords(counts, t, language) }))
          onClose()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t(entry ? 'bin.purgeTitle' : 'bin.emptyTitle')}
      saving={purge.isPending}
      error={purge.error}
      saveLabel={t(entry ? 'bin.purgeNow' : 'bin.emptyNow')}
      onSave={save}
      onClose={onClose}
    >
      {entry && <Text fw={600}>{describeRecords(entry.first, entry.more, t, language)}</Text>}
      <Text>{t('bin.purgeWhat', { what })}</Text>
      {hasPeople && <Text>{t('bin.purgePeople')}</Text>}
      <Text className="nv-muted">{t('bin.purgeBackups')}</Text>
    </FormDialog>
  )
}
