import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { BinEntry } from '#shared/contract/bin'
import { binKinds, type BinKind } from '#shared/domain/bin'
import { binKindLabel, countRecords } from '#shared/i18n/describe-record'
import { useLanguage, useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { PagedList } from '../../ui/paged-list'
import { BinLine } from './bin-line'
import classes from './bin.module.css'
import { PurgeDialog } from './purge-dialog'

/** What was deleted and can still come back, the last one first; erasing it for good is asked first. */
export function BinScreen() {
  const t = useT()
  const language = useLanguage()
  const [kind, setKind] = useState<BinKind | null>(null)
  const [purging, setPurging] = useState<BinEntry | 'all' | null>(null)
  const rows = usePagedRows('bin.page', { kind })
  const kinds = rows.first?.kinds ?? []
  const records = rows.first?.records ?? []
  const isEmpty = rows.first !== undefined && kinds.length === 0

  return (
    <Page
      fill
      title={t('bin.title')}
      actions={
        <Button variant="default" disabled={records.length === 0} onClick={() => setPurging('all')}>
          {t('bin.emptyBin')}
        </Button>
      }
    >
      <FailureNote error={rows.error} />
      {isEmpty && <EmptyState text={t('bin.empty')} />}
      {!isEmpty && rows.first && (
        <>
          <p className={`nv-muted ${classes.hint}`}>{t('bin.hint')}</p>
          <Group justify="space-between" align="end" mb="xs">
            <Select
              label={t('bin.show')}
              value={kind ?? 'all'}
              onChange={(value) => setKind(binKinds.find((each) => each === value) ?? null)}
              allowDeselect={false}
              data={[
                { value: 'all', label: t('bin.all') },
                ...kinds.map(({ kind: value, count }) => ({
                  value,
                  label: t('bin.kindCount', { kind: t(binKindLabel[value]), count })
                }))
              ]}
            />
            <span className="nv-muted" aria-live="polite">
              {t('bin.entries', { count: rows.total ?? 0 })}
            </span>
          </Group>
          {rows.total === 0 && <EmptyState text={t('bin.nothingOfKind')} />}
          {rows.total !== undefined && rows.total > 0 && (
            <PagedList
              label={t('bin.title')}
              total={rows.total}
              rowHeight={72}
              onShow={rows.show}
              renderRow={(index) => {
                const entry = rows.rowAt(index)
                return entry ? <BinLine entry={entry} onPurge={() => setPurging(entry)} /> : null
              }}
            />
          )}
        </>
      )}
      {purging !== null && (
        <PurgeDialog
          entry={purging === 'all' ? null : purging}
          what={countRecords(purging === 'all' ? records : countsOf(purging), t, language)}
          hasPeople={(purging === 'all' ? records : countsOf(purging)).some((each) => each.kind === 'person')}
          onClose={() => setPurging(null)}
        />
      )}
    </Page>
  )
}

/** How many records of each kind an entry is. */
const countsOf = ({ first, more, others }: BinEntry) => [{ kind: first.record, count: more + 1 }, ...others]
