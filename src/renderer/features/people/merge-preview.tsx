import type { PersonDetail } from '#shared/contract/people'
import type { MergeMoves } from '#shared/contract/people-merge'
import { formatList } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import classes from './merge.module.css'

const counted: readonly [keyof MergeMoves, MessageKey][] = [
  ['meetings', 'merge.meetings'],
  ['favours', 'merge.favours'],
  ['promises', 'merge.promises'],
  ['acquaintances', 'merge.acquaintances'],
  ['introductions', 'merge.introductions'],
  ['introduced', 'merge.introduced'],
  ['targets', 'merge.targets'],
  ['doubts', 'merge.doubts'],
  ['importLines', 'merge.importLines']
]

/** What merging does beside the choices, in words and numbers. */
export function MergePreview({ kept, other }: { kept: PersonDetail; other: PersonDetail }) {
  const t = useT()
  const language = useLanguage()
  const moves = useRead('people.mergeMoves', { keptId: kept.person.id, otherId: other.person.id })
  if (moves.error) return <FailureNote error={moves.error} />
  if (!moves.data) return null
  const { sharedMeetings, between } = moves.data
  const what = counted.flatMap(([name, key]) => (moves.data[name] > 0 ? [t(key, { count: moves.data[name] })] : []))
  return (
    <div className={classes.preview}>
      <h3>{t('merge.whatHappens')}</h3>
      <ul>
        <li>
          {what.length === 0
            ? t('merge.nothingMoves', { other: other.name })
            : t('merge.moves', { name: kept.name, what: formatList(what, language) })}
        </li>
        {sharedMeetings > 0 && <li>{t('merge.shared', { count: sharedMeetings })}</li>}
        {between > 0 && <li>{t('merge.between', { count: between })}</li>}
        <li>{t('merge.bin', { other: other.name })}</li>
      </ul>
    </div>
  )
}
