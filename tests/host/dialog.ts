import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { isDriven, nextAnswer, tell } from './control.ts'
import { BrowserWindow } from './window.ts'

type Kind = 'file' | 'folder' | 'save'

interface Question {
  title: string
  suggested: string
  window: unknown
}

/** Electron takes the window first, or leaves it out. */
type Given<O> = [options: O] | [window: unknown, options: O]

export const dialog = {
  async showOpenDialog(...given: Given<OpenDialogOptions>) {
    const options = given.at(-1) as OpenDialogOptions
    const path = await ask(options.properties?.includes('openDirectory') ? 'folder' : 'file', options, given[0])
    return { canceled: path === null, filePaths: path === null ? [] : [path] }
  },
  async showSaveDialog(...given: Given<SaveDialogOptions>) {
    const path = await ask('save', given.at(-1) as SaveDialogOptions, given[0])
    return { canceled: path === null, filePath: path ?? '' }
  }
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>

async function ask(kind: Kind, options: { title?: string; defaultPath?: string }, window: unknown) {
  tell({ kind: 'dialog', options })
  if (isDriven) return nextAnswer()
  const folder = join(homedir(), 'Documents', 'Navette')
  mkdirSync(folder, { recursive: true })
  const question = { title: options.title ?? '', suggested: join(folder, options.defaultPath ?? ''), window }
  const path = await askDesktop(kind, question)
  return path === undefined ? askPage(question) : path
}

/** The desktop's own dialog, where a program that shows one is installed; undefined where there is none. */
async function askDesktop(kind: Kind, { title, suggested }: Question): Promise<string | null | undefined> {
  const zenity = { file: [], folder: ['--directory'], save: ['--save', '--confirm-overwrite'] }[kind]
  const kdialog = { file: '--getopenfilename', folder: '--getexistingdirectory', save: '--getsavefilename' }[kind]
  const answer = await answerOf('zenity', [
    '--file-selection',
    `--title=${title}`,
    `--filename=${suggested}`,
    ...zenity
  ])
  return answer === undefined ? answerOf('kdialog', ['--title', title, kdialog, suggested]) : answer
}

function answerOf(program: string, args: string[]): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let path = ''
    child.stdout.on('data', (part: Buffer) => (path += part.toString()))
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? path.trimEnd() : null))
  })
}

/** Without one, the browser asks for the path as text. */
async function askPage({ title, suggested, window }: Question): Promise<string | null> {
  const page = window instanceof BrowserWindow ? window.webContents.page : null
  if (!page) return null
  const path = await page.evaluate(([question, proposal]) => prompt(question, proposal), [title, suggested])
  return path && isAbsolute(path) ? path : null
}
