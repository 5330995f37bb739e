import type { Writing } from '../../lib/writing'

export function MeetingPanel(_props: { writing: Writing; onClose(): void }) {
  return null
}
