import { useState } from 'react'
import type { IntroductionPath as Path } from '#shared/contract/ledger'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { IntroductionPath, loopsOf } from '../../ui/records/introduction-path'
import classes from './favours.module.css'
import type { TypedPeriod } from './period-fields'

const SIZE = 20

/** Who led the user to whom to whom, together by who began it, with what came of it and whom to thank. */
export function Chains({ period }: { period: TypedPeriod }) {
  const t = useT()
  const [asked, setOffset] = useState(0)
  const found = useSteadyRead('favours.chains', { ...period, offset: asked, limit: SIZE })
  const { total, rows = [] } = found.data ?? {}
  const hasPeriod = period.from !== null || period.to !== null
  const groups = [...Map.groupBy(rows, (path) => path.steps[0]?.by?.id ?? null)]
  const loops = loopsOf(rows)
  return (
    <>
      <FailureNote error={found.error} />
      {total === 0 && <EmptyState text={t(hasPeriod ? 'favours.noChainsInPeriod' : 'favours.noChains')} />}
      {Boolean(total) && <p className={classes.hint}>{t('favours.chainsHint')}</p>}
      <ol className={classes.groups} aria-label={t('favours.tabChains')}>
        {groups.map(([id, paths]) => (
          <li key={id}>
            <h2>{paths[0]?.steps[0]?.by?.name ?? t('favours.you')}</h2>
            <ol className={classes.paths}>
              {paths.map((path) => (
                <li key={keyOf(path)}>
                  <IntroductionPath {...path} loops={loops.get(path) ?? []} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Pager label={t('favours.tabChains')} offset={asked} size={SIZE} total={total ?? 0} onChange={setOffset} />
    </>
  )
}

/** No two paths end alike. */
const keyOf = ({ steps }: Path): string => {
  const last = steps.at(-1)
  return JSON.stringify([last?.by?.id, last?.whom.id, last?.to?.id])
}
