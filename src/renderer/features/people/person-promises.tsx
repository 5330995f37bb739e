import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Pager } from '../../ui/pager'
import { PromiseForm } from '../../ui/records/promise-form'
import { PromiseLine } from '../../ui/records/promise-line'
import { Section } from '../../ui/section'
import classes from './person.module.css'

const SIZE = 10

/** What you two said would be done. */
export function PersonPromises({ personId }: { personId: string }) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('promises.page', { personId, open: !all, offset, limit: SIZE })
  const { rows = [], total = 0 } = found.data ?? {}
  const openOnes = useSteadyRead('promises.page', { personId, limit: 1 })
  const allOnes = useSteadyRead('promises.page', { personId, open: false, limit: 1 })
  const closed = (allOnes.data?.total ?? 0) - (openOnes.data?.total ?? 0)

  return (
    <Section
      title={t('people.promises')}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('people.addPromise')}
        </Button>
      }
    >
      <FailureNote error={found.error} />
      {found.data && total === 0 && <p className={classes.hint}>{t('people.noPromises')}</p>}
      <ul className={classes.lines}>
        {rows.map((promise) => (
          <li key={promise.id}>
            <PromiseLine promise={promise} linked={false} />
          </li>
        ))}
      </ul>
      <Pager label={t('people.promises')} offset={offset} size={SIZE} total={total} onChange={setOffset} />
      {(all || closed > 0) && (
        <Checkbox
          mt="xs"
          size="sm"
          label={t('people.showClosed', { count: closed })}
          checked={all}
          onChange={(event) => {
            setAll(event.currentTarget.checked)
            setOffset(0)
          }}
        />
      )}
      {adding && <PromiseForm personId={personId} onClose={() => setAdding(false)} />}
    </Section>
  )
}
