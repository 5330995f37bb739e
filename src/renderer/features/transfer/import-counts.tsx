import { Table } from '@mantine/core'
import { lineOutcomes, type ImportCounts, type LineOutcome } from '#shared/contract/transfer'
import { formatNumber } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'

const outcomeWords: Record<LineOutcome, { name: MessageKey; meaning: MessageKey }> = {
  created: { name: 'transfer.created', meaning: 'transfer.createdMeans' },
  merged: { name: 'transfer.merged', meaning: 'transfer.mergedMeans' },
  unchanged: { name: 'transfer.unchanged', meaning: 'transfer.unchangedMeans' },
  doubtful: { name: 'transfer.doubtful', meaning: 'transfer.doubtfulMeans' },
  unreadable: { name: 'transfer.unreadable', meaning: 'transfer.unreadableMeans' }
}

/** What becomes of the file's lines; the five counts add up to the lines. */
export function ImportCountsTable({ counts }: { counts: ImportCounts }) {
  const t = useT()
  const language = useLanguage()
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} w="auto" captionSide="top">
      <Table.Caption ta="start" mt={0} mb={4}>
        {t('transfer.lines', { count: counts.rows })}
      </Table.Caption>
      <Table.Tbody>
        {lineOutcomes.map((outcome) => (
          <Table.Tr key={outcome}>
            <Table.Th scope="row">{t(outcomeWords[outcome].name)}</Table.Th>
            <Table.Td ta="end" px="md">
              {formatNumber(counts[outcome], language)}
            </Table.Td>
            <Table.Td className="nv-muted">{t(outcomeWords[outcome].meaning)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
