import type { PartialDate, IsoDate, Quarter } from '#shared/domain/dates'
import type { Dimension, Direction, FavourKind, outcomes } from '#shared/domain/favour'
import type { Conventions } from '#shared/domain/measures/conventions'
import type { meetingCategories, Occasion } from '#shared/domain/meeting'
import type { acquaintanceSources, ReportLevel } from '#shared/domain/person'
import type { promiseStatuses } from '#shared/domain/promise'
import type { circleKinds } from '#shared/domain/circle'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import type { NameRow } from '../people/people.repository'
import { readConventions, readSettings } from '../settings/settings.repository'

/** Somebody as the report may need to name them; never a note, a role in words or an address. */
export interface PersonFact extends NameRow {
  reportLevel: ReportLevel
  roleFamily: string | null
  sector: string | null
  closeness: number | null
  deceasedOn: PartialDate | null
  introducedById: string | null
  deletedAt: string | null
}

export interface MeetingFact {
  id: string
  date: PartialDate
  occasion: Occasion
  durationMinutes: number | null
  durationSource: 'entered' | 'default' | null
  category: (typeof meetingCategories)[number] | null
  circleId: string | null
  status: 'held' | 'planned'
  confidential: number
}

export interface FavourFact {
  id: string
  direction: Direction
  personId: string
  kind: FavourKind
  date: PartialDate
  weight: number
  dimension: Dimension | null
  outcome: (typeof outcomes)[number] | null
  outcomeOn: PartialDate | null
  thankedOn: PartialDate | null
  confidential: number
}

export interface PromiseFact {
  id: string
  by: 'me' | 'them'
  personId: string | null
  madeOn: IsoDate
  dueOn: IsoDate | null
  status: (typeof promiseStatuses)[number]
  closedOn: IsoDate | null
  meetingConfidential: number | null
}

/** What the report is made from; nothing written in free words is read. */
export interface ReportFacts {
  myName: string | null
  conventions: Conventions
  /** Everybody, those in the bin too: their names must not slip through a text either. */
  people: PersonFact[]
  /** Every day on which somebody was met, up to the end of the quarter, confidential exchanges left out. */
  contacts: { personId: string; meetingId: string; date: PartialDate }[]
  meetings: MeetingFact[]
  present: { meetingId: string; personId: string }[]
  favours: FavourFact[]
  promises: PromiseFact[]
  /** Due dates that promises had before they were moved, oldest first. */
  dueDates: { promiseId: string; dueOn: IsoDate | null; movedOn: IsoDate }[]
  circles: { id: string; name: string; kind: (typeof circleKinds)[number] }[]
  memberships: { personId: string; circleId: string }[]
  acquaintances: { a: string; b: string; source: (typeof acquaintanceSources)[number]; since: PartialDate | null }[]
  /** Favours up to the end of the quarter, and introductions among them; confidential ones left out. */
  ledger: { personId: string; date: PartialDate; direction: Direction; weight: number }[]
  introductions: { personId: string; introducedPersonId: string; direction: Direction }[]
  codes: { personId: string; code: string }[]
}

