import type { ImportLine, ImportProblem } from '#shared/contract/transfer'
import { formatList } from '#shared/i18n/format'
import { problemLabel } from '#shared/i18n/import-problems'
import type { Language } from '#shared/i18n/languages'
import { translator, type MessageKey } from '#shared/i18n/messages'
import { personFields, type PersonField } from './imported-person'
import type { PlannedLine } from './prepared-import'

const fieldLabel: Record<PersonField, MessageKey> = {
  name: 'transfer.fieldName',
  organisation: 'transfer.fieldOrganisation',
  roleText: 'transfer.fieldRole',
  link: 'transfer.fieldLink',
  email: 'transfer.fieldEmail',
  metOn: 'transfer.fieldMetOn',
  metNote: 'transfer.fieldMetNote'
}

const isPersonField = (field: string): field is PersonField => (personFields as readonly string[]).includes(field)

/** What is to be said about a line, in the user's words; fields of a journal file go by their key in it. */
function messageOf({ code, fields }: PlannedLine, language: Language): string | null {
  if (!code) return null
  const t = translator(language)
  const problem = t(problemLabel(code))
  if (code !== 'different-value') return problem
  const names = fields.map((field) => (isPersonField(field) ? t(fieldLabel[field]) : field))
  return t('transfer.problemFields', { problem, fields: formatList(names, language) })
}

export const problemsOf = (lines: readonly PlannedLine[], language: Language): ImportProblem[] =>
  lines.flatMap((line) => {
    const message = messageOf(line, language)
    return line.code && message ? [{ row: line.row, code: line.code, message }] : []
  })

const linesToShow = 200
const attention = ['doubtful', 'unreadable', 'merged', 'created', 'unchanged'] as const

/** The lines that need eyes first: those to settle, those that are lost, those with a remark. */
export function linesToLookAt(lines: readonly PlannedLine[], language: Language): ImportLine[] {
  const shown: PlannedLine[] = []
  for (const outcome of attention)
    for (const hasCode of [true, false]) {
      if (shown.length >= linesToShow) break
      shown.push(...lines.filter((line) => line.outcome === outcome && (line.code !== null) === hasCode))
    }
  return shown
    .slice(0, linesToShow)
    .map((line) => ({ ...line, fields: [...line.fields], message: messageOf(line, language) }))
}
