import { Text } from '@mantine/core'
import type { Output } from '#shared/contract/index'
import { formatList } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { FormDialog } from '../../ui/form-dialog'
import classes from './merge.module.css'

interface ForgetDialogProps {
  id: string
  name: string
  onClose(): void
  onForgotten?(): void
}

/** Says exactly what forgetting somebody erases and what stays, and does it. */
export function ForgetDialog({ id, name, onClose, onForgotten }: ForgetDialogProps) {
  const t = useT()
  const language = useLanguage()
  const { say } = useAnnouncer()
  const told = useRead('people.forgetting', { id })
  const forget = useCommand('people.forget')

  function save() {
    forget.mutate(
      { id },
      {
        onSuccess: () => {
          say(t('records.undoHint', { what: t('forget.said') }))
          onClose()
          onForgotten?.()
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('forget.title', { name })}
      saving={forget.isPending}
      error={forget.error}
      saveLabel={t('forget.action')}
      onSave={save}
      onClose={onClose}
    >
      <FailureNote error={told.error} />
      <Text>{t('forget.intro')}</Text>
      <div className={classes.preview} role="status" aria-busy={!told.data}>
        <ul>
          <li>{t('forget.page')}</li>
          {told.data && consequences(told.data, name, t, language).map((line) => <li key={line}>{line}</li>)}
        </ul>
      </div>
      <Text>{t('forget.undo')}</Text>
      <Text className="nv-muted">{t('forget.elsewhere')}</Text>
    </FormDialog>
  )
}

/** What goes and what stays, a sentence each, beside the page itself. */
function consequences(told: Output<'people.forgetting'>, name: string, t: Translate, language: Language): string[] {
  const counted = (key: MessageKey, count: number) => (count > 0 ? [t(key, { count })] : [])
  const stays = [
    ...counted('merge.meetings', told.meetings),
    ...counted('merge.favours', told.favours),
    ...counted('merge.promises', told.promises)
  ]
  return [
    ...counted('forget.addresses', told.addresses),
    ...counted('forget.circles', told.circles),
    ...counted('forget.acquaintances', told.acquaintances),
    told.texts > 0 ? t('forget.texts', { count: told.texts, name }) : t('forget.noTexts'),
    ...counted('forget.importLines', told.importLines),
    ...(stays.length > 0 ? [t('forget.stays', { what: formatList(stays, language) })] : [])
  ]
}
