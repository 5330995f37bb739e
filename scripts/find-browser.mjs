import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [],
  win32: []
}

const places = {
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const root = process.env[folder]
    if (!root) return []
    return [
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    ]
  })
}

/** The path of an installed Chromium, Chrome or Edge, or null; NAVETTE_BROWSER names another. */
export function findBrowser() {
  const given = process.env['NAVETTE_BROWSER']
  if (given) return existsSync(given) ? given : null
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = (names[process.platform] ?? []).flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path)) ?? null
}
