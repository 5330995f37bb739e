import { createNameIndex } from '#shared/domain/capture/name-index'
import type { KnownPerson, KnownWorld } from '#shared/domain/capture/known-world'
import type { AppContext } from '../context'
import {
  circlesOf,
  contactWith,
  knownCircles,
  knownOrganisations,
  knownPeople,
  knownPlaces,
  tablesTouched
} from './known.repository'
import { createPrefixes, type Prefixes } from './prefixes'

/** What a sentence may name, with the names by how they begin, for completion. */
export interface World extends KnownWorld {
  prefixes: Prefixes
}

interface People {
  people: KnownWorld['people']
  prefixes: Prefixes
}

/** Answers what is known now; names are read anew only when a change has touched them. */
export function createKnownWorld({ db, log }: Pick<AppContext, 'db' | 'log'>): () => World {
  let number = -1
  let names: People | undefined
  let rest: Pick<KnownWorld, 'places' | 'circles' | 'organisations'> | undefined

  const contacts = new Map<string, ReturnType<KnownWorld['contact']>>()
  const contact: KnownWorld['contact'] = (personId) => {
    let known = contacts.get(personId)
    if (!known) contacts.set(personId, (known = contactWith(db, personId)))
    return known
  }

  return () => {
    const now = log.number()
    if (now !== number) {
      const touched = tablesTouched(db, number === -1 ? [] : log.changedSince(number))
      if (touched.has('person') || touched.has('organisation')) names = undefined
      if (touched.has('meeting') || touched.has('circle') || touched.has('organisation')) rest = undefined
      if (touched.has('meeting') || touched.has('participation')) contacts.clear()
      number = now
    }
    names ??= indexed(knownPeople(db))
    rest ??= { places: knownPlaces(db), circles: knownCircles(db), organisations: knownOrganisations(db) }
    return {
      ...names,
      ...rest,
      contact,
      circlesOf: (personId) => circlesOf(db, personId)
    }
  }
}

const indexed = (people: readonly KnownPerson[]): People => ({
  people: createNameIndex(people),
  prefixes: createPrefixes(people)
})
