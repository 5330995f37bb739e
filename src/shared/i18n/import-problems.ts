import type { JournalFileProblem, LineProblem } from '../contract/transfer'
import type { MessageKey } from './messages'

const lineProblem: Record<LineProblem, MessageKey> = {
  'different-value': 'transfer.differentValue',
  'same-name': 'transfer.sameName',
  'near-name': 'transfer.nearName',
  'several-people': 'transfer.severalPeople',
  'in-bin': 'transfer.inBin',
  'empty-line': 'transfer.emptyLine',
  'broken-quotes': 'transfer.brokenQuotes',
  'too-many-cells': 'transfer.tooManyCells',
  'name-missing': 'transfer.nameMissing',
  'name-too-long': 'transfer.nameTooLong',
  'text-too-long': 'transfer.textTooLong',
  'date-unclear': 'transfer.dateUnclear',
  'email-unclear': 'transfer.emailUnclear',
  'link-unclear': 'transfer.linkUnclear'
}

/** Why a line of an import is doubtful or unreadable, or what of it was not taken over. */
export const problemLabel = (problem: LineProblem): MessageKey => lineProblem[problem]

/** What is wrong with a journal file, as the end of a sentence that names the place. */
export const journalFileProblemLabel: Record<JournalFileProblem, MessageKey> = {
  'not-json': 'transfer.fileNotJson',
  'unknown-key': 'transfer.fileUnknownKey',
  missing: 'transfer.fileMissing',
  'wrong-type': 'transfer.fileWrongType',
  'wrong-value': 'transfer.fileWrongValue',
  'too-long': 'transfer.fileTooLong',
  'invalid-date': 'transfer.fileInvalidDate',
  'broken-text': 'transfer.fileBrokenText',
  duplicate: 'transfer.fileDuplicate',
  'same-person': 'transfer.fileSamePerson',
  'unknown-reference': 'transfer.fileUnknownReference'
}
