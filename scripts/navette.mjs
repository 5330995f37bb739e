// Runs one command of the application without a window: `npm run --silent navette -- COMMAND …`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, findNode, install } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
install()
build()
const host = new URL('../tests/host/register.ts', import.meta.url).href
const { status } = spawnSync(
  findNode(),
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    host,
    join(root, 'out/main/index.js'),
    '--',
    ...process.argv.slice(2)
  ],
  // npm changes to the package's folder; paths are meant from where the user stands.
  { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() }
)
process.exitCode = status ?? 1
