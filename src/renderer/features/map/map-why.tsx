import { Button, Popover } from '@mantine/core'
import { drawingShares } from '#shared/domain/drawing'
import { formatNumber, formatPercent } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './map-panels.module.css'
import { useMap } from './map-state'

/** Why these people and not others are on the map, in words. */
export function MapWhy() {
  const t = useT()
  const language = useLanguage()
  const { state, view, appearance } = useMap()
  const shown = view.people.length - appearance.hidden.size
  const number = (count: number) => ({ count, shown: formatNumber(count, language) })
  const { closeness, recency, ties, plan } = drawingShares
  return (
    <Popover position="bottom-end" withinPortal shadow="md" trapFocus returnFocus width="min(26rem, 92vw)">
      <Popover.Target>
        <Button size="compact-xs" h={24} variant="subtle" aria-haspopup="dialog">
          {t('mapPanels.why', number(shown))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('mapPanels.why', number(shown))}>
        <div className={classes.why} tabIndex={-1} data-autofocus>
          <p>
            {t('mapPanels.whyAmong', {
              ...number(state.question.count),
              matching: formatNumber(view.matching, language)
            })}
          </p>
          <ul>
            <li>{t('mapPanels.whyCloseness', { share: formatPercent(closeness, language) })}</li>
            <li>{t('mapPanels.whyRecency', { share: formatPercent(recency, language) })}</li>
            <li>{t('mapPanels.whyTies', { share: formatPercent(ties, language) })}</li>
            <li>{t('mapPanels.whyPlan', { share: formatPercent(plan, language) })}</li>
          </ul>
          <p>{t('mapPanels.whyConvention')}</p>
          <p>{t('mapPanels.whyByHand')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
