import { Checkbox, Group } from '@mantine/core'
import type { FavourLoop as Loop } from '#shared/contract/favours'
import { formatDay } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useStop } from '../stop'
import classes from './favour-loop.module.css'

/** Whoever introduces or recommends me is told how it went. */
export const isToReport = ({ direction, kind }: Pick<Loop, 'direction' | 'kind'>): boolean =>
  direction === 'received' && (kind === 'introduction' || kind === 'recommendation')

/** Closes the loop of a favour received: thanks said, and who introduced somebody told how it went. */
export function FavourLoop({ favour }: { favour: Loop }) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const stop = useStop()
  const { say, fail } = useAnnouncer()
  const thank = useCommand('favours.thank')
  const report = useCommand('favours.reportBack')
  if (favour.direction !== 'received') return null
  const { id, person, thankedOn, reportedBackOn } = favour
  const day = (date: string) => formatDay(date, language)
  const told = (what: string) => ({ onSuccess: () => say(t('records.undoHint', { what })), onError: fail })

  return (
    <Group gap="0.25rem 1rem" className={classes.loop}>
      <Checkbox
        size="sm"
        tabIndex={stop}
        checked={thankedOn !== null}
        label={
          thankedOn ? t('favours.thankedPersonOn', { person, date: day(thankedOn) }) : t('favours.thank', { person })
        }
        onChange={({ currentTarget: { checked } }) =>
          thank.mutate(
            { id, on: checked ? today : null },
            told(t(checked ? 'favours.saidThanked' : 'favours.saidNotThanked', { person }))
          )
        }
      />
      {isToReport(favour) && (
        <Checkbox
          size="sm"
          tabIndex={stop}
          checked={reportedBackOn !== null}
          label={
            reportedBackOn
              ? t('favours.reportedPersonOn', { person, date: day(reportedBackOn) })
              : t('favours.reportBack', { person })
          }
          onChange={({ currentTarget: { checked } }) =>
            report.mutate(
              { id, on: checked ? today : null },
              told(t(checked ? 'favours.saidReported' : 'favours.saidNotReported', { person }))
            )
          }
        />
      )}
    </Group>
  )
}
