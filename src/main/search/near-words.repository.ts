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
  isName: boolean
}

const indexes = ['personText', 'meetingText', 'favourText', 'promiseText'] as const

/** The words of names and of what was written, read again after something changed. */
export function knownWords(db: Db, log: ChangeLog): () => readonly Known[] {
  // These lists belong to the connection, and follow the indexes by themselves.
  for (const index of indexes)
    db.raw.exec(`CREATE VIRTUAL TABLE temp."${index}Term" USING fts5vocab (main, ${index}, row)`)
  let [words, number]: [Known[], number] = [[], -1]
  return () => {
    if (number !== log.number()) [words, number] = [readKnown(db), log.number()]
    return words
  }
}

function readKnown(db: Db): Known[] {
  const indexed = indexes.flatMap((index) => {
    const terms = db.statement(`SELECT term, doc FROM temp."${index}Term"`).raw().all() as [string, number][]
    return terms.map(([letters, count]): Known => ({ letters, count, isName: index === 'personText' }))
  })
  const names = [
    ...db.all(sqlFor.selectFrom('organisation').select('foldKey').where('deletedAt', 'is', null)),
    ...db
      .all(sqlFor.selectFrom('circle').select('name').where('deletedAt', 'is', null))
      .map(({ name }) => ({ foldKey: lettersOf(name) }))
  ]
  const others = names.flatMap(({ foldKey }) => foldKey.split(' '))
  return [...indexed, ...others.map((letters) => ({ letters, count: 1, isName: true }))]
}

/**
 * What may have been meant by words of which some begin no known name: each of those is replaced by a word that is one
 * slip away, or that begins with what is; one that was written somewhere may also be meant as it is. Nothing when all
 * are names, or when one is neither known nor near a known word.
 */
export function nearReadings(known: readonly Known[], words: readonly string[]): string[][] {
  const choices = words.map((word) => {
    const letters = lettersOf(word)
    const begun = known.filter((one) => letters.split(' ').some((part) => one.letters.startsWith(part)))
    if (begun.some(({ isName }) => isName)) return [word]
    return [...nearWords(known, letters.replaceAll(' ', '')), ...(begun.length > 0 ? [word] : [])]
  })
  let found: string[][] = [[]]
  for (const options of choices) found = found.flatMap((start) => options.map((word) => [...start, word]))
  return found.filter((reading) => reading.some((word, index) => word !== words[index])).slice(0, readings)
}

function nearWords(known: readonly Known[], typed: string): string[] {
  if (typed.length < lettersForNear) return []
  const near = known.flatMap((word) => {
    const isWhole = isWithinOneEdit(word.letters, typed)
    if (!isWhole && !isWithinOneEdit(word.letters.slice(0, typed.length), typed)) return []
    return { ...word, place: (isWhole ? 0 : 2) + (word.letters[0] === typed[0] ? 0 : 1) }
  })
  const sorted = near.toSorted((a, b) => a.place - b.place || Number(b.isName) - Number(a.isName) || b.count - a.count)
  return [...new Set(sorted.map(({ letters }) => letters))].filter((letters) => letters !== typed).slice(0, readings)
}
