import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { AcquaintancePass } from './acquaintance-pass'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'

/** Whom among the strongest contacts each of them knows: a few minutes that make the picture of the network true. */
export function WhoKnowsWhomScreen() {
  const t = useT()
  const [, go] = useLocation()
  const write = useWriting()
  const grid = useRead('network.acquaintances')
  return (
    <Page
      title={t('network.whoKnowsWhom')}
      actions={
        <Button variant="default" onClick={() => go('/network')}>
          {t('network.toNetwork')}
        </Button>
      }
    >
      <FailureNote error={grid.error} />
      {grid.data && grid.data.people.length < 2 && (
        <EmptyState text={t('network.tooFewToAsk')}>
          <Button onClick={() => write({})}>{t('journal.write')}</Button>
        </EmptyState>
      )}
      {grid.data && grid.data.people.length >= 2 && <AcquaintancePass grid={grid.data} />}
    </Page>
  )
}
