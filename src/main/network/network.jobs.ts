import type { NetworkHistory } from '#shared/contract/network'
import type { IsoDate } from '#shared/domain/dates'
import type { TieBand } from '#shared/domain/measures/words'
import type { VarietyCategory } from '#shared/domain/structure/categories'
import { gatherByValue } from '#shared/domain/structure/only-doors'
import type { Db } from '../db/open'
import { readCorePeople } from '../insights/core-people.repository'
import { personNames } from '../people/people.repository'
import { readConventions } from '../settings/settings.repository'
import { growthRows, latestFirst, tieChanges } from './growth'
import { intentsOver } from './intents'
import { readAcquainted, readCircles, readIntents, readReceived } from './network.repository'
import { few } from './period'
import { broughtByWeakTies, tiesByBand } from './ties-brought'
import { toldApart } from './told-apart'

/** What happened in a period; nothing after the journal's day counts. `bands` says how strong each tie is. */
export function networkHistory(
  db: Db,
  { today, from, to, bands }: { today: IsoDate; from: IsoDate; to: IsoDate; bands: ReadonlyMap<string, TieBand> }
): NetworkHistory {
  const period = { from, to: to < today ? to : today }
  const received = readReceived(db, period.from, period.to)
  const brought = few(broughtByWeakTies(received, bands, period))
  const { circles, memberships } = readCircles(db)
  const { known, undated } = tieChanges(readAcquainted(db, today), period, readConventions(db))
  const newcomers = few(latestFirst(known.filter(({ isNew }) => isNew).map(({ id, metOn }) => ({ id, on: metOn }))))
  const quiet = few(latestFirst(known.filter(({ isQuiet }) => isQuiet).map(({ id, lastOn }) => ({ id, on: lastOn }))))
  const again = few(latestFirst(known.map(({ id, againOn }) => ({ id, on: againOn }))))

  const lists = [brought, newcomers, quiet, again]
  const names = toldApart(
    personNames(db, [...new Set(lists.flatMap(({ first }) => first.map(({ id }) => id)))]).values()
  )
  const named = <T extends { id: string }>({ total, first }: { total: number; first: T[] }) => ({
    total,
    first: first.map((row) => Object.assign(row, { name: names.get(row.id) ?? '' }))
  })
  return {
    ties: { bands: tiesByBand(received, bands, period), brought: named(brought) },
    intents: intentsOver(readIntents(db, period.from, period.to), period),
    growth: {
      rows: growthRows(known, circles, memberships),
      newcomers: named(newcomers),
      quiet: named(quiet),
      again: named(again),
      undated
    }
  }
}

/** The people of the core with this value, spelt in whatever way, in the order of their ids. */
export function peopleOfValue(
  db: Db,
  { core, category, value }: { core: readonly string[]; category: VarietyCategory; value: string }
): string[] {
  const entries = readCorePeople(db, core).flatMap(({ id, variety }) => {
    const theirs = variety[category]
    return theirs === null ? [] : [{ id, value: theirs }]
  })
  return gatherByValue(entries).find((holders) => holders.value === value)?.ids ?? []
}
