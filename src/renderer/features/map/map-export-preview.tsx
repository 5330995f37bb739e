import { Text } from '@mantine/core'
import type { Output } from '#shared/contract/index'
import type { Naming } from '#shared/contract/map-files'
import { useT } from '../../lib/i18n'
import classes from './map-export.module.css'
import { svgUrl } from './map-png'
import { useMap } from './map-state'

interface MapExportPreviewProps {
  picture: Output<'map.picture'> | undefined
  naming: Naming
  /** The file is the picture itself; the others hold the same people and ties. */
  isPicture: boolean
}

/** What the file will hold: the picture, how many people are in it and what its reader learns of them. */
export function MapExportPreview({ picture, naming, isPicture }: MapExportPreviewProps) {
  const t = useT()
  const { view, state, appearance } = useMap()
  const unreported = view.people.filter(({ id, isConfidential }) => isConfidential && !appearance.hidden.has(id)).length
  return (
    <div className={classes.preview}>
      {picture && isPicture && (
        <img src={svgUrl(picture.svg)} width={picture.width} height={picture.height} alt={t('mapFiles.preview')} />
      )}
      {state.time?.at && <Text size="sm">{t('mapFiles.asOfToday')}</Text>}
      {picture && (
        <Text size="sm">
          {t('mapFiles.holds', { people: t('mapFiles.people', { count: picture.people }) })}{' '}
          {naming === 'names' && t('mapFiles.namesRead')}{' '}
          {naming === 'names' && unreported > 0 && t('mapFiles.unreported', { count: unreported })}{' '}
          {picture.leftOut > 0 && t('mapFiles.leftOut', { count: picture.leftOut })}
        </Text>
      )}
    </div>
  )
}
