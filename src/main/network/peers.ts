import type { NetworkPeers } from '#shared/contract/network'
import { addDays, type IsoDate } from '#shared/domain/dates'
import type { Direction } from '#shared/domain/favour'
import type { Db } from '../db/open'
import { personNames } from '../people/people.repository'
import { readPossiblePeers, readSeen, readSupport } from './network.repository'
import { few, within } from './period'

/** Days that count as of late. */
const LATELY = 90
/** So many are named when nobody was seen. */
const REMEMBERED = 3

/**
 * Support given and received of late, and peers met: people with whom support went either way at any time, a tie of
 * affinity, or a circle of one's trade. The records have no word for a peer; this is a convention, and is said on screen.
 */
export function peersLately(db: Db, { today }: { today: IsoDate }): NetworkPeers {
  const period = { from: addDays(today, 1 - LATELY), to: today }
  const support = readSupport(db, today)
  const possible = readPossiblePeers(db, today)
  const supporters = new Set(support.map(({ personId }) => personId))
  const peers = new Set(possible.flatMap(({ id, isKindred }) => (isKindred === 1 || supporters.has(id) ? [id] : [])))

  const lately = support.filter(({ date }) => within(date, period))
  const partners = (way: Direction) =>
    new Set(lately.flatMap(({ direction, personId }) => (direction === way ? [personId] : []))).size
  const shown = few(lately)
  const seen = few(readSeen(db, period.from, period.to).filter(({ personId }) => peers.has(personId)))
  const others = seen.total > 0 ? [] : [...supporters].filter((id) => peers.has(id)).slice(0, REMEMBERED)
  const names = personNames(db, [
    ...shown.first.map(({ personId }) => personId),
    ...seen.first.map(({ personId }) => personId),
    ...others
  ])
  const name = (id: string) => names.get(id)?.name ?? ''
  return {
    from: period.from,
    receivedFrom: partners('received'),
    givenTo: partners('given'),
    support: {
      total: shown.total,
      first: shown.first.map(({ personId, direction, date }) => ({
        id: personId,
        name: name(personId),
        direction,
        on: date
      }))
    },
    seen: {
      total: seen.total,
      first: seen.first.map(({ personId, on }) => ({ id: personId, name: name(personId), on }))
    },
    known: peers.size,
    others: others.map((id) => ({ id, name: name(id) }))
  }
}
