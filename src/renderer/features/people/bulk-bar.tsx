import { Button, Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Input } from '#shared/contract/index'
import { reportLevels } from '#shared/domain/person'
import { reportLevelLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { BulkCadenceDialog } from './bulk-cadence-dialog'
import { BulkCircleDialog } from './bulk-circle-dialog'
import { MergeDialog } from './merge-dialog'
import classes from './people.module.css'
import { useSayTouched } from './use-say-touched'

interface BulkBarProps {
  ids: readonly string[]
  /** Nobody is chosen any more. */
  onDone(): void
}

type Fact = Input<'people.bulkSet'>['fact']

/** What is done with all who are chosen, each a single step that Ctrl+Z takes back. */
export function BulkBar({ ids, onDone }: BulkBarProps) {
  const t = useT()
  const { fail } = useAnnouncer()
  const set = useCommand('people.bulkSet')
  const remove = useCommand('people.bulkRemove')
  const sayTouched = useSayTouched()
  const [dialog, setDialog] = useState<'circle' | 'cadence' | 'merge' | null>(null)
  const [first, second] = ids

  const setAll = (fact: Fact, what: (count: number) => string) =>
    set.mutate({ ids: [...ids], fact }, { onSuccess: ({ count }) => sayTouched(count, what(count)), onError: fail })

  return (
    <div role="group" aria-label={t('many.actions')} className={classes.bulk}>
      <Button size="compact-sm" variant="default" onClick={() => setDialog('circle')}>
        {t('many.addToCircle')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setDialog('cadence')}>
        {t('many.cadence')}
      </Button>
      <Choices label={t('many.reportLevel')}>
        {reportLevels.map((reportLevel) => (
          <Menu.Item
            key={reportLevel}
            onClick={() =>
              setAll({ reportLevel }, (count) =>
                t('history.peopleReportLevel', { count, level: t(reportLevelLabel[reportLevel]).toLowerCase() })
              )
            }
          >
            {t(reportLevelLabel[reportLevel])}
          </Menu.Item>
        ))}
      </Choices>
      <Choices label={t('many.favours')}>
        <Menu.Item onClick={() => setAll({ noLedger: true }, (count) => t('history.peopleNotCounted', { count }))}>
          {t('many.notCounted')}
        </Menu.Item>
        <Menu.Item onClick={() => setAll({ noLedger: false }, (count) => t('history.peopleCounted', { count }))}>
          {t('many.counted')}
        </Menu.Item>
      </Choices>
      {ids.length === 2 && (
        <Button size="compact-sm" variant="default" onClick={() => setDialog('merge')}>
          {t('merge.action')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(
            { ids: [...ids] },
            {
              onSuccess: ({ count }) => {
                sayTouched(count, t('history.peopleBinned', { count }))
                onDone()
              },
              onError: fail
            }
          )
        }
      >
        {t('many.bin')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        {t('many.none')}
      </Button>
      {dialog === 'circle' && <BulkCircleDialog ids={ids} onClose={() => setDialog(null)} />}
      {dialog === 'cadence' && <BulkCadenceDialog ids={ids} onClose={() => setDialog(null)} />}
      {dialog === 'merge' && first && second && (
        <MergeDialog keptId={first} otherId={second} onClose={() => setDialog(null)} onMerged={onDone} />
      )}
    </div>
  )
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu position="bottom-start" withinPortal shadow="md" returnFocus loop>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
