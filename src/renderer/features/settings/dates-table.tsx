import { Table, Text } from '@mantine/core'
import { findWhen } from '#shared/domain/capture/when/find-when'
import type { Lean } from '#shared/domain/capture/when/when-expression'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'

/** Words whose meaning is a convention, in each language. */
const words = {
  fr: [
    'vendredi',
    'vendredi prochain',
    'lundi en huit',
    'la semaine prochaine',
    'le 12',
    '12/11',
    'dans une quinzaine',
    'sous huitaine',
    'mi-mars',
    'fin de mois'
  ],
  en: [
    'Friday',
    'next Friday',
    'Monday week',
    'next week',
    'the 12th',
    '12/11',
    'in a fortnight',
    'within 48 hours',
    'mid-March',
    'end of month'
  ]
}

/** What words for days mean in a sentence written today: behind for a meeting, ahead for a promise. */
export function DatesTable() {
  const t = useT()
  const language = useLanguage()
  const today = useToday()

  function meaning(text: string, lean: Lean): string {
    const resolved = findWhen(text, today)[0]?.resolve(lean)
    if (!resolved) return ''
    const days = [resolved.value, ...resolved.alternatives].map((day) => formatDay(day, language))
    return `${resolved.isAbout ? '≈ ' : ''}${days.join(` ${t('settings.datesOr')} `)}`
  }

  return (
    <>
      <Text size="sm" mb="xs">
        {t('settings.datesHint')}
      </Text>
      <Table withRowBorders={false} verticalSpacing={4} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('settings.datesWritten')}</Table.Th>
            <Table.Th scope="col">{t('settings.datesMeeting')}</Table.Th>
            <Table.Th scope="col">{t('settings.datesPromise')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {words[language].map((text) => (
            <Table.Tr key={text}>
              <Table.Th scope="row" fw="normal">
                {text}
              </Table.Th>
              <Table.Td>{meaning(text, 'past')}</Table.Td>
              <Table.Td>{meaning(text, 'future')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
