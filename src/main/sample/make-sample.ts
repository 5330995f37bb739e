import type { IsoDate } from '#shared/domain/dates'
import { records, type RecordName } from '#shared/domain/records'
import type { Language } from '#shared/i18n/languages'
import type { Db } from '../db/open'
import { insertRecord } from '../db/tables'
import { cast } from './cast'
import { furtherCast } from './cast-more'
import { knownPairs } from './cast-ties'
import { castCircles, castOrganisations } from './cast-places'
import { crowd, crowdCircles, crowdOrganisations } from './crowd'
import { makeAcquaintances, makeFavours, makeIntroductions, makePromises } from './make-exchanges'
import { makeMeetings, shareOut } from './make-meetings'
import { makeCircles, makeOrganisations, makePeople } from './make-people'
import { makePlan } from './make-plan'
import { makeScenes } from './make-scenes'
import { seededRandom } from './random'
import { presentScenes } from './scenes-now'
import { pastScenes } from './scenes-past'
import { recentScenes } from './scenes-recent'
import { yearScenes } from './scenes-year'
import { acquaint, emptyJournal, type World } from './world'

export interface SampleOptions {
  people: number
  seed: number
  today: IsoDate
  language: Language
}

export interface SampleCounts {
  people: number
  meetings: number
  favours: number
  promises: number
  acquaintances: number
  circles: number
}

const sizes = [
  { people: 0, meetings: 0, favours: 0, promises: 0, acquaintances: 0 },
  { people: 40, meetings: 160, favours: 90, promises: 30, acquaintances: 60 },
  { people: 500, meetings: 3_000, favours: 1_500, promises: 500, acquaintances: 1_500 },
  { people: 10_000, meetings: 100_000, favours: 100_000, promises: 10_000, acquaintances: 30_000 }
] as const

/** How much a journal of so many people holds: the known sizes, and a straight line between and beyond them. */
export function sampleSize(people: number): Omit<SampleCounts, 'circles'> {
  const above = Math.max(
    1,
    sizes.findIndex((size) => size.people >= people)
  )
  const to = sizes[people > 10_000 ? sizes.length - 1 : above]!
  const from = sizes[people > 10_000 ? sizes.length - 2 : above - 1]!
  const along = (people - from.people) / (to.people - from.people)
  const at = (key: 'meetings' | 'favours' | 'promises' | 'acquaintances') =>
    Math.round(from[key] + along * (to[key] - from[key]))
  return {
    people,
    meetings: at('meetings'),
    favours: at('favours'),
    promises: at('promises'),
    acquaintances: Math.min(at('acquaintances'), (people * (people - 1)) / 2)
  }
}

/**
 * Writes a fictitious journal into an empty one: the same, to the byte, for the same options. The first forty people
 * and their scenes are written by hand; everybody beyond is drawn by chance from the seed. Not in the undo log.
 */
export function makeSample(db: Db, { people, seed, today, language }: SampleOptions): SampleCounts {
  const random = seededRandom(seed)
  const size = sampleSize(people)
  const world: World = {
    today,
    language,
    random,
    made: emptyJournal(),
    people: new Map(),
    circles: new Map(),
    organisations: new Map(),
    pairs: new Set()
  }
  const { made } = world

  const known = [...cast, ...furtherCast].slice(0, people)
  const others = people - known.length
  const organisations = crowdOrganisations(others, random)
  const circles = crowdCircles(others, random)
  makeOrganisations(world, [...castOrganisations, ...organisations])
  makeCircles(world, [...castCircles, ...circles])
  makePeople(world, [...known, ...crowd(others, organisations, circles, known, random)])

  for (const [one, other] of knownPairs) {
    const pair = [world.people.get(one), world.people.get(other)] as const
    if (pair[0] && pair[1]) acquaint(world, pair[0], pair[1], 'declared', null)
  }

  const living = [...world.people.values()]
  // Scenes are too many for a journal smaller than the example.
  if (size.meetings >= 100) makeScenes(world, [...presentScenes, ...recentScenes, ...yearScenes, ...pastScenes])
  const contacts = makeMeetings(world, shareOut(living, size.meetings - made.meeting.length))
  makeIntroductions(world, contacts, Math.max(0, size.favours - made.favour.length))
  makeFavours(world, contacts, size.favours - made.favour.length)
  makePromises(world, contacts, size.promises - made.promise.length)
  makeAcquaintances(world, size.acquaintances)
  makePlan(world)

  db.raw
    .transaction(() => {
      for (const table of Object.keys(records) as RecordName[])
        for (const record of made[table]) insertRecord(db, table, record)
    })
    .immediate()
  return {
    people: made.person.length,
    meetings: made.meeting.length,
    favours: made.favour.length,
    promises: made.promise.length,
    acquaintances: made.acquaintance.length,
    circles: made.circle.length
  }
}
