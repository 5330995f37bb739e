import { Modal } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { useReturnFocus } from '../../ui/return-focus'
import { KeysTable } from './keys-table'

/** The keys, above whatever page one is on. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  useReturnFocus()
  return (
    <Modal opened title={t('settings.keys')} size="lg" onClose={onClose}>
      <KeysTable />
    </Modal>
  )
}
