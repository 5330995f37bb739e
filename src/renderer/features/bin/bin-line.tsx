import { Badge, Button } from '@mantine/core'
import type { BinEntry } from '#shared/contract/bin'
import { formatDay, formatList } from '#shared/i18n/format'
import { binKindLabel, countRecords, describeRecord, describeRecords } from '#shared/i18n/describe-record'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import classes from './bin.module.css'

/** What went to the bin together: what it is, how long it stays, putting it back, erasing it. */
export function BinLine({ entry, onPurge }: { entry: BinEntry; onPurge(): void }) {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const restore = useCommand('bin.restore')
  const what = describeRecords(entry.first, entry.more, t, language)
  const needed = formatList(
    entry.needs.map(({ first }) => describeRecord(first, t, language)),
    language
  )
  const facts = [
    entry.others.length > 0 ? t('bin.with', { what: countRecords(entry.others, t, language) }) : '',
    t('bin.binnedOn', { date: formatDay(new Date(entry.id).toLocaleDateString('sv-SE'), language) }),
    entry.daysLeft > 0 ? t('bin.daysLeft', { count: entry.daysLeft }) : t('bin.dueNow')
  ]

  function putBack() {
    restore.mutate(
      { id: entry.id, withNeeded: entry.needs.length > 0 },
      { onSuccess: () => say(t('records.undoHint', { what: t('bin.restored', { what }) })), onError: fail }
    )
  }

  return (
    <div className={classes.line}>
      <Badge variant="default" className={classes.kind}>
        {t(binKindLabel[entry.first.record])}
      </Badge>
      <div className={classes.words}>
        <span className={classes.what}>{what}</span>
        <span className={`nv-muted ${classes.facts}`}>{facts.filter(Boolean).join(' · ')}</span>
        {needed && <span className={classes.facts}>{t('bin.needs', { what: needed })}</span>}
      </div>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          data-row-focus
          aria-label={needed ? t('bin.restoreBothThis', { what, needed }) : t('bin.restoreThis', { what })}
          onClick={putBack}
        >
          {t(restoreLabel(entry.needs.length))}
        </Button>
        <Button size="compact-sm" variant="subtle" aria-label={t('bin.purgeThis', { what })} onClick={onPurge}>
          {t('bin.purge')}
        </Button>
      </div>
    </div>
  )
}

const restoreLabel = (needs: number) =>
  needs === 0 ? 'bin.restore' : needs === 1 ? 'bin.restoreBoth' : 'bin.restoreAll'
