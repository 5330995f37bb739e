// Everything that must hold before a change lands, in order; ends with one line a project and the sum of all tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const results = mkdtempSync(join(tmpdir(), 'navette-test-'))
const vitest = join(modules, 'vitest', 'vitest.mjs')

/** A check that passes or fails as a whole; the second word is a script inside node_modules, run by this Node. */
const checks = [
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.node.json'],
  ['types of the window', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.web.json'],
  ['types of the tests', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.test.json'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'oxfmt/bin/oxfmt', '--check'],
  ['dead code', 'knip/bin/knip.js', '--no-progress']
]

/** Vitest's projects, each with its own count. */
const suites = [
  ['rules and services', '--project', 'node'],
  ['window', '--project', 'window'],
  ['end to end', '--config', 'vitest.e2e.config.ts']
]

const lines = []
const sum = { passed: 0, failed: 0, skipped: 0 }

for (const [name, script, ...args] of checks) {
  const { ok, seconds } = run(name, [join(modules, script), ...args])
  if (!ok) sum.failed += 1
  lines.push(`${ok ? '✓' : '✗'} ${name}: ${ok ? 'clean' : 'failed'} (${seconds} s)`)
}

for (const [name, ...args] of suites) {
  const file = join(results, `${name}.json`)
  const { ok, seconds } = run(name, [
    vitest,
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`
  ])
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = resultsOf(file)
  sum.passed += passed
  sum.failed += ok ? failed : Math.max(failed, 1)
  sum.skipped += skipped
  lines.push(`${ok ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`)
}

if (process.env['E2E_HOST'] !== 'electron') {
  lines.push(
    '- end to end on real Electron: not run here; E2E_HOST=electron npm run e2e runs it where its program is installed'
  )
}
rmSync(results, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1

function run(name, args) {
  console.log(`\n— ${name}`)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return { ok: status === 0, seconds: ((performance.now() - start) / 1000).toFixed(0) }
}

function resultsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
  }
}
