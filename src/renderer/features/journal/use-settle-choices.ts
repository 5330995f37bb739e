import type { DoubtAnswer, DoubtRow } from '#shared/contract/settling'
import { inNameCase } from '#shared/domain/names'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { isUnnamed, isUnnoted } from './settle-words'

interface Choice {
  key: string
  label: string
  detail?: string
  act(): void
}

interface Acts {
  onAnswer(answer: DoubtAnswer): void
  onEdit(): void
  onSearch(): void
}

/** So many people may be meant; with the other answers there are nine at most, one a digit. */
const candidates = 6

/** The answers to a question about what was left uncertain, in the order of their digits. */
export function useSettleChoices(doubt: DoubtRow, { onAnswer, onEdit, onSearch }: Acts): Choice[] {
  const t = useT()
  const language = useLanguage()
  const unnamed = isUnnamed(doubt)
  const { words, subject, person } = doubt
  const found = useSteadyRead('people.pick', { text: unnamed ? words.slice(0, 200) : '', limit: candidates })
  const answer = (key: string, label: string, given: DoubtAnswer): Choice => ({
    key,
    label,
    act: () => onAnswer(given)
  })
  const edit: Choice = { key: 'edit', label: t('journal.settleEdit'), act: onEdit }

  if (unnamed) {
    const name = inNameCase(words.trim()).slice(0, 300)
    const people = (found.data ?? []).map(({ id, name: label, organisation, lastContactOn }) => ({
      ...answer(id, label, { kind: 'named', personId: id }),
      detail: [organisation, lastContactOn && t('app.lastSeen', { date: formatDay(lastContactOn, language) })]
        .filter(Boolean)
        .join(' · ')
    }))
    return [
      ...people,
      answer('new', t('journal.newPerson', { name }), { kind: 'new', name }),
      { key: 'search', label: t('journal.someoneElse'), act: onSearch },
      answer('leave', t('journal.leaveWords', { words }), { kind: 'leave' })
    ]
  }
  if (subject === 'presence' && person)
    return [
      answer('present', t('participation.present'), { kind: 'presence', role: 'present' }),
      answer('mentioned', t('participation.mentioned'), { kind: 'presence', role: 'mentioned' }),
      edit,
      answer('remove', t('journal.settleRemove'), { kind: 'remove' })
    ]
  if (isUnnoted(doubt)) return [edit, answer('leave', t('journal.leaveWords', { words }), { kind: 'leave' })]
  const right = answer('right', t('journal.settleRight'), { kind: 'right' })
  // A meeting has a day whatever it is, and what comes next is an entry of its own.
  if (subject === 'date' || subject === 'next') return [right, edit]
  return [right, edit, answer('remove', t('journal.settleRemove'), { kind: 'remove' })]
}
