import { lettersOf } from '#shared/domain/found-words'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { matchOf, nameMatch } from '../db/search'
import { sqlFor } from '../db/tables'
import type { Closeness, Found } from './found'

const wholeWords = (words: readonly string[]): string =>
  `name : (${words.map((word) => `"${lettersOf(word)}"`).join(' AND ')})`

const anywhere = (words: readonly string[]): string => words.map((word) => matchOf(lettersOf(word))).join(' AND ')

/** Who is found by name or organisation: by whole words first, then by how words begin; the lately met first. */
export function findPeople(db: Db, words: readonly string[], limit: number): Found[] {
  const found = new Map<string, Closeness>()
  for (const [match, how] of [
    [wholeWords(words), 'named'],
    [nameMatch(words), 'begins'],
    [anywhere(words), 'holds']
  ] as const) {
    if (found.size >= limit) break
    for (const id of idsByContact(db, match, limit + found.size)) if (!found.has(id)) found.set(id, how)
  }
  const best = [...found].slice(0, limit).map(([key, how]): Found => ({ kind: 'person', key, how }))
  return wholeNamesFirst(db, best, words)
}

/** Past so many, people are tried in the order in which they were met; fewer are all looked up and put in order. */
const few = 400

function idsByContact(db: Db, match: string, limit: number): string[] {
  const count = db.statement('SELECT count(*) FROM (SELECT 1 FROM personText WHERE personText MATCH ? LIMIT ?)').pluck()
  const order = 'ORDER BY t.lastContactOn DESC, p.sortKey, p.id LIMIT ?'
  const isFew = (count.get(match, few) as number) < few
  const people = isFew
    ? `SELECT p.id FROM personText x CROSS JOIN person p ON p.rowid = x.rowid
         LEFT JOIN tieMeasure t ON t.personId = p.id WHERE personText MATCH ? ${order}`
    : `SELECT p.id FROM tieMeasure t CROSS JOIN person p ON p.id = t.personId
         WHERE +p.rowid IN (SELECT rowid FROM personText WHERE personText MATCH ?) ${order}`
  return db.statement(people).pluck().all(match, limit) as string[]
}

/** Those of whom all of the name was typed come first, in whatever order its words were. */
function wholeNamesFirst(db: Db, found: readonly Found[], words: readonly string[]): Found[] {
  const typed = wordSet(words.map(lettersOf).join(' '))
  const keys = db.all(
    sqlFor
      .selectFrom('person')
      .select(['id', 'foldKey'])
      .where('id', 'in', setOf(found.map(({ key }) => String(key))))
  )
  const whole = new Set<Found['key']>(keys.flatMap(({ id, foldKey }) => (wordSet(foldKey) === typed ? id : [])))
  return found.toSorted((a, b) => Number(whole.has(b.key)) - Number(whole.has(a.key)))
}

/** The words in no order: `Dupont Marie` is `Marie Dupont`. */
const wordSet = (key: string): string => lettersOf(key).split(' ').toSorted().join(' ')
