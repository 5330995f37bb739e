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
  const { closeness, recency, ties, plan } = drawingShares
  const title = shown === 1 ? t('mapPanels.whyOne') : t('mapPanels.why', { shown: formatNumber(shown, language) })
  return (
    <Popover position="bottom-start" withinPortal shadow="md" trapFocus returnFocus width="min(26rem, 92vw)">
      <Popover.Target>
        <Button size="compact-xs" h={24} px={6} variant="subtle" aria-haspopup="dialog">
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        <div className={classes.why} tabIndex={-1} data-autofocus>
          <p>
            {t(view.matching > state.question.count ? 'mapPanels.whyAmong' : 'mapPanels.whyAll', {
              shown: formatNumber(state.question.count, language),
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
