import { Button, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { everybody, isNarrowed } from '#shared/domain/people-filter'
import { useT } from '../../lib/i18n'
import { useShelf } from '../../lib/kept'
import { useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { MapBody } from './map-body'
import { MapStateProvider, useMapState } from './map-state'
import { withAlso } from './use-map-actions'

/** The network as known: who knows whom among the people most worth drawing, through a lens, with the same in a table. */
export function MapScreen() {
  const t = useT()
  const [, go] = useLocation()
  const [state, changes] = useMapState()
  const view = useSteadyRead('map.view', state.question)
  const asked = useShelf<string | null>('map.selected')
  const isNarrow = useMediaQuery('(max-width: 30rem)', undefined, { getInitialValueInEffect: false }) ?? false

  // A person's page opens the map where they are, and puts them on it.
  useEffect(() => {
    const id = asked.take()
    if (!id) return
    asked.put(undefined)
    changes.set({ current: id, card: id, chosen: [id], focus: null })
    changes.ask(({ added, removed }) => ({
      added: withAlso(added, [id]),
      removed: removed.filter((one) => one !== id)
    }))
  }, [asked, changes])

  const isEmpty = view.data !== undefined && view.data.total === 0
  const nobodyMatches = view.data !== undefined && !isEmpty && view.data.people.length + view.data.bubbles.length === 0
  if (view.data && !isEmpty && !(nobodyMatches && !isNarrowed(state.question.filter)))
    return (
      <MapStateProvider state={state} changes={changes} view={view.data}>
        <MapBody isNarrow={isNarrow} failure={view.error} />
      </MapStateProvider>
    )
  return (
    <Page title={t('app.map')}>
      <FailureNote error={view.error} />
      {view.error && <Button onClick={() => void view.refetch()}>{t('map.tryAgain')}</Button>}
      {view.isPending && <Text role="status">{t('map.drawing')}</Text>}
      {isEmpty && (
        <EmptyState text={t('map.empty')}>
          <Button onClick={() => go('/import')}>{t('map.import')}</Button>
        </EmptyState>
      )}
      {nobodyMatches && (
        <EmptyState text={t('map.nobodyLeft')}>
          <Button onClick={() => changes.ask({ filter: everybody, removed: [], folded: [] })}>
            {t('map.showAll')}
          </Button>
        </EmptyState>
      )}
    </Page>
  )
}
