import type { SearchKind } from '#shared/contract/search'
import { isNamed, lettersOf } from '#shared/domain/found-words'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import type { Closeness, Found } from './found'

interface Name {
  key: string
  name: string
}

/** How a name is found by these terms; undefined when it is not. */
function foundBy(name: string, terms: readonly string[]): Closeness | undefined {
  const letters = lettersOf(name)
  if (!terms.every((term) => isNamed(letters, term))) return undefined
  return letters === terms.join(' ') ? 'named' : 'begins'
}

/** The best of what is named so: whole names first, then the shorter ones, which say little else. */
function best(kind: SearchKind, names: readonly Name[], words: readonly string[], limit: number): Found[] {
  const terms = words.map(lettersOf)
  return names
    .flatMap(({ key, name }) => {
      const how = foundBy(name, terms)
      return how ? { kind, key, how, name } : []
    })
    .toSorted(
      (a, b) =>
        Number(b.how === 'named') - Number(a.how === 'named') ||
        a.name.length - b.name.length ||
        (a.name < b.name ? -1 : 1)
    )
    .slice(0, limit)
    .map(({ key, how }) => ({ kind, key, how }))
}

/** Circles of which words of the name begin so; there are dozens of circles, never thousands. */
export function findCircles(db: Db, words: readonly string[], limit: number): Found[] {
  const circles = sqlFor.selectFrom('circle').select(['id as key', 'name']).where('deletedAt', 'is', null)
  return best('circle', db.all(circles), words, limit)
}

/** Organisations of which words of the name begin so. */
export function findOrganisations(db: Db, words: readonly string[], limit: number): Found[] {
  // Without its spaces a key holds the words however the signs between them are written.
  const held = words.map(() => `AND instr(replace(foldKey, ' ', ''), ?) > 0`).join(' ')
  const organisations = db
    .statement(`SELECT id AS "key", name FROM organisation WHERE deletedAt IS NULL ${held}`)
    .all(...words.map((word) => lettersOf(word).replaceAll(' ', '')))
  return best('organisation', organisations as Name[], words, limit)
}

/** Each place once, from one to the next in the index, however many meetings there were. */
const places = `WITH RECURSIVE known (place) AS (
    SELECT min(place) FROM meeting WHERE place IS NOT NULL
    UNION ALL SELECT (SELECT min(place) FROM meeting WHERE place > known.place) FROM known WHERE known.place IS NOT NULL)
  SELECT place AS "key", place AS name FROM known WHERE place IS NOT NULL`

/** Places of which words begin so. */
export const findPlaces = (db: Db, words: readonly string[], limit: number): Found[] =>
  best('place', db.statement(places).all() as Name[], words, limit)
