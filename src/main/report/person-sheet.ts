import type { FavourRow } from '#shared/contract/favours'
import type { PersonDetail, PersonName } from '#shared/contract/people'
import type { PromiseRow } from '#shared/contract/promises'
import type { IsoDate, PartialDate } from '#shared/domain/dates'
import type { Occasion } from '#shared/domain/meeting'
import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { describeFavours } from '../favours/favours-page.repository'
import { describeMeetings } from '../meetings/meetings-page.repository'
import { acquaintancesOf } from '../people/acquaintances.repository'
import { introducedBy, organisationName, personNames } from '../people/people.repository'
import { circlesOf, contactPoints } from '../people/person-parts.repository'
import { roleLines } from '../people/person-roles.repository'
import { notedIds } from '../people/timeline.repository'
import { promisesById } from '../promises/promises-page.repository'
import { liveRecord } from '../db/live-records'
import type { Db } from '../db/open'

/** An exchange as the person concerned may read it: of the others who were there, only how many. */
interface SheetMeeting {
  date: PartialDate
  startTime: string | null
  occasion: Occasion
  place: string | null
  status: string
  confidential: boolean
  otherPeople: number
  rawText: string | null
  notes: string | null
}

/** Everything the journal holds about one person. */
export interface PersonSheet extends Pick<PersonDetail, 'emails' | 'phones' | 'links' | 'roles'> {
  format: 'navette-person'
  version: 1
  madeOn: IsoDate
  name: string
  organisation: string | null
  person: Omit<Person, 'id' | 'sortKey' | 'foldKey' | 'organisationId' | 'introducedById' | 'deletedAt'>
  introducedBy: string | null
  introduced: string[]
  circles: { name: string; primary: boolean }[]
  acquaintances: { name: string; source: string; since: PartialDate | null }[]
  meetings: SheetMeeting[]
  favours: Omit<FavourRow, 'id' | 'personId' | 'person' | 'meetingId' | 'noLedger'>[]
  promises: Omit<PromiseRow, 'id' | 'personId' | 'person' | 'meetingId' | 'favourId'>[]
}

const nameOnly = ({ name }: PersonName): string => name

export function readSheet(db: Db, id: string, madeOn: IsoDate): PersonSheet {
  const record = liveRecord(db, 'person', id)
  const { id: _id, sortKey: _s, foldKey: _f, organisationId, introducedById, deletedAt: _d, ...person } = record
  const noted = notedIds(db, id)
  const introducer = introducedById && personNames(db, [introducedById]).get(introducedById)
  return {
    format: 'navette-person',
    version: 1,
    madeOn,
    name: displayName(record),
    organisation: organisationName(db, organisationId),
    person,
    emails: contactPoints(db, 'email', id),
    phones: contactPoints(db, 'phone', id),
    links: contactPoints(db, 'link', id),
    roles: roleLines(db, record),
    introducedBy: introducer ? introducer.name : null,
    introduced: introducedBy(db, id).map(nameOnly),
    circles: circlesOf(db, id).map(({ name, primary }) => ({ name, primary })),
    acquaintances: acquaintancesOf(db, id).map(({ name, source, since }) => ({ name, source, since })),
    meetings: describeMeetings(db, noted.meeting).map((meeting) => ({
      date: meeting.date,
      startTime: meeting.startTime,
      occasion: meeting.occasion,
      place: meeting.place,
      status: meeting.status,
      confidential: meeting.confidential,
      otherPeople: meeting.participants.filter((one) => one.id !== id).length,
      rawText: meeting.rawText,
      notes: meeting.notes
    })),
    favours: describeFavours(db, noted.favour).map(
      ({ id: _i, personId: _p, person: _n, meetingId: _m, noLedger: _l, ...favour }) => favour
    ),
    promises: [...promisesById(db, noted.promise).values()].map(
      ({ id: _i, personId: _p, person: _n, meetingId: _m, favourId: _v, ...promise }) => promise
    )
  }
}
