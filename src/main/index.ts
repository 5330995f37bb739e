import { app, ipcMain, type BrowserWindow } from 'electron'
import { IPC_CHANNEL, WRITE_CHANNEL } from '#shared/contract/bridge'
import { isCommand, runCommand } from './cli'
import { dialogs } from './dialogs'
import { workerRunner } from './heavy'
import { setMenu } from './menu'
import { printPdf } from './print-pdf'
import { createSession, type Session } from './session'
import { allowSystemKeys, systemKeys } from './system-keys'
import { confineApp, isFromPage, openWindow } from './window'
import { keepPlace, readPlace } from './window-place'

const ownFolder = process.env['NAVETTE_FOLDER']
if (ownFolder) app.setPath('userData', ownFolder)
const folder = app.getPath('userData')
const surroundings = {
  today: () => new Date().toLocaleDateString('sv-SE'),
  newId: () => crypto.randomUUID(),
  printPdf
}

confineApp()
allowSystemKeys()
const command = commandGiven()
if (command) void runAlone(command)
else if (app.requestSingleInstanceLock()) void openApplication()
else app.quit()

/** The words of a command, when one was given: `navette report …` once packaged, everything after `--` in the repository. */
function commandGiven(): string[] | null {
  const words = process.argv.slice(app.isPackaged ? 1 : 2)
  if (words[0] === '--') return words.slice(1)
  return isCommand(words[0]) || words[0] === '--help' || words[0] === '--version' ? words : null
}

/** Runs a command without a window, and ends with its exit code. */
async function runAlone(words: readonly string[]): Promise<void> {
  await app.whenReady()
  // What cannot be printed is told to whoever prints.
  process.stdout.on('error', () => undefined)
  app.exit(await runCommand(words, { ...process, folder, ports: surroundings }))
}

async function openApplication(): Promise<void> {
  await app.whenReady()
  let window: BrowserWindow | null = null
  const bringForward = () => {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }
  const session: Session = createSession({
    folder,
    systemLanguage: app.getPreferredSystemLanguages()[0] ?? '',
    ports: {
      ...surroundings,
      ...dialogs(
        () => window,
        () => session.preferences().language
      )
    },
    runner: workerRunner,
    systemKeys: systemKeys(() => {
      bringForward()
      window?.webContents.send(WRITE_CHANNEL)
    }),
    preferencesChanged: ({ language }) => setMenu(language)
  })

  ipcMain.handle(IPC_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isFromPage(window, event)) throw new Error('a call from elsewhere than our page')
    return session.route(String(name), input)
  })
  setMenu(session.preferences().language)
  window = openWindow({ place: readPlace(folder), title: app.name })
  window.on('close', () => window && keepPlace(folder, window))
  window.on('closed', () => (window = null))

  app.on('second-instance', bringForward)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void session.close().finally(() => app.exit())
  })
}
