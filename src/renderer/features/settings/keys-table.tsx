import { Table } from '@mantine/core'
import type { MessageKey } from '#shared/i18n/messages'
import { useT } from '../../lib/i18n'

const keys: readonly (readonly [keys: MessageKey, does: MessageKey])[] = [
  ['settings.keysWrite', 'settings.keyWrite'],
  ['settings.keysCaptureComplete', 'settings.keyCaptureComplete'],
  ['settings.keysCaptureCorrect', 'settings.keyCaptureCorrect'],
  ['settings.keysCaptureChip', 'settings.keyCaptureChip'],
  ['settings.keysCaptureAdd', 'settings.keyCaptureAdd'],
  ['settings.keysFind', 'settings.keyFind'],
  ['settings.keysSave', 'settings.keySave'],
  ['settings.keysUndo', 'settings.keyUndo'],
  ['settings.keysRedo', 'settings.keyRedo'],
  ['settings.keysHistory', 'settings.keyHistory'],
  ['settings.keysPages', 'settings.keyPages'],
  ['settings.keysSearch', 'settings.keySearch'],
  ['settings.keysCalendar', 'settings.keyCalendar'],
  ['settings.keysPerson', 'settings.keyPerson'],
  ['settings.keysChoose', 'settings.keyChoose'],
  ['settings.keysChooseAll', 'settings.keyChooseAll'],
  ['settings.keysEntries', 'settings.keyEntries'],
  ['settings.keysEntryOpen', 'settings.keyEntryOpen'],
  ['settings.keysEntryHere', 'settings.keyEntryHere'],
  ['settings.keysEntryOriginal', 'settings.keyEntryOriginal'],
  ['settings.keysEntryHeld', 'settings.keyEntryHeld'],
  ['settings.keysEntryBin', 'settings.keyEntryBin'],
  ['settings.keysEscape', 'settings.keyEscape'],
  ['settings.keysHelp', 'settings.keyHelp']
]

/** The keys that work everywhere, those of the writing panel, those of the list of people, of a person's page and those on an entry of the journal. */
export function KeysTable() {
  const t = useT()
  return (
    <Table withRowBorders={false} verticalSpacing={4} w="auto">
      <Table.Tbody>
        {keys.map(([combination, does]) => (
          <Table.Tr key={combination}>
            <Table.Th scope="row">
              <kbd>{t(combination)}</kbd>
            </Table.Th>
            <Table.Td>{t(does)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
