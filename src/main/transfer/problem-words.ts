import type { ImportLine, ImportProblem, LineOutcome } from '#shared/contract/transfer'
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
const attention: readonly LineOutcome[] = ['doubtful', 'unreadable', 'merged', 'created', 'unchanged']

/** The lines that need eyes first: those to settle, those that are lost, those with a remark. */
export function linesToLookAt(lines: readonly PlannedLine[], language: Language): ImportLine[] {
  const groups = attention.flatMap((outcome) => [
    linesWhere(lines, (line) => line.outcome === outcome && line.code !== null),
    linesWhere(lines, (line) => line.outcome === outcome && line.code === null)
  ])
  return groups
    .flat()
    .slice(0, linesToShow)
    .map((line) => ({ ...line, fields: [...line.fields], message: messageOf(line, language) }))
}

/** The first of the lines of one kind, no more than can be shown. */
function linesWhere(lines: readonly PlannedLine[], isWanted: (line: PlannedLine) => boolean): PlannedLine[] {
  const wanted: PlannedLine[] = []
  for (const line of lines) {
    if (wanted.length === linesToShow) break
    if (isWanted(line)) wanted.push(line)
  }
  return wanted
}
