import { Text } from '@mantine/core'
import { useLanguage, useT } from '../../lib/i18n'
import { useMap } from './map-state'
import { takeaway } from './map-words'

/** What there is to see, in words. */
export function MapRemarkable() {
  const t = useT()
  const language = useLanguage()
  const { view } = useMap()
  return (
    <Text id="map-takeaway" size="sm" mb={6}>
      {takeaway(view, t, language)}
      {view.ties.length === 0 && ` ${t('map.noTies')}`}
    </Text>
  )
}
