import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the test's own, gone when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'navette-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The names of all files in a folder and below, with a digest of each: the same before and after means untouched. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')])
  )
}

/** Why a test that needs a file system of its own cannot run here; undefined when it can. */
export const mountRefusal = findMountRefusal()

function findMountRefusal(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root, to mount a file system of its own'
  const folder = mkdtempSync(join(tmpdir(), 'navette-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return undefined
  } catch {
    return 'needs to be allowed to mount a file system'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A small disk of its own below a folder; it can be made read-only, also for root. */
export function smallDisk(folder: string, size: string): { path: string; makeReadOnly(): void; free(): number } {
  const path = join(folder, 'disk')
  mkdirSync(path)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', path])
  onTestFinished(() => {
    execFileSync('umount', ['-l', path])
  })
  return {
    path,
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', path]),
    free: () => Number(execFileSync('df', ['--output=avail', '-B1', path]).toString().split('\n')[1])
  }
}

export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1
