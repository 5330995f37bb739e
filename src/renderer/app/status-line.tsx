import type { JournalStatus } from '#shared/contract/journal'
import { formatRelativeDay, formatTime } from '#shared/i18n/format'
import { useAnnouncer } from '../lib/announce'
import { useLanguage, useT } from '../lib/i18n'
import classes from './status-line.module.css'

/** What was just done, and the lasting reassurance: offline, and when the last backup was made. */
export function StatusLine({ status }: { status: JournalStatus }) {
  const t = useT()
  const language = useLanguage()
  const { current } = useAnnouncer()
  const backup = status.lastBackupAt ? t('app.backedUp', { when: backupTime(status, language) }) : t('app.notBackedUp')
  return (
    <footer className={classes.line}>
      <span role="status" className={classes.said} data-tone={current?.tone}>
        {current?.text}
      </span>
      <span className={classes.lasting}>
        {t('app.offline')}
        {status.kind === 'own' && ` · ${backup}`}
      </span>
    </footer>
  )
}

function backupTime({ lastBackupAt, today }: JournalStatus, language: 'fr' | 'en'): string {
  const at = new Date(lastBackupAt ?? 0)
  return `${formatRelativeDay(at.toLocaleDateString('sv-SE'), today, language)} ${formatTime(at, language)}`
}
