import type { JournalStatus } from '#shared/contract/journal'

export function RecoveryScreen(_props: { problem: NonNullable<JournalStatus['problem']> }) {
  return null
}
