import { join, resolve } from 'node:path'
import type { Failure } from '#shared/contract/bridge'
import { AppError, type ErrorCode } from '#shared/errors'
import { Language } from '#shared/i18n/languages'
import { translator, type MessageKey, type Translate } from '#shared/i18n/messages'
import { version } from '../../package.json'
import { optionReader, readArguments, UsageError, type Arguments, type OptionName } from './commands/arguments'
import { Refused, type Command, type CommandHost, type Outcome } from './commands/command'
import { capture } from './commands/capturing'
import { backup, check, history, restore, undo } from './commands/keeping'
import { exportJournal, importFile, sample } from './commands/moving'
import { insights, report, search } from './commands/reading'
import { codeOf, sqliteFailure } from './db/failures'
import { languageOf } from './preferences/preferences'

const commands: Readonly<Record<string, Command>> = {
  import: importFile,
  export: exportJournal,
  report,
  insights,
  capture,
  search,
  undo,
  history,
  backup,
  restore,
  check,
  sample
}

const commonOptions: readonly OptionName[] = ['json', 'journal', 'lang', 'help']

/**
 * Runs one command: results on standard output, messages on standard error in the user's language.
 * The number is the exit code: 0 done, 1 refused, 2 wrong usage.
 */
export async function runCommand(argv: readonly string[], host: CommandHost): Promise<number> {
  let t = translator(systemLanguage(host.env))
  let command: Command | undefined
  try {
    const read = readArguments(argv)
    const language = optionReader(read).oneOf('lang', Language.options, systemLanguage(host.env))
    t = translator(language)
    if (read.options.has('version')) return await print(host, [version])
    const name = read.words[0]
    if (name === undefined && read.options.has('help')) return await print(host, generalHelp(t))
    command = commandNamed(name)
    if (read.options.has('help')) return await print(host, commandHelp(command, t))
    checkFit(name!, command, read)

    const given = read.options.get('journal')
    const outcome = await command.run({
      file: read.words[1] ?? '',
      text: read.words[1] ?? '',
      options: optionReader(read),
      journal: typeof given === 'string' ? resolve(given) : join(host.folder, 'journal.navette'),
      isOwn: given === undefined,
      language,
      t,
      ports: host.ports
    })
    return await answer(host, outcome, read.options.has('json'))
  } catch (error) {
    return refuse(error, { host, t, command })
  }
}

/** Whether the first word asks for a command: options are the window's, any other word is meant as a command's name. */
export const isCommand = (word: string | undefined): boolean => word !== undefined && !word.startsWith('-')

function commandNamed(name: string | undefined): Command {
  if (name === undefined) throw new UsageError('cli.noCommand')
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError('cli.unknownCommand', { command: name })
  return command
}

function checkFit(name: string, { options, takes }: Command, read: Arguments): void {
  const allowed = [...commonOptions, ...options]
  const wrong = [...read.options.keys()].find((option) => !allowed.includes(option))
  if (wrong) throw new UsageError('cli.otherOption', { command: name, option: `--${wrong}` })
  const given = read.words.slice(1)
  if (takes && !given[0]) throw new UsageError(takes === 'file' ? 'cli.missingFile' : 'cli.missingText')
  const tooMuch = given[takes ? 1 : 0]
  if (tooMuch !== undefined) throw new UsageError('cli.tooMuch', { word: tooMuch })
}

/** Prints a result, and waits until it has left: a pipe takes it bit by bit. */
async function print({ stdout }: Pick<CommandHost, 'stdout'>, lines: readonly string[]): Promise<0> {
  const error = await new Promise<unknown>((done) => stdout.write(`${lines.join('\n')}\n`, done))
  // Whoever reads may stop when they have seen enough.
  if (error && codeOf(error) !== 'EPIPE') throw error
  return 0
}

async function answer(
  host: CommandHost,
  { json, lines, remarks = [], ok = true }: Outcome,
  asJson: boolean
): Promise<number> {
  await print(host, asJson ? [JSON.stringify(json, null, 2)] : lines)
  if (remarks.length > 0) host.stderr.write(`${remarks.join('\n')}\n`)
  return ok ? 0 : 1
}

interface Refusal {
  host: CommandHost
  t: Translate
  command: Command | undefined
}

function refuse(error: unknown, { host, t, command }: Refusal): number {
  if (error instanceof UsageError) {
    const usage = command ? t('cli.usageOf', { usage: t(command.usage) }) : generalHelp(t).join('\n')
    host.stderr.write(`${t(error.key, error.values)} ${t('cli.nothingDone')}\n${usage}\n`)
    return 2
  }
  const failure = failureOf(error)
  const fields = Object.keys(failure.fields ?? {}).join(', ')
  const words = commandWords[failure.code] ?? (`errors.${failure.code}` as MessageKey)
  host.stderr.write(`${t(words, { fields, ...failure.values })}\n`)
  return failure.code === 'invalid-input' ? 2 : 1
}

/** Failures that a window speaks of with the text in mind that was being written. */
const commandWords: Readonly<Partial<Record<string, MessageKey>>> = {
  'disk-full': 'cli.diskFull',
  'write-failed': 'cli.writeFailed',
  'journal-read-only': 'cli.journalReadOnly',
  'journal-in-use': 'cli.journalInUse',
  'import-changed': 'cli.importChanged'
} satisfies Partial<Record<ErrorCode, MessageKey>>

function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure
  const known = error instanceof AppError ? error : sqliteFailure(error)
  if (known) return known
  console.error(error instanceof Error ? error.stack : error)
  return { code: 'unexpected' }
}

/** The language that the system is set to, as its environment says. */
function systemLanguage(env: CommandHost['env']): Language {
  return languageOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
}

function generalHelp(t: Translate): string[] {
  return [
    t('cli.usage'),
    '',
    t('cli.commands'),
    ...Object.values(commands).flatMap((command) => [`  ${t(command.usage)}`, `      ${t(command.does)}`]),
    '',
    t('cli.options'),
    ...(['cli.optionJournal', 'cli.optionJson', 'cli.optionLang', 'cli.optionHelp', 'cli.optionVersion'] as const).map(
      (key) => `  ${t(key)}`
    ),
    '',
    t('cli.exitCodes')
  ]
}

const commandHelp = ({ usage, does }: Command, t: Translate): string[] => [
  t('cli.usageOf', { usage: t(usage) }),
  t(does)
]
