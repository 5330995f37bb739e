import { Doubt, type DoubtWaiting } from '#shared/domain/doubt'
import type { AppContext } from '../context'
import { writeIfChanged } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { insertRecord } from '../db/tables'
import type { ParsedForm } from './meeting-check'

/** The records of the meeting that doubts may be about: favours and promises by their place in the form. */
interface Written {
  meetingId: string
  favours: readonly string[]
  promises: readonly string[]
}

/** Keeps what is still to settle; a doubt that the form no longer has was settled. */
export function writeDoubts(
  { db, ports }: AppContext,
  doubts: ParsedForm['doubts'],
  { meetingId, favours, promises }: Written,
  stored: readonly Doubt[]
): void {
  const before = new Map(stored.map((doubt) => [doubt.id, doubt]))
  for (const { id, subject, words, personId, favour, promise, waiting } of doubts) {
    const written = {
      subject,
      words,
      personId,
      favourId: favour === null ? null : (favours[favour] ?? null),
      promiseId: promise === null ? null : (promises[promise] ?? null),
      waiting: waiting && JSON.stringify(waiting)
    }
    const old = id === null ? undefined : before.get(id)
    if (old) {
      before.delete(old.id)
      writeIfChanged(db, 'doubt', old, { ...old, ...written })
    } else insertRecord(db, 'doubt', Doubt.parse({ ...written, id: ports.newId(), meetingId, ...newStamps() }))
  }
  for (const settled of before.values()) writeIfChanged(db, 'doubt', settled, { ...settled, deletedAt: now() })
}

/** A doubt as the form of its meeting has it: its favour or promise by its place in the form. */
export function doubtInForm(
  { id, subject, words, personId, favourId, promiseId, waiting }: Doubt,
  favours: readonly { id: string | null }[],
  promises: readonly { id: string | null }[]
): ParsedForm['doubts'][number] {
  return {
    id,
    subject,
    words,
    personId,
    favour: place(favours, favourId),
    promise: place(promises, promiseId),
    waiting: waiting === null ? null : (JSON.parse(waiting) as DoubtWaiting)
  }
}

function place(items: readonly { id: string | null }[], itemId: string | null): number | null {
  const index = items.findIndex((item) => item.id === itemId)
  return itemId === null || index === -1 ? null : index
}
