import type { ReportWarning } from '../contract/report'
import type { MessageKey, Translate } from './messages'

const words: Record<ReportWarning['code'], MessageKey> = {
  'name-in-text': 'pack.warning.nameInText',
  'kept-code': 'pack.warning.keptCode',
  'empty-quarter': 'pack.warning.emptyQuarter',
  'pdf-unavailable': 'errors.pdf-unavailable'
}

/** What the user is told about a report, in the window and by the command alike. */
export function reportWarning({ code, values }: ReportWarning, t: Translate): string {
  return t(words[code], values)
}
