import { useState } from 'react'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { IntroductionPath, loopsOf } from '../../ui/records/introduction-path'
import { Section } from '../../ui/section'
import classes from './person-chains.module.css'

const SIZE = 10

/** By whom one came to this person, and to whom they led in turn; nothing where nobody introduced anybody. */
export function PersonChains({ personId }: { personId: string }) {
  const t = useT()
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('favours.personChains', { personId, offset, limit: SIZE })
  const { total = 0, rows = [], arrival = [] } = found.data ?? {}
  if (found.error) return <FailureNote error={found.error} />
  if (total === 0 && arrival.length === 0) return null
  const loops = loopsOf(rows)
  return (
    <Section title={t('favours.chains')}>
      {arrival.length > 0 && (
        <>
          <h3 className={classes.part}>{t('favours.arrival')}</h3>
          <IntroductionPath steps={arrival} loops={arrival.flatMap(({ favour }) => favour ?? [])} on={personId} />
        </>
      )}
      {total > 0 && (
        <>
          <h3 className={classes.part}>{t('favours.ledTo')}</h3>
          <ol className={classes.lines}>
            {rows.map((path) => (
              <li key={path.steps.map(({ whom }) => whom.id).join()}>
                <IntroductionPath {...path} loops={loops.get(path) ?? []} on={personId} />
              </li>
            ))}
          </ol>
          <Pager label={t('favours.ledTo')} offset={offset} size={SIZE} total={total} onChange={setOffset} />
        </>
      )}
    </Section>
  )
}
