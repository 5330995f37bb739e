import { Modal, Title } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { useReturnFocus } from '../../ui/return-focus'
import { DatesTable } from './dates-table'
import { KeysTable } from './keys-table'

/** The keys and how days are read, above whatever page one is on. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  useReturnFocus()
  return (
    <Modal opened title={t('settings.keys')} size="lg" onClose={onClose}>
      <KeysTable />
      <Title order={3} size="h5" mt="lg" mb="xs">
        {t('settings.dates')}
      </Title>
      <DatesTable />
    </Modal>
  )
}
