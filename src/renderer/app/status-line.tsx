import type { JournalStatus } from '#shared/contract/journal'
import { formatRelativeDay } from '#shared/i18n/format'
import { useAnnouncer } from '../lib/announce'
import { useLanguage, useT } from '../lib/i18n'
import classes from './status-line.module.css'

/** What was just done, and the lasting reassurance: offline, and when the last backup was made. */
export function StatusLine({ status }: { status: JournalStatus }) {
  const t = useT()
  const language = useLanguage()
  const { current } = useAnnouncer()
  return (
    <footer className={classes.line}>
      <span role="status" className={classes.said} data-tone={current?.tone}>
        {current?.text}
      </span>
      <span className={classes.lasting}>
        {t('app.offline')}
        {' · '}
        {status.lastBackupAt ? t('app.backedUp', { when: backupTime(status, language) }) : t('app.notBackedUp')}
      </span>
    </footer>
  )
}

function backupTime({ lastBackupAt, today }: JournalStatus, language: 'fr' | 'en'): string {
  const at = new Date(lastBackupAt ?? 0)
  const day = formatRelativeDay(at.toLocaleDateString('sv-SE'), today, language)
  const [hours, minutes] = [at.getHours(), String(at.getMinutes()).padStart(2, '0')]
  return language === 'fr' ? `${day} ${hours}\u00A0h\u00A0${minutes}` : `${day} ${hours}:${minutes}`
}
