import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { acquaintanceSources, Closeness, ContactPoint, Person, PersonDraft, PersonId } from '../domain/person'
import { notices, tieBands, tieStates } from '../domain/measures/words'
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
  given: z.number(),
  received: z.number(),
  notice: z.enum(notices).nullable(),
  openPromises: z.int()
})
export type PersonRow = z.infer<typeof PersonRow>

export const personSorts = [
  'name',
  'organisation',
  'closeness',
  'lastContact',
  'strength',
  'given',
  'received'
] as const

const PeopleQuery = Page.extend({
  text: z.string().max(200).default(''),
  sort: z.enum(personSorts).default('name'),
  descending: z.boolean().default(false),
  states: z.array(z.enum(tieStates)).default([]),
  notice: z
    .enum([...notices, 'any'])
    .nullable()
    .default(null),
  circleId: Id.nullable().default(null)
})

const Labelled = ContactPoint.pick({ label: true, value: true })

/** Everything on a person's page but the exchanges, favours and promises, which are paged. */
export const PersonDetail = z.object({
  person: Person,
  name: z.string(),
  organisation: z.string().nullable(),
  introducedBy: PersonName.nullable(),
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
  circleIds: z.array(Id).max(100).default([])
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
  'people.setCloseness': command(
    z.object({ id: PersonId, closeness: Closeness.nullable() }),
    z.void(),
    'history.personChanged'
  ),
  'people.remove': command(z.object({ id: PersonId }), z.void(), 'history.personBinned'),
  'people.link': command(Pair.extend({ since: IsoDate.nullable().default(null) }), z.void(), 'history.tieAdded'),
  'people.unlink': command(Pair, z.void(), 'history.tieRemoved'),
  'people.organisations': query(z.object({ text: z.string().max(200) }), z.array(z.string()))
}
