import { Button, Text } from '@mantine/core'
import { describeChange } from '#shared/i18n/describe-change'
import { formatDay } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { Section } from '../../ui/section'
import classes from './settings.module.css'

/** The last hundred changes in words; each can be taken back as long as nothing later depends on it. */
export function HistorySection() {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const changes = useRead('history.list', { limit: 100 })
  const undo = useCommand('history.undo')
  return (
    <Section title={t('history.title')}>
      <Text size="sm" mb="xs">
        {t('settings.historyHint')}
      </Text>
      {changes.data?.length === 0 && <Text>{t('settings.historyEmpty')}</Text>}
      {changes.data && changes.data.length > 0 && (
        <ul className={`${classes.list} ${classes.scroll}`} tabIndex={0} aria-label={t('history.title')}>
          {changes.data.map((change) => {
            const what = describeChange(change, t, language)
            return (
              <li key={change.id} className={classes.item}>
                <span>
                  <span className="nv-muted">
                    {formatDay(new Date(change.at).toLocaleDateString('sv-SE'), language)} ·{' '}
                  </span>
                  {change.undone ? <s>{what}</s> : what}
                </span>
                {change.undone ? (
                  <span className="nv-muted">{t('settings.takenBack')}</span>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('settings.takeBackThis', { what })}
                    onClick={() =>
                      undo.mutate(
                        { changeId: change.id },
                        { onSuccess: () => say(t('app.undone', { what })), onError: fail }
                      )
                    }
                  >
                    {t('settings.takeBack')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
