import { Button, Checkbox, Popover, Text } from '@mantine/core'
import { circleLook, circlePalette } from '#shared/domain/map-style'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'
import { Mark } from './map-mark'
import classes from './map-panels.module.css'
import { useMap } from './map-state'

const MOST = circlePalette.length

/** Which circles have a colour of their own: six can be told apart. */
export function MapLegendCircles() {
  const t = useT()
  const language = useLanguage()
  const { view, set } = useMap()
  const colour = useSaying('map.colourCircles')
  const chosen = view.circles
    .filter((circle) => circle.colour !== null)
    .toSorted((a, b) => a.colour! - b.colour!)
    .map(({ id }) => id)

  async function choose(circleIds: string[]) {
    // What the legend hid may have another colour now.
    if (await colour({ circleIds }, t('history.circlesColoured'))) set({ off: [] })
  }

  return (
    <Popover position="top-end" withinPortal shadow="md" trapFocus returnFocus width="min(22rem, 92vw)">
      <Popover.Target>
        <Button size="compact-xs" h={24} variant="subtle" aria-haspopup="dialog">
          {t('mapPanels.colours')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('mapPanels.colours')}>
        <Text size="sm" role="status" mb={6}>
          {t('mapPanels.coloured', { count: chosen.length, most: MOST })}
        </Text>
        <ul className={classes.coloured}>
          {view.circles.map((circle) => {
            const isChosen = chosen.includes(circle.id)
            return (
              <li key={circle.id}>
                <Checkbox
                  size="xs"
                  classNames={{ body: classes.tickBody, labelWrapper: classes.tickLabel }}
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
      </Popover.Dropdown>
    </Popover>
  )
}
