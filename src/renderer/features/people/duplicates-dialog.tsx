import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Duplicate } from '#shared/contract/people-merge'
import type { DuplicateReason } from '#shared/domain/duplicates'
import { formatNumber } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { FailureNote } from '../../ui/failure-note'
import { useReturnFocus } from '../../ui/return-focus'
import { MergeDialog } from './merge-dialog'
import classes from './merge.module.css'

const reasonLabel: Record<DuplicateReason, MessageKey> = {
  sameAddress: 'merge.sameAddress',
  sameNameAndOrganisation: 'merge.sameNameAndOrganisation',
  sameName: 'merge.sameName',
  nearName: 'merge.nearName'
}

/** People who may be noted twice, the surest first: compared and merged one pair at a time, or told apart for good. */
export function DuplicatesDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  const language = useLanguage()
  useReturnFocus()
  const duplicates = useSteadyRead('people.duplicates')
  const [compared, setCompared] = useState<Duplicate | null>(null)
  if (compared)
    return <MergeDialog keptId={compared.one.id} otherId={compared.other.id} onClose={() => setCompared(null)} />

  const { total = 0, pairs = [] } = duplicates.data ?? {}
  return (
    <Modal opened title={t('merge.duplicates')} size="48rem" onClose={onClose}>
      <FailureNote error={duplicates.error} />
      <p role="status" className="nv-muted">
        {!duplicates.data
          ? t('merge.searching')
          : total === 0
            ? t('merge.noDuplicates')
            : t('merge.found', { count: total, shown: formatNumber(total, language) })}
        {total > pairs.length && ` ${t('merge.firstShown', { shown: formatNumber(pairs.length, language) })}`}
      </p>
      <ul className={classes.pairs}>
        {pairs.map((pair) => (
          <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} onCompare={() => setCompared(pair)} />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
      </Group>
    </Modal>
  )
}

const named = ({ name, organisation }: Duplicate['one']): string => (organisation ? `${name} (${organisation})` : name)

function Pair({ pair, onCompare }: { pair: Duplicate; onCompare(): void }) {
  const t = useT()
  const keepApart = useSaying('people.keepApart')
  const { one, other, reason, address } = pair
  const both = { name: named(one), other: named(other) }
  return (
    <li className={classes.pair}>
      <div className={classes.names}>
        <div>{t('merge.pair', both)}</div>
        <div className="nv-muted">{t(reasonLabel[reason], { address: address ?? '' })}</div>
      </div>
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" aria-label={t('merge.comparePair', both)} onClick={onCompare}>
          {t('merge.compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('merge.apartPair', both)}
          onClick={() =>
            void keepApart(
              { oneId: one.id, otherId: other.id },
              t('history.keptApart', { name: one.name, other: other.name })
            )
          }
        >
          {t('merge.apart')}
        </Button>
      </div>
    </li>
  )
}
