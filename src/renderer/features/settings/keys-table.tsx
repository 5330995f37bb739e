import { Box, Table, Title } from '@mantine/core'
import type { MessageKey } from '#shared/i18n/messages'
import { useT } from '../../lib/i18n'

type Keys = readonly (readonly [keys: MessageKey, does: MessageKey])[]

const keys: Keys = [
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

const mapKeys: Keys = [
  ['mapWalk.keysWalk', 'mapWalk.keyWalk'],
  ['mapWalk.keysAround', 'mapWalk.keyAround'],
  ['mapWalk.keysOpen', 'mapWalk.keyOpen'],
  ['mapWalk.keysSelect', 'mapWalk.keySelect'],
  ['mapWalk.keysFind', 'mapWalk.keyFind'],
  ['mapWalk.keysFocus', 'mapWalk.keyFocus'],
  ['mapWalk.keysDepth', 'mapWalk.keyDepth'],
  ['mapWalk.keysPath', 'mapWalk.keyPath'],
  ['mapWalk.keysPin', 'mapWalk.keyPin'],
  ['mapWalk.keysMove', 'mapWalk.keyMove'],
  ['mapWalk.keysFold', 'mapWalk.keyFold'],
  ['mapWalk.keysProjection', 'mapWalk.keyProjection'],
  ['mapWalk.keysLens', 'mapWalk.keyLens'],
  ['mapWalk.keysView', 'mapWalk.keyView'],
  ['mapWalk.keysRegion', 'mapWalk.keyRegion'],
  ['mapWalk.keysBack', 'mapWalk.keyBack']
]

/** The keys that work everywhere, those of the writing panel, those of the list of people, of a person's page and those on an entry of the journal. */
export const KeysTable = () => <KeysOf keys={keys} />

/** The keys of the map under a title of their own. */
export function MapKeys() {
  const t = useT()
  return (
    <Box my="md">
      <Title order={3} size="h5" mb="xs">
        {t('mapWalk.keys')}
      </Title>
      <KeysOf keys={mapKeys} />
    </Box>
  )
}

function KeysOf({ keys: list }: { keys: Keys }) {
  const t = useT()
  return (
    <Table withRowBorders={false} verticalSpacing={4} w="auto">
      <Table.Tbody>
        {list.map(([combination, does]) => (
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
