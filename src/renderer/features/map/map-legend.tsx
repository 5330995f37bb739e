import { Button, Popover, UnstyledButton } from '@mantine/core'
import type { MapView } from '#shared/contract/map'
import {
  balanceLooks,
  bridgeClasses,
  bridgeLooks,
  circleLook,
  closenessLooks,
  freshnessClasses,
  freshnessLooks,
  lensClass,
  noCircle,
  NO_CIRCLE,
  otherCircles,
  OTHER_CIRCLES,
  type Lens,
  type Look
} from '#shared/domain/map-style'
import { balances, tieBands } from '#shared/domain/measures/words'
import { occurrences } from '#shared/domain/occurrences'
import { formatNumber } from '#shared/i18n/format'
import { legendWords } from '#shared/i18n/map-words'
import { useLanguage, useT } from '../../lib/i18n'
import { hiddenPeople } from './map-derived'
import { MapLegendCircles } from './map-legend-circles'
import { MapLegendConstants } from './map-legend-constants'
import { Mark } from './map-mark'
import classes from './map-panels.module.css'
import { useMap } from './map-state'

/** The classes of a lens in the order of the legend, and how each looks. */
const looksOf: Record<Lens, (view: MapView) => [string, Look][]> = {
  closeness: () => tieBands.toReversed().map((band) => [band, closenessLooks[band]]),
  freshness: () => freshnessClasses.map((name) => [name, freshnessLooks[name]]),
  balance: () => balances.map((name) => [name, balanceLooks[name]]),
  bridges: () => bridgeClasses.map((name) => [name, bridgeLooks[name]]),
  circles: ({ circles }) => [
    ...circles
      .filter(({ colour }) => colour !== null)
      .toSorted((a, b) => a.colour! - b.colour!)
      .map((circle): [string, Look] => [circle.id, circleLook(circle)]),
    [OTHER_CIRCLES, otherCircles],
    [NO_CIRCLE, noCircle]
  ]
}

/** What the present lens colours, with how many there are of each class: pressing one shows only these, its key hides and shows it. */
export function MapLegend() {
  const t = useT()
  const language = useLanguage()
  const { state, set, view, knowledge } = useMap()
  const { lens, off, focus } = state
  const words = legendWords(lens, view.circles, t)
  const outside = hiddenPeople(view, { lens, off: [], focus }, knowledge)
  const seen = view.people.filter(({ id }) => !outside.has(id))
  const counts = occurrences(seen.map((person) => lensClass(lens, person, knowledge)))
  const entries = looksOf[lens](view).filter(([name]) => counts.has(name) || off.includes(name))
  const names = entries.map(([name]) => name)

  const toggle = (name: string) => set({ off: off.includes(name) ? off.filter((one) => one !== name) : [...off, name] })
  function only(name: string) {
    const others = names.filter((one) => one !== name)
    const isOnly = !off.includes(name) && others.every((one) => off.includes(one))
    set({ off: isOnly ? [] : others })
  }

  return (
    <div className={classes.legend} role="group" aria-label={t('mapPanels.legendOf', { lens: words.lens })}>
      <span className={classes.legendTitle} aria-hidden>
        {words.lens}
      </span>
      {entries.map(([name, look]) => (
        <UnstyledButton
          key={name}
          className={classes.entry}
          aria-pressed={!off.includes(name)}
          title={t('mapPanels.entryHint')}
          // A press of the mouse has a count, a key has none.
          onClick={(event) => (event.detail === 0 ? toggle(name) : only(name))}
        >
          <Mark look={look} size={16} dashed={lens === 'freshness' && name === 'older'} />
          <span className={classes.entryWords}>{words.classes[name]}</span>{' '}
          <span className={classes.count}>{formatNumber(counts.get(name) ?? 0, language)}</span>
        </UnstyledButton>
      ))}
      {off.length > 0 && (
        <Button size="compact-xs" h={24} variant="subtle" onClick={() => set({ off: [] })}>
          {t('mapPanels.showAll')}
        </Button>
      )}
      {lens === 'circles' && view.circles.length > 0 && <MapLegendCircles />}
      <Popover position="top-end" withinPortal shadow="md" trapFocus returnFocus width="min(38rem, 92vw)">
        <Popover.Target>
          <Button size="compact-xs" h={24} variant="subtle" aria-haspopup="dialog">
            {t('mapPanels.fullLegend')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('mapPanels.fullLegend')}>
          <MapLegendConstants words={words} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
