import { errorCodes, type ErrorCode } from '#shared/errors'
import type { Translate } from '#shared/i18n/messages'
import { CallError } from './bridge'

function codeOf(error: unknown): ErrorCode {
  const code = error instanceof CallError ? error.failure.code : 'unexpected'
  return errorCodes.find((known) => known === code) ?? 'unexpected'
}

/** What happened, what is safe and what to do, in the user's words. */
export function failureText(error: unknown, t: Translate): string {
  const code = codeOf(error)
  if (code === 'invalid-input') return t('app.invalidInput')
  return t(`errors.${code}`, error instanceof CallError ? error.failure.values : undefined)
}
