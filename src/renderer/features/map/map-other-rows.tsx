import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Input } from '#shared/contract/index'
import { formatDay } from '#shared/i18n/format'
import { tieBandLabel } from '#shared/i18n/labels'
import { balanceLabel } from '#shared/i18n/map-words'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useSteadyRead } from '../../lib/query'
import { MoreMenu } from '../../ui/more-menu'
import { Pager } from '../../ui/pager'
import { StopContext } from '../../ui/stop'
import { leaveLine } from './map-places'
import { useMap, type MapSort } from './map-state'
import classes from './map-walk.module.css'
import type { MapActions } from './use-map-actions'

const PAGE = 50

/** What those who are not drawn can be sorted by: bridges and promises are not known of everybody at once. */
const sorts: Record<MapSort, NonNullable<Input<'map.others'>['sort']>> = {
  name: 'name',
  organisation: 'organisation',
  strength: 'strength',
  lastContact: 'lastContact',
  given: 'given',
  received: 'received',
  balance: 'balance',
  bridge: 'name',
  promises: 'name'
}

interface MapOtherRowsProps {
  /** How many columns the table has. */
  columns: number
  /** Whose line the Tab key stops at. */
  stop: string | undefined
  actions: MapActions
  /** Who stands on the page that is shown. */
  onShown(ids: readonly string[]): void
}

/** Whoever matches and is not drawn, a page at a time, to be put on the map. */
export function MapOtherRows({ columns, stop, actions, onShown }: MapOtherRowsProps) {
  const t = useT()
  const language = useLanguage()
  const { state } = useMap()
  const { question, sort } = state
  const [page, setPage] = useState({ question, offset: 0 })
  const offset = page.question === question ? page.offset : 0
  const isSorted = sort.by !== 'bridge' && sort.by !== 'promises'
  const others = useSteadyRead('map.others', {
    question,
    sort: sorts[sort.by],
    descending: isSorted && sort.descending,
    offset,
    limit: PAGE
  })
  const rows = others.data?.rows
  useEffect(() => onShown(rows?.map(({ id }) => id) ?? []), [rows, onShown])
  if (!others.data || others.data.total === 0 || !rows) return null
  return (
    <tbody>
      <tr className={classes.divider}>
        <th colSpan={columns} scope="rowgroup">
          {t('mapWalk.others', { count: others.data.total })}
        </th>
      </tr>
      {rows.map((row) => {
        const tabIndex = row.id === stop ? 0 : -1
        const name = state.initials ? t('mapWalk.somebody') : row.name
        return (
          <tr key={row.id} data-row={row.id}>
            <th scope="row" colSpan={2}>
              <Link
                href={personPath(row.id)}
                className={classes.other}
                tabIndex={tabIndex}
                data-open
                data-stop={row.id === stop || undefined}
              >
                {state.initials ? t('mapWalk.somebody') : row.listName}
              </Link>
            </th>
            <td>
              <OtherMenu
                label={t('mapWalk.more', { name })}
                tabIndex={tabIndex}
                onReach={() => actions.showPath(null, { personId: row.id })}
              />
            </td>
            <td>{!state.initials && row.organisation}</td>
            <td className={classes.circles}>{row.circles.join(', ')}</td>
            <td>{t(tieBandLabel[row.band])}</td>
            <td>{row.lastContactOn && formatDay(row.lastContactOn, language)}</td>
            <td data-number>{row.noLedger ? '' : row.given}</td>
            <td data-number>{row.noLedger ? '' : row.received}</td>
            <td>{t(balanceLabel[row.balance])}</td>
            <td className="nv-muted">{t('mapWalk.notReckoned')}</td>
            <td data-number>{row.openPromises > 0 && row.openPromises}</td>
            <td>
              <input
                type="checkbox"
                className={classes.box}
                tabIndex={tabIndex}
                aria-label={t('mapWalk.onMapOf', { name })}
                checked={false}
                onChange={({ currentTarget }) => {
                  leaveLine(currentTarget)
                  actions.add([row.id])
                }}
              />
            </td>
          </tr>
        )
      })}
      <tr>
        <td colSpan={columns} className={classes.pager}>
          <Pager
            label={t('mapWalk.othersPages')}
            offset={offset}
            size={PAGE}
            total={others.data.total}
            onChange={(next) => setPage({ question, offset: next })}
          />
        </td>
      </tr>
    </tbody>
  )
}

interface OtherMenuProps {
  label: string
  tabIndex: 0 | -1
  onReach(): void
}

/** What can be done with somebody who is not drawn. */
function OtherMenu({ label, tabIndex, onReach }: OtherMenuProps) {
  const t = useT()
  return (
    <StopContext value={tabIndex}>
      <MoreMenu label={label}>{() => <Menu.Item onClick={onReach}>{t('mapWalk.howToReach')}</Menu.Item>}</MoreMenu>
    </StopContext>
  )
}
