import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { codeOf } from '../db/failures'

// Every copy that is kept carries the journal's name and the moment it was made, in UTC: `journal-2026-11-22T08-12-00.navette`.

/** A name beside the journal for a file that is kept. */
export function keptName(journal: string, why: string, at: Date): string {
  return freeName(dirname(journal), `${stem(journal)}-${why}`, at)
}

export const backupFolder = (journal: string): string => join(dirname(journal), 'backups')

export function backupName(journal: string, at: Date): string {
  return freeName(backupFolder(journal), stem(journal), at)
}

/** Where the present journal goes when a backup takes its place; listed with the backups, never pruned. */
export function beforeRestoreName(journal: string, at: Date): string {
  return freeName(backupFolder(journal), `${stem(journal)}-before-restore`, at)
}

export interface KeptFile {
  file: string
  at: Date
  beforeRestore: boolean
}

/** The backups of a journal and what restores set aside, newest first; by their names alone. */
export function keptFiles(journal: string): KeptFile[] {
  const folder = backupFolder(journal)
  const start = `${stem(journal)}-`
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter((name) => name.startsWith(start))
    .flatMap((name) => {
      const parts = /^(before-restore-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.navette$/.exec(name.slice(start.length))
      if (!parts) return []
      const at = new Date(`${parts[2]}T${parts[3]}:${parts[4]}:${parts[5]}Z`)
      return Number.isNaN(at.getTime()) ? [] : [{ file: join(folder, name), at, beforeRestore: parts[1] !== undefined }]
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Clears away what a stop of the computer left half made; what is younger than an hour may still be in the making. */
export function forgetUnfinished(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter((entry) => /^\.(tmp|new|restore)-/.test(entry))) {
    const file = join(folder, name)
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime()
    if (now.getTime() - made <= 3_600_000) continue
    try {
      rmSync(file, { force: true })
    } catch (error) {
      // Where nothing can be written, nothing needs to be cleared away.
      console.error(codeOf(error))
    }
  }
}

/** Whether a journal is not in its place though copies of it are: it is gone, and a new one must not take its place. */
export const isLost = (journal: string): boolean => !existsSync(journal) && keptFiles(journal).length > 0

const stem = (journal: string): string => basename(journal, extname(journal))

/** The first second from `at` on whose name is free, so that no file ever takes another's place. */
function freeName(folder: string, start: string, at: Date): string {
  for (let time = at.getTime(); ; time += 1000) {
    const stamp = new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')
    const name = join(folder, `${start}-${stamp}.navette`)
    if (!existsSync(name)) return name
  }
}
