import type { Completion } from '#shared/contract/capture'
import { displayName, fold } from '#shared/domain/names'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import { templates, templateText } from '#shared/i18n/templates'
import type { World } from './known-world'

/** So many proposals are looked over at a glance. */
const SHOWN = 5
/** Of people whose name begins so, as many are compared by when they were last met. */
const COMPARED = 60
const FEWEST_LETTERS = 2
/** Fewer letters than these begin first names only: half the journal has some word that begins so. */
const LETTERS_OF_FAMILY = 3

/** Words after which a place is written rather than a name. */
const beforePlaces = new Set(['au', 'aux', 'a', 'la', 'chez', 'at', 'in', 'the'])

/** Ways to finish what stands before the caret, the likeliest first; none when nothing known begins so. */
export function complete(before: string, world: World, { t, language }: Words): Completion[] {
  const slash = /(?:^|\n)\/(\p{L}*)$/u.exec(before)
  if (slash) return completeTemplate(fold(slash[1] ?? ''), { t, language })

  const typed = /(?:[\p{L}\p{M}'’.-]+ ){0,3}@?[\p{L}\p{M}'’.-]+$/u.exec(before)?.[0] ?? ''
  const words = typed.split(' ')
  // The most words that begin a name count: `marie du` before `du`.
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const part = words.slice(-count).join(' ').replace(/^@/, '')
    if (fold(part).length < FEWEST_LETTERS) return []
    const isPlace = beforePlaces.has(fold(words.at(-count - 1) ?? ''))
    const found = completeNames(part, world, isPlace)
    // What is written in full already needs no finishing.
    if (found.length > 0) return found.filter(({ text }) => fold(text) !== fold(part)).slice(0, SHOWN)
  }
  return []
}

interface Words {
  t: Translate
  language: Language
}

function completeTemplate(begun: string, { t, language }: Words): Completion[] {
  return templates
    .filter(({ names }) => names.some((name: string) => name.startsWith(begun)))
    .map(({ text }) => ({
      kind: 'template',
      text: templateText(text, t, language),
      detail: null,
      length: begun.length + 1
    }))
}

function completeNames(part: string, world: World, isPlace: boolean): Completion[] {
  const { length } = part
  const key = fold(part)
  // People are written by their first name; those whose first name begins so come before the others.
  const found = world.prefixes.startingWith(key.split(' '), COMPARED).map((person) => ({
    person,
    rank: fold(person.preferredName ?? person.givenName).startsWith(key.split(' ')[0] ?? '') ? 0 : 1,
    lastOn: world.contact(person.id).lastOn ?? ''
  }))
  const people = found
    .filter(({ rank }) => rank === 0 || key.length >= LETTERS_OF_FAMILY)
    .toSorted((one, other) => one.rank - other.rank || other.lastOn.localeCompare(one.lastOn))
    .map(({ person }): Completion => ({
      kind: 'person',
      text: displayName(person),
      detail: person.organisation,
      length
    }))
  const named = (kind: Completion['kind'], names: readonly string[]): Completion[] =>
    names
      .filter((name) => ` ${fold(name)}`.includes(` ${key}`))
      .slice(0, SHOWN)
      .map((text) => ({ kind, text, detail: null, length }))
  const places = named('place', world.places)
  const others = [
    ...named(
      'circle',
      world.circles.map(({ name }) => name)
    ),
    ...named('organisation', world.organisations)
  ]
  const all = isPlace ? [...places, ...others, ...people] : [...people, ...places, ...others]
  // The same words of two kinds are proposed once.
  const seen = new Set<string>()
  return all.filter(({ text, detail }) => {
    const same = detail ? `${text} ${detail}` : text
    return !seen.has(text) && !seen.has(same) && seen.add(same)
  })
}
