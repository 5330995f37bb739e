import { Button, Checkbox, Popover, Text } from '@mantine/core'
import { useState } from 'react'
import { circleLook, circlePalette } from '#shared/domain/map-style'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import ticks from './map-filters.module.css'
import { peopleDrawn } from './map-filters-number'
import { Mark } from './map-mark'
import classes from './map-panels.module.css'
import { useMap } from './map-state'

const MOST = circlePalette.length

/** Which circles have a colour of their own: six can be told apart. */
export function MapLegendCircles() {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      withinPortal
      shadow="md"
      trapFocus
      returnFocus
      width="min(22rem, 92vw)"
    >
      <Popover.Target>
        <Button
          size="compact-xs"
          h={24}
          variant="subtle"
          aria-haspopup="dialog"
          onClick={() => setOpen((isOpen) => !isOpen)}
        >
          {t('mapPanels.colours')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('mapPanels.colours')}>{open && <Circles />}</Popover.Dropdown>
    </Popover>
  )
}

function Circles() {
  const t = useT()
  const language = useLanguage()
  const { set } = useMap()
  const colour = useSaying('map.colourCircles')
  // All circles, whatever narrows the map: a colour is the same through every filter.
  const circles = useSteadyRead('map.view', { count: peopleDrawn.least }).data?.circles ?? []
  const chosen = circles
    .filter((circle) => circle.colour !== null)
    .toSorted((a, b) => a.colour! - b.colour!)
    .map(({ id }) => id)

  async function choose(circleIds: string[]) {
    // What the legend hid may have another colour now.
    if (await colour({ circleIds }, t('history.circlesColoured'))) set({ off: [] })
  }

  return (
    <>
      <Text size="sm" role="status" mb={6}>
        {circles.length > 0 && t('mapPanels.coloured', { count: chosen.length, most: MOST })}
      </Text>
      <ul className={classes.coloured}>
        {circles.map((circle) => {
          const isChosen = chosen.includes(circle.id)
          return (
            <li key={circle.id}>
              <Checkbox
                size="xs"
                classNames={{ body: ticks.tickBody, labelWrapper: ticks.tickLabel }}
                label={
                  <>
                    <Mark look={circleLook(circle)} size={16} />
                    <span>{circle.name}</span>{' '}
                    <span className={classes.count}>{formatNumber(circle.people, language)}</span>
                  </>
                }
                checked={isChosen}
                // None left would mean the largest again.
                disabled={isChosen ? chosen.length === 1 : chosen.length >= MOST}
                onChange={() =>
                  void choose(isChosen ? chosen.filter((id) => id !== circle.id) : [...chosen, circle.id])
                }
              />
            </li>
          )
        })}
      </ul>
      <Button size="compact-sm" mt={8} variant="default" onClick={() => void choose([])}>
        {t('mapPanels.largestSix')}
      </Button>
    </>
  )
}
