import { NativeSelect, Table, Text } from '@mantine/core'
import type { z } from 'zod'
import type { DoubtfulChoice, ImportLine, LineOutcome } from '#shared/contract/transfer'
import type { MessageKey } from '#shared/i18n/messages'
import { useT } from '../../lib/i18n'
import { Section } from '../../ui/section'
import classes from './import.module.css'

type Choice = z.output<typeof DoubtfulChoice>
/** What the user settled, by line of the file. */
export type Choices = Record<string, Choice>

const lineOutcome: Record<LineOutcome, MessageKey> = {
  created: 'transfer.lineCreated',
  merged: 'transfer.lineMerged',
  unchanged: 'transfer.lineUnchanged',
  doubtful: 'transfer.lineDoubtful',
  unreadable: 'transfer.lineUnreadable'
}

const choiceLabel: Record<Choice, MessageKey> = {
  skip: 'transfer.skip',
  create: 'transfer.create',
  merge: 'transfer.merge'
}

interface ImportLinesProps {
  lines: readonly ImportLine[]
  total: number
  choices: Choices
  onChoose(row: number, choice: Choice): void
}

/** The lines that need eyes first: doubtful ones side by side with whom they may be, unreadable ones with the reason. */
export function ImportLines({ lines, total, choices, onChoose }: ImportLinesProps) {
  const t = useT()
  return (
    <Section title={t('transfer.preview')}>
      {lines.length < total && (
        <Text size="sm" mb="xs">
          {t('transfer.firstLines', { count: lines.length })}
        </Text>
      )}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('transfer.preview')}>
        <Table stickyHeader verticalSpacing={4} className={classes.lines}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('transfer.line')}</Table.Th>
              <Table.Th>{t('transfer.name')}</Table.Th>
              <Table.Th>{t('transfer.organisation')}</Table.Th>
              <Table.Th>{t('transfer.outcome')}</Table.Th>
              <Table.Th>{t('transfer.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.row}>
                <Table.Td>{line.row}</Table.Td>
                <Table.Td>{line.name}</Table.Td>
                <Table.Td>{line.organisation}</Table.Td>
                <Table.Td>{t(lineOutcome[line.outcome])}</Table.Td>
                <Table.Td>
                  {line.message}
                  {line.candidate && (
                    <div className="nv-muted">
                      {[line.candidate.name, line.candidate.organisation].filter(Boolean).join(' · ')}
                    </div>
                  )}
                  {line.outcome === 'doubtful' && (
                    <NativeSelect
                      size="xs"
                      mt={4}
                      aria-label={t('transfer.settle', { name: line.name })}
                      data={(Object.keys(choiceLabel) as Choice[])
                        .filter((choice) => choice !== 'merge' || line.candidate)
                        .map((choice) => ({ value: choice, label: t(choiceLabel[choice]) }))}
                      value={choices[line.row] ?? 'skip'}
                      onChange={(event) => onChoose(line.row, event.currentTarget.value as Choice)}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Section>
  )
}
