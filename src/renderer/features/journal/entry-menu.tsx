import { Menu } from '@mantine/core'
import type { MeetingRow } from '#shared/contract/meetings'
import { describeChange } from '#shared/i18n/describe-change'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { MoreMenu } from '../../ui/more-menu'
import { meetingName } from '../../ui/records/meeting-card'

interface EntryMenuProps {
  meeting: MeetingRow
  original: boolean
  onEditHere(): void
  onOriginal(): void
  onBin(): void
}

/** What can be done with an entry besides editing it in the panel. */
export function EntryMenu({ meeting, original, onEditHere, onOriginal, onBin }: EntryMenuProps) {
  const t = useT()
  return (
    <MoreMenu label={t('records.moreActions', { what: meetingName(meeting, t) })}>
      {() => (
        <>
          <Menu.Item onClick={onEditHere}>{t('journal.editHere')}</Menu.Item>
          {meeting.rawText && meeting.notes && (
            <Menu.Item onClick={onOriginal}>{t(original ? 'journal.hideOriginal' : 'journal.showOriginal')}</Menu.Item>
          )}
          <TakeBack id={meeting.id} />
          <Menu.Item onClick={onBin}>{t('records.bin')}</Menu.Item>
        </>
      )}
    </MoreMenu>
  )
}

/** Takes back what was last done to the entry; when something depends on it, the reason is said. */
function TakeBack({ id }: { id: string }) {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const last = useRead('meetings.lastChange', { id })
  const undo = useCommand('history.undo')
  if (!last.data) return null
  const { data: change } = last
  return (
    <Menu.Item
      onClick={() =>
        undo.mutate(
          { changeId: change.id },
          { onSuccess: (entry) => say(t('app.undone', { what: describeChange(entry, t, language) })), onError: fail }
        )
      }
    >
      {t('journal.takeBack', { what: describeChange(change, t, language) })}
    </Menu.Item>
  )
}
