import { areNear } from './identity'

/** Everybody who bears one name, whatever the order of its words. */
interface NameGroup<T> {
  words: readonly string[]
  bearers: T[]
}

/** Names of more words than this are not compared with one space more or less. */
const wordsToJoin = 6

/** FNV-1a (Fowler, Noll, Vo 1991), 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value
}

/**
 * One number for a name and one for each form it has with a letter left out or two words made one; two names one edit
 * apart share a number. A name's number is the sum of its words', so that their order does not count.
 */
function variants(words: readonly string[]): number[] {
  const hashes = words.map(hash)
  const sum = hashes.reduce((total, value) => (total + value) | 0, 0)
  const found = new Set([sum])
  words.forEach((word, at) => {
    const rest = sum - hashes[at]!
    for (let i = 0; i < word.length; i++) found.add((rest + hash(word.slice(0, i) + word.slice(i + 1))) | 0)
  })
  if (words.length <= wordsToJoin)
    words.forEach((first, i) =>
      words.forEach((second, j) => {
        if (i !== j) found.add((sum - hashes[i]! - hashes[j]! + hash(first + second)) | 0)
      })
    )
  return [...found]
}

/** Names to be found again, the same or nearly the same, without comparing each with each. */
export interface NameIndex<T> {
  add(words: readonly string[], bearer: T): void
  /** The group of this very name, then those of the names near it. */
  find(words: readonly string[]): NameGroup<T>[]
}

export function createNameIndex<T>(): NameIndex<T> {
  const groups = new Map<string, NameGroup<T>>()
  const byVariant = new Map<number, NameGroup<T> | NameGroup<T>[]>()
  // Names are taken in when somebody first looks for one, which many imports never do.
  let waiting: [words: readonly string[], bearer: T][] = []

  function takeIn(words: readonly string[], bearer: T): void {
    const key = words.join(' ')
    const known = groups.get(key)
    if (known) {
      known.bearers.push(bearer)
      return
    }
    const group = { words, bearers: [bearer] }
    groups.set(key, group)
    for (const variant of variants(words)) {
      const there = byVariant.get(variant)
      if (there === undefined) byVariant.set(variant, group)
      else if (Array.isArray(there)) there.push(group)
      else byVariant.set(variant, [there, group])
    }
  }

  return {
    add: (words, bearer) => {
      waiting.push([words, bearer])
    },
    find: (words) => {
      for (const [name, bearer] of waiting) takeIn(name, bearer)
      waiting = []
      if (groups.size === 0) return []
      const found = new Set<NameGroup<T>>()
      for (const variant of variants(words)) for (const group of [byVariant.get(variant) ?? []].flat()) found.add(group)
      const same = groups.get(words.join(' '))
      const near = [...found].filter((group) => areNear(group.words, words))
      return same ? [same, ...near] : near
    }
  }
}
