import type { AcquaintanceGrid } from '#shared/contract/network'
import { displayName } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { liveRecord } from '../db/live-records'
import { binAcquaintance, recordAcquaintance } from '../people/acquaintances.repository'
import { personNames } from '../people/people.repository'
import { readConventions } from '../settings/settings.repository'
import { pairsOf } from './period'
import {
  forgetStrangers,
  knownAmong,
  noteStrangers,
  strangersAmong,
  strongestContacts
} from './who-knows-whom.repository'

type Known = AcquaintanceGrid['known'][number]

const among = ({ db, ports }: AppContext, ids: readonly string[]): Known[] =>
  knownAmong(db, ids, { today: ports.today(), largest: readConventions(db).smallMeeting })

/** Who knows whom among the strongest contacts, as far as the journal tells. Needs the measures to be up to date. */
export function acquaintanceGrid(context: AppContext): AcquaintanceGrid {
  const { db, ports } = context
  const ids = strongestContacts(db, ports.today())
  const names = personNames(db, ids)
  return {
    people: ids.flatMap((id) => names.get(id) ?? []),
    known: among(context, ids),
    strangers: strangersAmong(db, ids)
  }
}

/** Of the pairs among the strongest contacts, those of whom it is known whether they know each other or not. */
export function settledPairs({ people, known, strangers }: AcquaintanceGrid): {
  people: number
  settled: number
  pairs: number
} {
  const settled = new Set([...known, ...strangers].map(({ a, b }) => `${a}|${b}`))
  return { people: people.length, settled: settled.size, pairs: pairsOf(people.length) }
}

interface Answer {
  personId: string
  knownIds: readonly string[]
  strangerIds: readonly string[]
}

/** Writes whom somebody knows and whom not. An acquaintance that follows from a meeting or an introduction stays. */
export function setAcquaintances(context: AppContext, { personId, knownIds, strangerIds }: Answer): void {
  const { db, log } = context
  if ([...knownIds, ...strangerIds].includes(personId)) throw new AppError('same-person')
  const person = liveRecord(db, 'person', personId, 'personId')
  for (const [index, id] of knownIds.entries()) liveRecord(db, 'person', id, `knownIds.${index}`)
  for (const [index, id] of strangerIds.entries()) liveRecord(db, 'person', id, `strangerIds.${index}`)

  const theirs = among(context, [...new Set([personId, ...knownIds, ...strangerIds])])
  const knownWith = (id: string) => theirs.find(({ a, b }) => (a === personId ? b : b === personId ? a : null) === id)
  const known = new Set(knownIds)
  for (const id of known) {
    forgetStrangers(db, personId, id)
    if (!knownWith(id)) recordAcquaintance(db, personId, id, { source: 'declared', since: null })
  }
  for (const id of new Set(strangerIds)) {
    if (known.has(id) || knownWith(id)?.fixed) continue
    binAcquaintance(db, personId, id)
    noteStrangers(db, personId, id)
  }
  log.describe('history.acquaintancesSaid', { name: displayName(person) })
}
