import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { balances } from '../domain/measures/words'
import { Occasion } from '../domain/meeting'
import { acquaintanceSources, Person, PersonId } from '../domain/person'
import { FavourRow } from './favours'
import { ChangeEntry } from './history'
import { MeetingRow } from './meetings'
import { command, query, task } from './method'
import { Page, pageOf } from './paging'
import { Labelled, NewCircle, RoleLine } from './people'
import { PromiseRow } from './promises'

const {
  closeness,
  temperament,
  tieNature,
  cadenceDays,
  needs,
  offers,
  metOn,
  metNote,
  deceasedOn,
  notes,
  birthday,
  roleFamily,
  sector,
  city
} = Person.shape

/** The facts of a person that can be set one at a time; what is left out stays as it is, so that nothing has a default. */
export const PersonFacts = z
  .object({
    closeness: closeness.unwrap(),
    temperament: temperament.unwrap(),
    tieNature: tieNature.unwrap(),
    noLedger: z.boolean(),
    noSuggestions: z.boolean(),
    isFamily: z.boolean(),
    reportLevel: Person.shape.reportLevel.unwrap(),
    cadenceDays: cadenceDays.unwrap(),
    needs: needs.unwrap(),
    offers: offers.unwrap(),
    metOn: metOn.unwrap(),
    metNote: metNote.unwrap(),
    deceasedOn: deceasedOn.unwrap(),
    notes: notes.unwrap(),
    birthday: birthday.unwrap(),
    roleFamily: roleFamily.unwrap(),
    sector: sector.unwrap(),
    city: city.unwrap()
  })
  .partial()
export type PersonFacts = z.infer<typeof PersonFacts>
export type FactName = keyof PersonFacts

/** A role as it is sent: it says what or where, and does not end before it begins. */
export const RoleDraft = RoleLine.refine(({ role, organisation }) => Boolean(role) || Boolean(organisation), {
  path: ['role'],
  error: 'role-missing'
}).refine(({ from, to }) => from === null || to === null || from.slice(0, to.length) <= to, {
  path: ['to'],
  error: 'ends-before-start'
})

/** One thing that happened with somebody; favours and promises noted with an exchange are inside it. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), id: Id, date: PartialDate, meeting: MeetingRow }),
  z.object({ kind: z.literal('favour'), id: Id, date: PartialDate, favour: FavourRow }),
  z.object({ kind: z.literal('promise'), id: Id, date: PartialDate, promise: PromiseRow })
])
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** Exchanges of one day and kind; `ahead` when they are still to come. */
export const ContactDay = z.object({ date: PartialDate, occasion: Occasion, count: z.int(), ahead: z.boolean() })
export type ContactDay = z.infer<typeof ContactDay>

/** How many favours went each way in a quarter (`2026-Q2`) or a year (`2026`), and the balance at its end. */
export const FavoursOfPeriod = z.object({
  period: z.string(),
  given: z.int(),
  received: z.int(),
  balance: z.enum(balances)
})
export type FavoursOfPeriod = z.infer<typeof FavoursOfPeriod>

const OfPerson = Page.extend({ personId: PersonId })
const Addresses = z.array(Labelled).max(20)

/** What the page of one person reads and sets, a thing at a time: each command is one step back. */
export const personPage = {
  'people.setFacts': command(z.object({ id: PersonId, facts: PersonFacts }), z.void(), 'history.personChanged'),
  /** Who introduced them to the user: somebody of the journal, somebody new, or nobody. */
  'people.setIntroducer': command(
    z.object({
      id: PersonId,
      introducerId: PersonId.nullable().default(null),
      newIntroducer: z.string().trim().min(1).max(300).nullable().default(null)
    }),
    z.void(),
    'history.introducerSet'
  ),
  /** All their circles, the circle of origin first; those of `newCircles` are among them. */
  'people.setCircles': command(
    z.object({
      id: PersonId,
      circleIds: z.array(Id).max(100),
      newCircles: z.array(NewCircle).max(100).default([])
    }),
    z.void(),
    'history.circlesChanged'
  ),
  /** Everything they did and do; the first role held today becomes the one beside their name. */
  'people.setRoles': command(
    z.object({
      id: PersonId,
      roles: z.array(RoleDraft).max(100)
    }),
    z.void(),
    'history.rolesChanged'
  ),
  'people.setAddresses': command(
    z.object({ id: PersonId, emails: Addresses, phones: Addresses, links: Addresses }),
    z.void(),
    'history.addressesChanged'
  ),
  /** How, and since when, two people know each other. */
  'people.setTie': command(
    z.object({
      personId: PersonId,
      otherId: PersonId,
      source: z.enum(acquaintanceSources),
      since: PartialDate.nullable()
    }),
    z.void(),
    'history.tieChanged'
  ),
  /** Exchanges, favours and promises together, newest first. */
  'people.timeline': query(OfPerson, pageOf(TimelineEntry)),
  /** Every exchange with somebody, oldest first, in as few words as a drawing needs. */
  'people.contacts': query(z.object({ personId: PersonId }), z.array(ContactDay)),
  /** Favours by quarter or year from the first until today; none for people whose favours are not counted. */
  'people.ledger': query(z.object({ personId: PersonId }), z.array(FavoursOfPeriod)),
  /** The changes of the journal that touched the person or what was noted about them, newest first. */
  'people.changes': query(OfPerson, pageOf(ChangeEntry)),
  /** Everything noted about the person, as a page to read and as data; null when the user thinks better of it. */
  'people.exportSheet': task(
    z.object({ id: PersonId, path: z.string().optional() }),
    z.object({ files: z.array(z.string()) }).nullable()
  )
}
