// Makes a fresh clone ready: installs when needed, builds with --build, looks for a browser with --browser.
// It needs nothing installed, runs on Node 20, and says everything on standard error.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const root = join(import.meta.dirname ?? fileURLToPath(new URL('.', import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed-for')

/** The Node that runs the application and its tools: the one that came with the packages, else this one when it is new enough. */
export function findNode() {
  const packages = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const bundled = packages
    .map((name) => join(root, 'node_modules', name, 'bin', program))
    .find((path) => existsSync(path))
  if (bundled) return bundled
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath
  fail(`Node 24.15 or later is needed on ${process.platform} ${process.arch}; this is ${process.versions.node}.`)
}

/** Installs what the lock file says (no package here needs a script of its own to run) when node_modules is absent or was made for another one. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing…')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'])
  writeFileSync(stamp, lock)
}

/** Builds when the bundles are absent or older than what they are made of. */
export function build() {
  const made = newest(join(root, 'out', 'main')) && newest(join(root, 'out', 'renderer'))
  const sources = Math.max(
    newest(join(root, 'src')),
    newest(join(root, 'package-lock.json')),
    newest(join(root, 'electron.vite.config.ts'))
  )
  if (made && made > sources) return
  say('Building…')
  run(findNode(), [
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
    '--logLevel',
    'error'
  ])
}

/** Sees that a browser is there: on Debian as root it is installed, elsewhere the one command to run is said. */
export function needBrowser() {
  if (findBrowser()) return
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium…')
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    if (findBrowser()) return
  }
  const command = {
    linux: 'sudo apt-get install chromium',
    darwin: 'brew install --cask chromium',
    win32: 'winget install Google.Chrome'
  }[process.platform]
  fail(`No Chromium, Chrome or Edge was found. Run: ${command ?? 'install one of them'}`)
}

/** The time of the newest file in a folder, or of the file; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(program, args, env = process.env) {
  // Output goes to standard error, which leaves standard output to the commands.
  const shell = process.platform === 'win32' && program === 'npm'
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env, shell })
  if (error || status !== 0) fail(`${program} ${args[0]} failed${error ? `: ${error.message}` : ''}.`)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install()
  if (process.argv.includes('--browser')) needBrowser()
  if (process.argv.includes('--build')) build()
}
