import { lettersOf } from '#shared/domain/found-words'
import { isWithinOneEdit } from '#shared/domain/near-names'
import type { ChangeLog } from '../db/change-log'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** Below this many letters nearly every word is near another. */
const lettersForNear = 4

/** How many ways of reading what was typed are tried. */
const readings = 3

interface Known {
  letters: string
  count: number
}

/** The words of the names of people, organisations and circles, read again after something changed. */
export function knownWords(db: Db, log: ChangeLog): () => readonly Known[] {
  // It belongs to the connection, and follows the index by itself.
  db.raw.exec('CREATE VIRTUAL TABLE temp.knownWord USING fts5vocab (main, personText, row)')
  let [words, number]: [Known[], number] = [[], -1]
  return () => {
    if (number !== log.number()) [words, number] = [readWords(db), log.number()]
    return words
  }
}

/** The words, with how often they stand there. */
function readWords(db: Db): Known[] {
  const words = db.statement('SELECT term AS letters, doc AS count FROM temp.knownWord').all() as Known[]
  const names = [
    ...db.all(sqlFor.selectFrom('organisation').select('foldKey').where('deletedAt', 'is', null)),
    ...db
      .all(sqlFor.selectFrom('circle').select('name').where('deletedAt', 'is', null))
      .map(({ name }) => ({ foldKey: lettersOf(name) }))
  ]
  return [...words, ...names.flatMap(({ foldKey }) => foldKey.split(' ')).map((letters) => ({ letters, count: 1 }))]
}

/**
 * What may have been meant by words of which some begin no known word: each of those is replaced by a word that is one
 * slip away, or that begins with what is. Nothing when all are known, or when one has no known word near it.
 */
export function nearReadings(known: readonly Known[], words: readonly string[]): string[][] {
  const choices = words.map((word) => {
    const parts = lettersOf(word).split(' ')
    const isKnown = parts.every((part) => known.some(({ letters }) => letters.startsWith(part)))
    return isKnown ? [word] : nearWords(known, parts.join(''))
  })
  if (choices.every(([first], index) => first === words[index])) return []
  let found: string[][] = [[]]
  for (const options of choices) found = found.flatMap((start) => options.map((word) => [...start, word]))
  return found.slice(0, readings)
}

function nearWords(known: readonly Known[], typed: string): string[] {
  if (typed.length < lettersForNear) return []
  const near = known.flatMap(({ letters, count }) => {
    const isWhole = isWithinOneEdit(letters, typed)
    if (!isWhole && !isWithinOneEdit(letters.slice(0, typed.length), typed)) return []
    return { letters, count, place: (isWhole ? 0 : 2) + (letters[0] === typed[0] ? 0 : 1) }
  })
  const sorted = near.toSorted((a, b) => a.place - b.place || b.count - a.count)
  return [...new Set(sorted.map(({ letters }) => letters))].slice(0, readings)
}
