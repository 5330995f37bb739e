import { z } from 'zod'
import { Birthday, PartialDate } from '../domain/dates'
import { Id } from '../domain/fields'
import {
  acquaintanceSources,
  Closeness,
  ContactPoint,
  Person,
  PersonDraft,
  PersonId,
  PersonRole
} from '../domain/person'
import { balances, notices, rhythms, silenceSignals, tieBands, tieStates } from '../domain/measures/words'
import { PeopleFilter } from '../domain/people-filter'
import { command, query } from './method'
import { Page, pageOf } from './paging'

/** Enough to name somebody anywhere on screen. */
export const PersonName = z.object({ id: PersonId, name: z.string(), organisation: z.string().nullable() })
export type PersonName = z.infer<typeof PersonName>

export const PersonChoice = PersonName.extend({ lastContactOn: PartialDate.nullable() })
export type PersonChoice = z.infer<typeof PersonChoice>

/** One line of the table of people. */
export const PersonRow = z.object({
  id: PersonId,
  listName: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  roleText: z.string().nullable(),
  circles: z.array(z.string()),
  closeness: Closeness.nullable(),
  noLedger: z.boolean(),
  lastContactOn: PartialDate.nullable(),
  state: z.enum(tieStates),
  band: z.enum(tieBands),
  /** How many favours went each way; `balance` weighs them by their size. */
  given: z.int(),
  received: z.int(),
  balance: z.enum(balances),
  rhythm: z.enum(rhythms),
  signal: z.enum(silenceSignals).nullable(),
  /** The oldest favour that is still open; null when all is matched, and where favours are not compared. */
  openSince: PartialDate.nullable(),
  notice: z.enum(notices).nullable(),
  openPromises: z.int(),
  metOn: PartialDate.nullable(),
  birthday: Birthday.nullable()
})
export type PersonRow = z.infer<typeof PersonRow>

export const personSorts = [
  'name',
  'organisation',
  'closeness',
  'lastContact',
  'strength',
  'given',
  'received',
  'rhythm',
  'balance',
  'openSince',
  'met',
  'birthday'
] as const

export const PeopleOrder = z.object({
  sort: z.enum(personSorts).default('name'),
  descending: z.boolean().default(false)
})

const PeopleQuery = Page.extend({ ...PeopleFilter.shape, ...PeopleOrder.shape })

/** An address with the user's own label. */
export const Labelled = ContactPoint.pick({ label: true, value: true })

/** A role over time as the page shows and sends it: the organisation goes by its name, and is made when it is new. */
export const RoleLine = PersonRole.pick({ role: true, from: true, to: true }).extend({
  organisation: z.string().trim().max(300).nullable().default(null)
})
export type RoleLine = z.infer<typeof RoleLine>

/** A circle that is created along with what is saved; the id is made by the form, so that its place is known. */
export const NewCircle = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(300) })
export type NewCircle = z.infer<typeof NewCircle>

/** Everything on a person's page but the exchanges, favours and promises, which are paged. */
export const PersonDetail = z.object({
  person: Person,
  name: z.string(),
  organisation: z.string().nullable(),
  introducedBy: PersonName.nullable(),
  /** Whom this person introduced to the user. */
  introduced: z.array(PersonName),
  /** What they did and do, held roles first; the first of those is the person's own role and organisation. */
  roles: z.array(RoleLine),
  emails: z.array(Labelled),
  phones: z.array(Labelled),
  links: z.array(Labelled),
  circles: z.array(z.object({ id: Id, name: z.string(), primary: z.boolean() })),
  acquaintances: z.array(PersonName.extend({ source: z.enum(acquaintanceSources), since: PartialDate.nullable() }))
})
export type PersonDetail = z.infer<typeof PersonDetail>

/** A person as the form sends it: the organisation goes by its name, and is made when it is new. */
export const PersonForm = z.object({
  person: PersonDraft,
  organisation: z.string().trim().max(300).nullable().default(null),
  emails: z.array(Labelled).max(20).default([]),
  phones: z.array(Labelled).max(20).default([]),
  links: z.array(Labelled).max(20).default([]),
  /** The circle of origin first; those of `newCircles` are among them. */
  circleIds: z.array(Id).max(100).default([]),
  newCircles: z.array(NewCircle).max(100).default([])
})
export type PersonForm = z.input<typeof PersonForm>

const Pair = z.object({ personId: PersonId, otherId: PersonId })

export const people = {
  'people.page': query(PeopleQuery, pageOf(PersonRow)),
  'people.pick': query(
    z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(20).default(8),
      except: z.array(PersonId).default([])
    }),
    z.array(PersonChoice)
  ),
  /** People whose name is the same or nearly the same: offered before anybody is created. */
  'people.near': query(z.object({ name: z.string().max(500) }), z.array(PersonChoice)),
  'people.get': query(z.object({ id: PersonId }), PersonDetail),
  'people.create': command(PersonForm, z.object({ id: PersonId }), 'history.personAdded'),
  'people.update': command(PersonForm.extend({ id: PersonId }), z.void(), 'history.personChanged'),
  'people.remove': command(z.object({ id: PersonId }), z.void(), 'history.personBinned'),
  /** The other may be somebody new, who is then created along with the tie. */
  'people.link': command(
    Pair.extend({
      otherId: PersonId.nullable().default(null),
      newOther: z.string().trim().min(1).max(300).nullable().default(null),
      since: PartialDate.nullable().default(null)
    }).refine(({ otherId, newOther }) => (otherId === null) !== (newOther === null), { path: ['otherId'] }),
    z.void(),
    'history.tieAdded'
  ),
  'people.unlink': command(Pair, z.void(), 'history.tieRemoved'),
  'people.organisations': query(z.object({ text: z.string().max(200) }), z.array(z.string()))
}
