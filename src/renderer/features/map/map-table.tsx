import { Table, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { MapPerson, MapView } from '#shared/contract/map'
import { lookThrough, type Lens } from '#shared/domain/map-style'
import { formatDay } from '#shared/i18n/format'
import { tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { Mark } from './map-legend'
import { useMap } from './map-state'
import { balanceLabel, degrees } from './map-words'
import classes from './map.module.css'

type SortKey = 'name' | 'strength' | 'lastContact' | 'ties'

const bandOrder = { unknown: 0, weak: 1, moderate: 2, strong: 3 }

interface MapTableProps {
  view: MapView
  lens: Lens
  selected: string | null
  onSelect(id: string): void
}

/** The same people as on the map, with everything the map says by place, size, colour and line. */
export function MapTable({ view, lens, selected, onSelect }: MapTableProps) {
  const t = useT()
  const language = useLanguage()
  const { knowledge } = useMap()
  const [sort, setSort] = useState<{ by: SortKey; descending: boolean }>({ by: 'name', descending: false })
  const ties = degrees(view)
  const compare: Record<SortKey, (a: MapPerson, b: MapPerson) => number> = {
    name: (a, b) => a.name.localeCompare(b.name, language),
    strength: (a, b) => bandOrder[a.band] - bandOrder[b.band],
    lastContact: (a, b) => (a.lastContactOn ?? '').localeCompare(b.lastContactOn ?? ''),
    ties: (a, b) => (ties.get(a.id) ?? 0) - (ties.get(b.id) ?? 0)
  }
  const rows = view.people.toSorted((a, b) => compare[sort.by](a, b) * (sort.descending ? -1 : 1))
  const headers: readonly [SortKey | null, MessageKey][] = [
    ['name', 'map.name'],
    [null, 'map.organisation'],
    [null, 'map.circles'],
    ['strength', 'map.strength'],
    ['lastContact', 'map.lastContact'],
    [null, 'map.state'],
    [null, 'map.balance'],
    ['ties', 'map.tiesColumn']
  ]
  return (
    <div className={classes.table} tabIndex={0} role="region" aria-label={t('map.table')}>
      <Table stickyHeader verticalSpacing={3} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {headers.map(([by, label]) => (
              <Table.Th
                key={label}
                aria-sort={by === sort.by ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {by === null ? (
                  t(label)
                ) : (
                  <UnstyledButton
                    className={classes.sort}
                    onClick={() => setSort({ by, descending: by === sort.by && !sort.descending })}
                  >
                    {t(label)}
                    {by === sort.by && <span aria-hidden>{sort.descending ? ' ↓' : ' ↑'}</span>}
                  </UnstyledButton>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((person) => (
            <Table.Tr key={person.id} data-chosen={person.id === selected || undefined} className={classes.line}>
              <Table.Th scope="row">
                <UnstyledButton
                  className={classes.name}
                  aria-pressed={person.id === selected}
                  onClick={() => onSelect(person.id)}
                >
                  <Mark look={lookThrough(lens, person, knowledge)} size={16} />
                  {person.name}
                </UnstyledButton>
              </Table.Th>
              <Table.Td>{person.organisation}</Table.Td>
              <Table.Td className={classes.circles}>{person.circles.join(', ')}</Table.Td>
              <Table.Td>{t(tieBandLabel[person.band])}</Table.Td>
              <Table.Td>{person.lastContactOn && formatDay(person.lastContactOn, language)}</Table.Td>
              <Table.Td>{t(tieStateLabel[person.state])}</Table.Td>
              <Table.Td>{t(balanceLabel[person.balance])}</Table.Td>
              <Table.Td>{ties.get(person.id)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
