import { Button } from '@mantine/core'
import { everybody } from '#shared/domain/people-filter'
import { formatNumber } from '#shared/i18n/format'
import { filterParts } from '../../lib/filter-words'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { Chips, type Chip } from '../../ui/chips'
import { peopleDrawn } from './map-filters-number'
import classes from './map-panels.module.css'
import { useMap } from './map-state'

/** Everything that makes the map show others than the people most worth drawing, each part to be taken away by itself. */
export function MapChips() {
  const t = useT()
  const language = useLanguage()
  const { state, set, ask, view } = useMap()
  const circles = useSteadyRead('circles.list').data ?? []
  const { question, off, brought, initials } = state
  const { filter, count, added, removed, folded, opened } = question
  const number = (value: number) => ({ count: value, shown: formatNumber(value, language) })

  const drawn = new Set(view.people.map(({ id }) => id))
  const byHand = added.filter((id) => drawn.has(id) && !brought.includes(id))
  const bubbles = new Set(view.bubbles.map(({ circleId }) => circleId))
  const closed = folded.filter((id) => bubbles.has(id))
  const known = opened.filter((id) => circles.some((circle) => circle.id === id))
  const nameOf = (id: string) => circles.find((circle) => circle.id === id)?.name ?? ''

  const narrow = (next: typeof filter) => ask({ filter: next })

  const parts: [words: string | false | null | undefined, remove: () => void][] = [
    [filter.text.trim() && t('mapPanels.named', { text: filter.text.trim() }), () => narrow({ ...filter, text: '' })],
    ...filterParts(filter, circles, t, language).map((part): [string, () => void] => [
      part.words,
      () => narrow(part.without)
    ]),
    [count !== peopleDrawn.usual && t('mapPanels.atMost', number(count)), () => ask({ count: peopleDrawn.usual })],
    [byHand.length > 0 && t('mapPanels.added', number(byHand.length)), () => ask({ added: [...brought] })],
    [removed.length > 0 && t('mapPanels.removed', number(removed.length)), () => ask({ removed: [] })],
    [
      closed.length > 0 &&
        (closed.length === 1
          ? t('mapPanels.foldedOne', { name: nameOf(closed[0]!) })
          : t('mapPanels.folded', number(closed.length))),
      () => ask({ folded: [] })
    ],
    [
      known.length > 0 &&
        (known.length === 1
          ? t('mapPanels.openedOne', { name: nameOf(known[0]!) })
          : t('mapPanels.opened', number(known.length))),
      () => ask({ opened: [] })
    ],
    [off.length > 0 && t('mapPanels.off', number(off.length)), () => set({ off: [] })]
  ]
  const chipOf = (words: string, onRemove: () => void): Chip => ({
    words,
    remove: t('mapPanels.remove', { what: words }),
    onRemove
  })
  const clearable = parts.flatMap(([words, remove]) => (words ? [chipOf(words, remove)] : []))
  // Whoever shares their screen and clears the filters does not mean to show names.
  const chips = [...clearable, ...(initials ? [chipOf(t('mapPanels.initials'), () => set({ initials: false }))] : [])]

  function clear() {
    set({ focus: null, off: [] })
    ask({ filter: everybody, count: peopleDrawn.usual, added: [...brought], removed: [], folded: [], opened: [] })
    document.querySelector<HTMLElement>('[data-region="map"], main')?.focus()
  }

  return (
    <div className={classes.chips}>
      <Chips label={t('mapPanels.chips')} chips={chips} />
      {clearable.length > 1 && (
        <Button size="compact-xs" h={24} variant="subtle" onClick={clear}>
          {t('mapPanels.clear')}
        </Button>
      )}
    </div>
  )
}
