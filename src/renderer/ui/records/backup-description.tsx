import type { z } from 'zod'
import type { Backup } from '#shared/contract/journal'
import { formatDay, formatTime } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'

/** When a backup was made and what it holds: `20 nov. 2025, 8 h 12 · 40 personnes, 160 échanges`. */
export function BackupDescription({ backup }: { backup: z.output<typeof Backup> }) {
  const t = useT()
  const language = useLanguage()
  const at = new Date(backup.at)
  return (
    <span>
      <strong>
        {formatDay(at.toLocaleDateString('sv-SE'), language)}, {formatTime(at, language)}
      </strong>
      {' · '}
      {t('settings.people', { count: backup.people })}, {t('settings.meetings', { count: backup.meetings })}
    </span>
  )
}
