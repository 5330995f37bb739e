import { Modal, Title } from '@mantine/core'
import { useLocation } from 'wouter'
import { useT } from '../../lib/i18n'
import { useReturnFocus } from '../../ui/return-focus'
import { DatesTable } from './dates-table'
import { KeysTable, MapKeys } from './keys-table'

/** The keys and how days are read, above whatever page one is on; on the map its own come first. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  useReturnFocus()
  const [path] = useLocation()
  const isOnMap = path === '/map'
  return (
    <Modal opened title={t('settings.keys')} size="lg" onClose={onClose}>
      {isOnMap && <MapKeys />}
      <KeysTable />
      {!isOnMap && <MapKeys />}
      <Title order={3} size="h5" mt="lg" mb="xs">
        {t('settings.dates')}
      </Title>
      <DatesTable />
    </Modal>
  )
}
