import type { Handlers } from '#shared/contract/index'
import { searchKinds, type SearchKind, type SearchResult } from '#shared/contract/search'
import { lettersOf, searchedWords } from '#shared/domain/found-words'
import type { AppContext, TieMeasures } from '../context'
import { describeFound } from './describe-found'
import { findEntries, readWords } from './found-entries.repository'
import { findCircles, findOrganisations, findPlaces } from './found-names.repository'
import { findPeople } from './found-people.repository'
import type { Found } from './found'
import { keepLetters } from './kept-letters.repository'
import { knownWords, nearReadings } from './near-words.repository'

/** Fewer results than this, none of them a name, may be due to a slip of the fingers. */
const little = 3

/** How many names that are nearly what was typed are offered. */
const nearLimit = 5

export function searchService({ db, log, ports }: AppContext, measures: TieMeasures): Handlers<'search'> {
  const known = knownWords(db, log)
  const kept = keepLetters(db, log)

  /** People, circles, organisations and places of this name. */
  const named = (words: readonly string[], limit: number): Found[] => [
    ...findPeople(db, words, limit),
    ...findCircles(db, words, limit),
    ...findOrganisations(db, words, limit),
    ...findPlaces(db, words, limit)
  ]

  /** Meetings, favours and promises in which, or about whom, this is written. */
  function written(words: readonly string[], limit: number): Found[] {
    const typed = readWords(db, words)
    return (['meeting', 'favour', 'promise'] as const).flatMap((kind) =>
      findEntries({ db, kept }, kind, typed, limit).map((rowid): Found => ({ kind, key: rowid, how: 'holds' }))
    )
  }

  /** What is called nearly as was typed, or else what holds nearly these words, but for what was found already. */
  function near(words: readonly string[], already: readonly Found[]): SearchResult[] {
    const seen = new Set(already.map(keyOf))
    const results: SearchResult[] = []
    for (const reading of nearReadings(known(), words)) {
      const names = named(reading, nearLimit)
      const found = names.length > 0 ? names : written(reading, nearLimit)
      const fresh = shared(found, nearLimit).filter((one) => !seen.has(keyOf(one)))
      for (const one of fresh) seen.add(keyOf(one))
      results.push(...describeFound(db, fresh, { words: reading, language: ports.language(), isNear: true }))
    }
    return results.slice(0, nearLimit)
  }

  return {
    'search.everything': async ({ text, limit }) => {
      const words = searchedWords(text).filter((word) => lettersOf(word) !== '')
      if (words.length === 0) return []
      await measures.ready()
      const found = shared([...named(words, limit), ...written(words, limit)], limit)
      const results = describeFound(db, found, { words, language: ports.language(), isNear: false })
      const isNamed = found.some(({ how }) => how !== 'holds')
      return isNamed || found.length >= little ? results : [...results, ...near(words, found)].slice(0, limit)
    }
  }
}

const keyOf = ({ kind, key }: Found): string => `${kind} ${key}`

const worth = { named: 0, begins: 1, holds: 2 } as const

/** So many of what was found that each kind has its share, people a double one; what fits best comes first. */
function shared(found: readonly Found[], limit: number): Found[] {
  const byKind = searchKinds.map((kind) => found.filter((one) => one.kind === kind))
  const taken = byKind.map(() => 0)
  let left = Math.min(limit, found.length)
  while (left > 0)
    for (const [index, some] of byKind.entries()) {
      const more = Math.min(share(searchKinds[index]!), some.length - taken[index]!, left)
      taken[index]! += more
      left -= more
    }
  return byKind.flatMap((some, index) => some.slice(0, taken[index])).toSorted((a, b) => worth[a.how] - worth[b.how])
}

const share = (kind: SearchKind): number => (kind === 'person' ? 2 : 1)
