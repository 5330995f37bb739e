import { parseArgs, type ParseArgsConfig } from 'node:util'
import { IsoDate, Quarter } from '#shared/domain/dates'
import type { MessageKey, MessageValues } from '#shared/i18n/messages'

/** Every option of every command; one name means the same everywhere. */
const optionTypes = {
  json: 'boolean',
  help: 'boolean',
  version: 'boolean',
  'dry-run': 'boolean',
  journal: 'string',
  lang: 'string',
  format: 'string',
  doubtful: 'string',
  out: 'string',
  quarter: 'string',
  privacy: 'string',
  sections: 'string',
  'as-of': 'string',
  person: 'string',
  steps: 'string',
  limit: 'string',
  people: 'string',
  seed: 'string',
  save: 'boolean'
} as const

export type OptionName = keyof typeof optionTypes

/** The command was not written as it must be; the words say what is wrong. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly values: MessageValues

  constructor(key: MessageKey, values: MessageValues = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}

/** What was typed: flags, texts, and the words that are no options. */
export interface Arguments {
  words: string[]
  options: Map<OptionName, string | true>
}

/** Takes the words of a command line apart; only what is known as an option passes. */
export function readArguments(argv: readonly string[]): Arguments {
  const options = Object.fromEntries(Object.entries(optionTypes).map(([name, type]) => [name, { type }]))
  const config = { args: [...argv], options, strict: false, allowPositionals: true, tokens: true } as const
  const { tokens } = parseArgs(config satisfies ParseArgsConfig)
  const read: Arguments = { words: [], options: new Map() }
  for (const token of tokens) {
    if (token.kind === 'positional') read.words.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    if (!isOption(name) || (name !== 'help' && !token.rawName.startsWith('--')))
      throw new UsageError('cli.unknownOption', { option: token.rawName })
    if (optionTypes[name] === 'boolean') {
      if (token.value !== undefined) throw new UsageError('cli.noValue', { option: token.rawName })
      read.options.set(name, true)
    } else {
      // The next option is not the value of this one, and a variable that was not set gives none.
      if (!token.value || (!token.inlineValue && /^--?[a-z]/.test(token.value)))
        throw new UsageError('cli.missingValue', { option: token.rawName })
      read.options.set(name, token.value)
    }
  }
  return read
}

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTypes, name)

/** The values of a command's options, each checked when it is asked for. */
export interface OptionReader {
  has(name: OptionName): boolean
  text(name: OptionName): string | undefined
  needed(name: OptionName): string
  oneOf<const C extends string>(name: OptionName, choices: readonly C[], otherwise: C): C
  /** Several choices with commas between; all of them when the option is left out. */
  someOf<const C extends string>(name: OptionName, choices: readonly C[]): C[]
  whole(name: OptionName, range: { from: number; to: number; otherwise: number }): number
  date(name: OptionName, otherwise: IsoDate): IsoDate
  quarter(name: OptionName): Quarter
}

export function optionReader({ options }: Arguments): OptionReader {
  const text = (name: OptionName): string | undefined => {
    const value = options.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const needed = (name: OptionName): string => {
    const value = text(name)
    if (value === undefined) throw new UsageError('cli.missingOption', { option: `--${name}` })
    return value
  }
  return {
    has: (name) => options.has(name),
    text,
    needed,
    oneOf: (name, choices, otherwise) => choice(name, text(name) ?? otherwise, choices),
    someOf: (name, choices) => {
      const parts = text(name)?.split(',')
      return parts ? [...new Set(parts.map((part) => choice(name, part.trim(), choices)))] : [...choices]
    },
    whole: (name, { from, to, otherwise }) => {
      const value = text(name)
      if (value === undefined) return otherwise
      const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
      if (number >= from && number <= to) return number
      throw new UsageError('cli.wrongNumber', { option: `--${name}`, value, from, to })
    },
    date: (name, otherwise) => {
      const value = text(name) ?? otherwise
      if (IsoDate.safeParse(value).success) return value
      throw new UsageError('cli.wrongDate', { option: `--${name}`, value })
    },
    quarter: (name) => {
      const value = needed(name)
      if (Quarter.safeParse(value).success) return value
      throw new UsageError('cli.wrongQuarter', { option: `--${name}`, value })
    }
  }
}

function choice<C extends string>(name: OptionName, value: string, choices: readonly C[]): C {
  const found = choices.find((possible) => possible === value)
  if (found !== undefined) return found
  throw new UsageError('cli.wrongChoice', { option: `--${name}`, value, choices: choices.join(', ') })
}
