import { addDays, type IsoDate } from '#shared/domain/dates'
import type { Occasion } from '#shared/domain/meeting'
import { displayName } from '#shared/domain/names'
import { records, type RecordName, type RecordOf } from '#shared/domain/records'
import type { Language } from '#shared/i18n/languages'
import type { Random } from './random'
import type { CircleSketch, PersonSketch, Theme, Words } from './story'

/** A journal being made, table by table, before it is written. */
export type Made = { [N in RecordName]: RecordOf<N>[] }

export const emptyJournal = (): Made =>
  Object.fromEntries(Object.keys(records).map((name) => [name, []])) as unknown as Made

/** Somebody of the sample, with what has happened so far. */
export interface Living {
  sketch: PersonSketch
  id: string
  /** First name as one calls them, and the whole name. */
  called: string
  name: string
  theme: Theme
  /** Days ago on which there was contact already. */
  met: Set<number>
  given: number
  received: number
}

/** One contact that took place, for what hangs on it. */
export interface Contact {
  id: string
  ago: number
  date: IsoDate
  lead: Living
}

/** Everything that the makers of meetings, favours and promises share. */
export interface World {
  today: IsoDate
  language: Language
  random: Random
  made: Made
  people: Map<string, Living>
  circles: Map<string, { sketch: CircleSketch; id: string; members: Living[] }>
  organisations: Map<string, string>
  /** Pairs who know each other, as `a|b`. */
  pairs: Set<string>
}

export const dayAt = (world: World, ago: number): IsoDate => addDays(world.today, -ago)

/** Written on the evening of the day, or this morning for what lies ahead. */
export function stampsAt(world: World, ago: number) {
  const at = ago >= 0 ? `${dayAt(world, ago)}T17:30:00.000Z` : `${world.today}T07:00:00.000Z`
  return { createdAt: at, updatedAt: at, deletedAt: null }
}

/** The text in the journal's language with names filled in; French `de` is elided before a vowel. */
export function say(world: World, words: Words, names: { name?: string; other?: string } = {}): string {
  return words[world.language].replaceAll(/(\bde )?\{(name|other)\}/g, (_match, of: string | undefined, slot) => {
    const name = names[slot as 'name' | 'other'] ?? ''
    if (!of) return name
    return /^[aeiouhàâäéèêëîïôöùûüœæáíóåø]/iu.test(name) ? `d’${name}` : `de ${name}`
  })
}

export const nameOf = (sketch: PersonSketch): string =>
  displayName({
    givenName: sketch.given,
    familyName: sketch.family,
    particle: sketch.particle ?? null,
    preferredName: sketch.preferred ?? null,
    suffix: null
  })

const free = new Set<Theme>(['sports', 'friends'])

/** The day itself for what people do in their own time; work that falls on a weekend moves into the week before. */
export function workingDay(world: World, ago: number, theme: Theme): number {
  if (free.has(theme)) return ago
  const weekday = new Date(`${dayAt(world, ago)}T00:00:00Z`).getUTCDay()
  return ago + (weekday === 6 ? world.random.between(1, 5) : weekday === 0 ? world.random.between(2, 6) : 0)
}

const pairOf = (one: Living, other: Living): [string, string] =>
  one.id < other.id ? [one.id, other.id] : [other.id, one.id]

/** Whether two people, or one and the same, know each other already. */
export const known = (world: World, one: Living, other: Living): boolean =>
  one === other || world.pairs.has(pairOf(one, other).join('|'))

/** Notes that two people know each other, once. */
export function acquaint(
  world: World,
  one: Living,
  other: Living,
  source: 'introduced' | 'declared',
  since: string | null
): void {
  if (known(world, one, other)) return
  const [a, b] = pairOf(one, other)
  world.pairs.add(`${a}|${b}`)
  world.made.acquaintance.push({ a, b, source, since, ...stampsAt(world, 0) })
}

/** The occasions of a conversation, by theme, when what was said fits any. */
export const occasionsOf: Record<Theme, readonly Occasion[]> = {
  club: ['lunch', 'coffee', 'call', 'video', 'lunch'],
  alumni: ['lunch', 'coffee', 'call', 'networkingInterview', 'video'],
  work: ['appointment', 'lunch', 'call', 'coffee'],
  formerly: ['lunch', 'coffee', 'call'],
  association: ['coffee', 'video', 'call', 'lunch'],
  sports: ['coffee'],
  friends: ['call'],
  trade: ['appointment', 'call', 'email', 'lunch', 'video']
}
