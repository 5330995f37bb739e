import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MapView } from '#shared/contract/map'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { read } from '../../lib/query'
import type { MapHandle } from './map-canvas'
import { MapEndPicker, type End } from './map-end-picker'
import { focusPeople, SEARCH_ID } from './map-places'
import { useMap } from './map-state'
import { useMapActions } from './use-map-actions'

/** As many of an organisation are put on the map when none of its people is there. */
const NEWCOMERS = 20

/** Looks for somebody of the whole journal, and for ways to reach them. */
export function MapSearch() {
  const t = useT()
  const client = useQueryClient()
  const { say, fail } = useAnnouncer()
  const { state, set, view, appearance, canvas } = useMap()
  const actions = useMapActions()
  const drawn = new Map(view.people.map((person) => [person.id, person]))

  // Who was just put on the map is brought into sight once they have a place.
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    const id = awaited.current
    if (id === null || !view.people.some((person) => person.id === id)) return
    awaited.current = null
    centre(canvas.current, view, id)
  }, [view, canvas])

  const peopleOf = (organisation: string) => view.people.filter((person) => person.organisation === organisation)

  function choose(ids: readonly string[]) {
    const [first] = ids
    if (first === undefined) return
    const newcomers = ids.filter((id) => !drawn.has(id))
    if (newcomers.length > 0) {
      actions.add(newcomers)
      say(t('mapWalk.added', { count: newcomers.length }))
      awaited.current = first
    }
    // What hides them would hide what was looked for.
    if (ids.some((id) => appearance.hidden.has(id))) set({ focus: null, off: [] })
    set({ current: first, chosen: ids, card: ids.length === 1 ? first : null })
    centre(canvas.current, view, first)
  }

  async function pick({ end }: End) {
    focusPeople()
    if ('personId' in end) return choose([end.personId])
    const here = peopleOf(end.organisation).map(({ id }) => id)
    if (here.length > 0) return choose(here)
    try {
      const { rows } = await client.fetchQuery(
        read('people.page', { organisation: end.organisation, sort: 'strength', descending: true, limit: NEWCOMERS })
      )
      choose(rows.map(({ id }) => id))
    } catch (error) {
      fail(error)
    }
  }

  const isDrawn = ({ end }: End) =>
    'personId' in end ? drawn.has(end.personId) : peopleOf(end.organisation).length > 0

  return (
    <>
      <MapEndPicker
        label={t('mapWalk.search')}
        placeholder={t('mapWalk.searchHint')}
        id={SEARCH_ID}
        keys="/"
        note={(end) => !isDrawn(end) && ` · ${t('mapWalk.addToMap')}`}
        onPick={(end) => void pick(end)}
        onNobody={(text) => say(t('mapWalk.nobodyCalled', { text }))}
        onLeave={focusPeople}
      />
      <Button
        size="xs"
        variant="default"
        aria-expanded={state.reaching?.fromId === null}
        onClick={() => set({ reaching: state.reaching ? null : { fromId: null } })}
      >
        {t('mapWalk.whoLeadsTo')}
      </Button>
    </>
  )
}

/** Puts somebody in the middle of what is in sight, as near as it is. */
function centre(canvas: MapHandle | null, { people }: MapView, id: string): void {
  const person = people.find((one) => one.id === id)
  if (canvas && person) canvas.setSight({ x: person.x, y: person.y, zoom: canvas.sight().zoom })
}