/** The facts from `from` (the first month of the quarter before) to `until` (the last day of the next one). */
export function reportFacts(db: Db, { from, to, until }: { from: string; to: IsoDate; until: IsoDate }): ReportFacts {
  return {
    myName: readSettings(db).myName || null,
    conventions: readConventions(db),
    people: db.all(
      sqlFor
        .selectFrom('person')
        .leftJoin('organisation', 'organisation.id', 'person.organisationId')
        .select([
          'person.id',
          'givenName',
          'familyName',
          'particle',
          'suffix',
          'preferredName',
          'reportLevel',
          'roleFamily',
          'organisation.name as organisation',
          'closeness',
          'deceasedOn',
          'introducedById',
          'person.deletedAt'
        ])
        .select((eb) => eb.fn.coalesce('person.sector', 'organisation.sector').as('sector'))
    ),
    contacts: db.all(
      sqlFor
        .selectFrom('participation')
        .innerJoin('meeting', 'meeting.id', 'participation.meetingId')
        .select(['personId', 'meetingId', 'date'])
        .where('role', '=', 'present')
        .where('status', '=', 'held')
        .where('confidential', '=', 0)
        .where('meeting.deletedAt', 'is', null)
        .where('date', '<=', to)
        .orderBy('date')
    ),
    meetings: db.all(
      sqlFor
        .selectFrom('meeting')
        .select(['id', 'date', 'occasion', 'durationMinutes', 'durationSource', 'category', 'circleId', 'confidential'])
        .select((eb) => eb.ref('status').$castTo<'held' | 'planned'>().as('status'))
        .where('deletedAt', 'is', null)
        .where('status', '!=', 'cancelled')
        .where('date', '>=', from)
        .where('date', '<=', until)
        .orderBy('date')
        .orderBy('id')
    ),
    present: db.all(
      sqlFor
        .selectFrom('meeting')
        .innerJoin('participation', 'participation.meetingId', 'meeting.id')
        .select(['meetingId', 'personId'])
        .where('deletedAt', 'is', null)
        .where('role', '=', 'present')
        .where('date', '>=', from)
        .where('date', '<=', until)
        .orderBy('date')
        .orderBy('participation.rowid')
    ),
    favours: db.all(
      sqlFor
        .selectFrom('favour')
        .leftJoin('meeting', 'meeting.id', 'favour.meetingId')
        .select([
          'favour.id',
          'direction',
          'personId',
          'kind',
          'favour.date',
          'weight',
          'dimension',
          'outcome',
          'outcomeOn',
          'thankedOn'
        ])
        // A favour noted with a confidential exchange is as confidential as the exchange.
        .select((eb) =>
          eb
            .case()
            .when(eb.or([eb('favour.confidential', '=', 1), eb('meeting.confidential', '=', 1)]))
            .then(1)
            .else(0)
            .end()
            .as('confidential')
        )
        .where('favour.deletedAt', 'is', null)
        .where((eb) =>
          eb.or([
            eb.and([eb('favour.date', '>=', from), eb('favour.date', '<=', to)]),
            eb.and([eb('outcomeOn', '>=', from), eb('outcomeOn', '<=', to)])
          ])
        )
        .orderBy('favour.date')
        .orderBy('favour.id')
    ),
    promises: db.all(
      sqlFor
        .selectFrom('promise')
        .leftJoin('meeting', 'meeting.id', 'promise.meetingId')
        .select(['promise.id', 'by', 'personId', 'madeOn', 'dueOn', 'promise.status', 'closedOn'])
        .select('meeting.confidential as meetingConfidential')
        .where('promise.deletedAt', 'is', null)
        .where('madeOn', '<=', to)
        .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', from)]))
        .orderBy('madeOn')
        .orderBy('promise.id')
    ),
    dueDates: db.all(
      sqlFor
        .selectFrom('promiseDueDate')
        .select(['promiseId', 'dueOn', 'movedOn'])
        .orderBy('promiseId')
        .orderBy('position')
    ),
    circles: db.all(sqlFor.selectFrom('circle').select(['id', 'name', 'kind']).where('deletedAt', 'is', null)),
    memberships: db.all(
      sqlFor.selectFrom('membership').select(['personId', 'circleId']).where('deletedAt', 'is', null)
    ),
    acquaintances: db.all(
      sqlFor.selectFrom('acquaintance').select(['a', 'b', 'source', 'since']).where('deletedAt', 'is', null)
    ),
    ledger: db.all(openFavours(to).select(['favour.personId', 'favour.date', 'direction', 'weight'])),
    introductions: db.all(
      openFavours(to)
        .select(['favour.personId', 'direction'])
        .select((eb) => eb.ref('introducedPersonId').$notNull().as('introducedPersonId'))
        .where('introducedPersonId', 'is not', null)
    ),
    codes: db.all(sqlFor.selectFrom('pseudonym').select(['personId', 'code']))
  }
}

/** Favours that are neither confidential themselves nor noted with a confidential exchange. */
const openFavours = (to: IsoDate) =>
  sqlFor
    .selectFrom('favour')
    .leftJoin('meeting', 'meeting.id', 'favour.meetingId')
    .where('favour.deletedAt', 'is', null)
    .where('favour.confidential', '=', 0)
    .where((eb) => eb.or([eb('meeting.confidential', 'is', null), eb('meeting.confidential', '=', 0)]))
    .where('favour.date', '<=', to)

/** Held exchanges a quarter, newest first; an exchange of which only the year is known belongs to none. */
export function meetingsByQuarter(db: Db): { quarter: Quarter; meetings: number }[] {
  return db.raw
    .prepare(
      // Days are counted first, in the order of their index: there are far fewer of them than exchanges.
      `SELECT substr(date, 1, 4) || '-Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3) AS quarter, sum(held) AS meetings
       FROM (SELECT date, count(*) AS held FROM meeting
         WHERE deletedAt IS NULL AND status = 'held' AND confidential = 0 AND length(date) >= 7 GROUP BY date)
       GROUP BY quarter ORDER BY quarter DESC`
    )
    .all() as { quarter: Quarter; meetings: number }[]
}

/** Keeps codes that were just given out; false, and none is kept, when one of them was given out meanwhile. */
export function keepCodes(db: Db, codes: readonly { personId: string; code: string }[]): boolean {
  const taken = sqlFor.selectFrom('pseudonym').select('code')
  const isTaken = codes.some(({ personId, code }) =>
    db.first(taken.where((is) => is.or([is('personId', '=', personId), is('code', '=', code)])))
  )
  if (isTaken) return false
  for (const code of codes) db.run(sqlFor.insertInto('pseudonym').values(code))
  return true
}
