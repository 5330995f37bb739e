import { existsSync, rmSync, statSync } from 'node:fs'
import { AppError } from '#shared/errors'
import type { Ports } from './context'
import { lastSequence } from './safekeeping/contents.repository'
import { companions, makeJournal, openJournal, type OpenJournal } from './safekeeping/journal-file'
import { setAside } from './safekeeping/restore'
import { localDay } from './safekeeping/retention'
import { makeSample } from './sample/make-sample'

/**
 * Opens the journal of the example. It is made at its first use, and anew on a later day while nobody has written in it,
 * so that its "this week" is this week.
 */
export function openExample(path: string, ports: Pick<Ports, 'today' | 'language'>, now: Date): OpenJournal {
  const kept = existsSync(path) ? reopen(path, now) : undefined
  if (kept) return kept
  makeJournal(path, {
    now,
    fill: (db) => makeSample(db, { people: 40, seed: 1, today: ports.today(), language: ports.language() })
  })
  return openJournal(path, { now })
}

function reopen(path: string, now: Date): OpenJournal | undefined {
  const isOfToday = localDay(statSync(path).mtime) === localDay(now)
  let opened: OpenJournal
  try {
    opened = openJournal(path, { now })
  } catch (error) {
    if (error instanceof AppError && error.code === 'journal-in-use') throw error
    setAside(path, now)
    return undefined
  }
  if (isOfToday || opened.readOnly || lastSequence(opened.db) > 0) return opened
  opened.close()
  for (const ending of ['', ...companions]) rmSync(path + ending, { force: true })
  return undefined
}
