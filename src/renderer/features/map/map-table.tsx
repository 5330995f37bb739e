import { UnstyledButton } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { highestFirst, inOrder } from './map-order'
import { MapOtherRows } from './map-other-rows'
import { MapRow } from './map-row'
import { useMap, type MapSort } from './map-state'
import classes from './map-walk.module.css'
import type { MapActions } from './use-map-actions'
import type { Mover } from './use-moving'

const columns: readonly { label: MessageKey; sort: MapSort | null; isNumber?: boolean }[] = [
  { label: 'map.name', sort: 'name' },
  { label: 'mapWalk.actions', sort: null },
  { label: 'map.organisation', sort: 'organisation' },
  { label: 'map.circles', sort: null },
  { label: 'mapWalk.closeness', sort: 'strength' },
  { label: 'map.lastContact', sort: 'lastContact' },
  { label: 'mapWalk.given', sort: 'given', isNumber: true },
  { label: 'mapWalk.received', sort: 'received', isNumber: true },
  { label: 'map.balance', sort: 'balance' },
  { label: 'mapWalk.bridge', sort: 'bridge' },
  { label: 'mapWalk.promises', sort: 'promises', isNumber: true },
  { label: 'mapWalk.onMap', sort: null }
]

interface MapTableProps {
  actions: MapActions
  mover: Mover
}

/**
 * The same people as on the map, in the same order and with the same people chosen, and all that can be done there;
 * below them whoever is not drawn. Tab stops at one line; arrows, Home and End go from line to line.
 */
export function MapTable({ actions, mover }: MapTableProps) {
  const t = useT()
  const language = useLanguage()
  const { state, set, view, knowledge, appearance } = useMap()
  const { by, descending } = state.sort
  const body = useRef<HTMLDivElement>(null)
  const people = inOrder(view.people, state.sort, knowledge, language).filter(({ id }) => !appearance.hidden.has(id))

  // The stop of the Tab key is where one was, else whom the map stands on, else the first.
  const [at, setAt] = useState<string | null>(null)
  const [stoodOn, setStoodOn] = useState(state.current)
  if (stoodOn !== state.current) {
    setStoodOn(state.current)
    setAt(state.current)
  }
  const [others, setOthers] = useState<readonly string[]>([])
  const ids = [...people.map(({ id }) => id), ...others]
  const stop = [at, state.current].find((id) => id !== null && ids.includes(id)) ?? ids[0]

  const allChosen = people.length > 0 && people.every(({ id }) => state.chosen.includes(id))

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const row = (event.target as HTMLElement).closest('[data-row]')
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = rows.indexOf(row as HTMLElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
    const next = to === undefined ? undefined : rows[to]
    if (to === undefined) return
    event.preventDefault()
    next?.querySelector<HTMLElement>('[data-open]')?.focus()
  }

  return (
    <div
      className={classes.table}
      role="region"
      aria-label={t('map.table')}
      data-region="table"
      ref={body}
      onKeyDown={move}
      onFocus={(event) => {
        const id = event.target.closest('[data-row]')?.getAttribute('data-row')
        if (id) setAt(id)
      }}
    >
      <table aria-label={t('map.table')}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className={classes.box}
                aria-label={t('mapWalk.chooseAll')}
                checked={allChosen}
                ref={(box) => {
                  if (box) box.indeterminate = !allChosen && state.chosen.length > 0
                }}
                onChange={() => set({ chosen: allChosen ? [] : people.map(({ id }) => id), card: null })}
              />
            </th>
            {columns.map(({ label, sort, isNumber }) => (
              <th
                key={label}
                scope="col"
                data-number={isNumber}
                aria-sort={sort !== null && sort === by ? (descending ? 'descending' : 'ascending') : undefined}
              >
                {sort === null ? (
                  <span className={label === 'mapWalk.actions' ? 'nv-hidden' : undefined}>{t(label)}</span>
                ) : (
                  <UnstyledButton
                    className={classes.sort}
                    onClick={() =>
                      set({ sort: { by: sort, descending: sort === by ? !descending : highestFirst.has(sort) } })
                    }
                  >
                    {t(label)}
                    {sort === by && <span aria-hidden>{descending ? ' ↓' : ' ↑'}</span>}
                  </UnstyledButton>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <MapRow key={person.id} person={person} isStop={person.id === stop} actions={actions} mover={mover} />
          ))}
        </tbody>
        <MapOtherRows columns={columns.length + 1} stop={stop} actions={actions} onShown={setOthers} />
      </table>
    </div>
  )
}
