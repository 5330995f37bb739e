import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { NetworkStructure, OnlyDoorRow } from '#shared/contract/network'
import { doorCategories, type DoorCategory } from '#shared/domain/structure/categories'
import { formatList } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { personPath } from '../../lib/paths'
import { FailureNote } from '../../ui/failure-note'
import { PagedTable, type Column } from '../../ui/paged-table'
import { Section } from '../../ui/section'
import { connectorSentence, doorLabel } from './network-words'
import classes from './network.module.css'

/** Through whom alone one reaches others: people who hold groups together, and only doors. */
export function ConnectorsSection({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const language = useLanguage()
  const { connectors, doors, size } = structure
  const categories = doorCategories.filter((category) => doors[category] > 0)
  const counted = categories.map((category) => t(doorLabel[category], { count: doors[category] }))
  return (
    <Section title={t('network.doors')}>
      {connectors.first.length > 0 ? (
        <ul className={classes.list}>
          {connectors.first.map(({ id, name, parts }) => (
            <li key={id}>
              {connectorSentence(name, parts, t, language)}{' '}
              <Link href={personPath(id)} aria-label={t('network.pageOf', { name })}>
                {t('network.page')}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(size < 2 ? 'network.noConnectorsYet' : 'network.noConnectors')}</p>
      )}
      {connectors.total > connectors.first.length && (
        <p className="nv-muted">{t('network.moreConnectors', { count: connectors.total - connectors.first.length })}</p>
      )}
      {categories[0] ? (
        <Doors
          key={categories.join(' ')}
          categories={categories}
          first={categories[0]}
          title={t('network.onlyDoors', { what: formatList(counted, language) })}
          counts={doors}
        />
      ) : (
        <p>{t('network.noOnlyDoors')}</p>
      )}
    </Section>
  )
}

interface DoorsProps {
  title: string
  categories: readonly DoorCategory[]
  first: DoorCategory
  counts: NetworkStructure['doors']
}

const through = ({ id, name }: OnlyDoorRow, tabIndex: 0 | -1) => (
  <Link href={personPath(id)} tabIndex={tabIndex}>
    {name}
  </Link>
)

/** The highest a table of doors grows before it scrolls, in rows. */
const ROWS = 8

function Doors({ title, categories, first, counts }: DoorsProps) {
  const t = useT()
  const [, go] = useLocation()
  const [category, setCategory] = useState(first)
  const rows = usePagedRows('network.doors', { category })
  const columns: Column<OnlyDoorRow>[] = [
    { key: 'value', header: t('network.door'), width: 'minmax(10rem, 1fr)', cell: ({ value }) => value },
    {
      key: 'person',
      header: t('network.through'),
      width: 'minmax(10rem, 1fr)',
      cell: through
    }
  ]
  return (
    <div>
      <Text component="h3" fw={600}>
        {title}
      </Text>
      <Text size="sm" className="nv-muted">
        {t('network.onlyDoorsHint')}
      </Text>
      {categories.length > 1 && (
        <Select
          mt="xs"
          w="16rem"
          maw="100%"
          label={t('network.doorsOf')}
          data={categories.map((value) => ({ value, label: t(doorLabel[value], { count: counts[value] }) }))}
          value={category}
          allowDeselect={false}
          onChange={(value) => value && setCategory(value)}
        />
      )}
      <FailureNote error={rows.error} />
      {rows.total !== undefined && rows.total > 0 && (
        <div className={classes.table} style={{ height: `${(Math.min(rows.total, ROWS + 0.5) + 1) * 2.5 + 0.25}rem` }}>
          <PagedTable
            label={title}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            keyOf={({ id, value }) => `${value} ${id}`}
            question={category}
            onShow={rows.show}
            onOpen={({ id }) => go(personPath(id))}
            openLabel={({ name, value }) => t('network.openDoor', { name, value })}
          />
        </div>
      )}
    </div>
  )
}
