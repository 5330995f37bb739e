// Opens the application: in Electron where its program is there or can be had, else in a window of an installed browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findNode } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

if (!hasDisplay) {
  console.log('There is no display here. The commands work without one: npm run --silent navette -- --help')
} else {
  const electron = findElectron() ?? downloadElectron()
  if (electron) open(electron, [root])
  else {
    console.log('Electron is not here and could not be downloaded: opening in a window of an installed browser.')
    if (findBrowser()) {
      const host = new URL('../tests/host/register.ts', import.meta.url).href
      open(findNode(), ['--disable-warning=ExperimentalWarning', '--import', host, join(root, 'out/main/index.js')])
    } else {
      console.error('No Chromium, Chrome or Edge was found either. Install one of them, then run npm start again.')
      process.exitCode = 1
    }
  }
}

function open(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  child.on('exit', (code) => (process.exitCode = code ?? 1))
}

/** The program of Electron, where it was downloaded already. */
function findElectron() {
  const folder = join(root, 'node_modules', 'electron')
  const path = join(folder, 'path.txt')
  if (!existsSync(path)) return null
  const program = join(folder, 'dist', readFileSync(path, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Asks Electron's package for its program, for as long as a user would wait. */
function downloadElectron() {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  spawnSync(findNode(), [installer], { stdio: 'ignore', timeout: 120_000 })
  return findElectron()
}
