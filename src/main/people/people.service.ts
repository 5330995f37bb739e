import type { z } from 'zod'
import type { Handlers } from '#shared/contract/index'
import type { people, PersonForm } from '#shared/contract/people'
import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { AppError } from '#shared/errors'
import type { AppContext, TieMeasures } from '../context'
import { binLinked, liveRecord } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { withNewCircles } from '../circles/circles.repository'
import { acquaintancesOf, binAcquaintance, recordAcquaintance } from './acquaintances.repository'
import { checkIntroducer } from './introductions.repository'
import { conditionsOn } from './people-filter.repository'
import { countPeople, nearPeople, peopleRows, pickPeople } from './people-lists.repository'
import {
  insertNamedPerson,
  insertPerson,
  introducedBy,
  organisationName,
  organisationNamed,
  organisationsLike,
  personNames,
  touchPerson,
  updatePerson
} from './people.repository'
import { circlesOf, contactPoints, replaceAddresses, replaceCircles } from './person-parts.repository'
import { endPresentRole, roleLines } from './person-roles.repository'

/** How many people are offered before somebody is created. */
const nearLimit = 5

export function peopleService(
  { db, log, ports }: AppContext,
  measures: TieMeasures
): Pick<Handlers<'people'>, keyof typeof people> {
  function checkReferences({ person, circleIds, newCircles }: z.output<typeof PersonForm>, existing?: Person): void {
    const { introducedById } = person
    if (introducedById !== null && introducedById !== existing?.introducedById) {
      if (introducedById === existing?.id)
        throw new AppError('same-person', {}, { 'person.introducedById': 'same-person' })
      liveRecord(db, 'person', introducedById, 'person.introducedById')
      if (existing) checkIntroducer(db, existing, introducedById, 'person.introducedById')
    }
    const made = new Set(newCircles.map(({ id }) => id))
    for (const [index, circleId] of circleIds.entries())
      if (!made.has(circleId)) liveRecord(db, 'circle', circleId, `circleIds.${index}`)
  }

  /** Writes what belongs to the person, and tells whether anything of it differs. */
  function writeParts(id: string, form: z.output<typeof PersonForm>): boolean {
    const addresses = replaceAddresses(db, id, form)
    return replaceCircles(db, id, withNewCircles(db, form.circleIds, form.newCircles)) || addresses
  }

  const organisationOf = (form: z.output<typeof PersonForm>): string | null =>
    form.organisation ? organisationNamed(db, form.organisation, () => ports.newId()) : null

  return {
    'people.page': async ({ sort, descending, offset, limit, ...filter }) => {
      await measures.ready()
      const today = ports.today()
      const conditions = conditionsOn(db, today, filter)
      const order = { sort, descending, today, offset, limit }
      return { total: countPeople(db, conditions), rows: peopleRows(db, conditions, order) }
    },
    'people.pick': async ({ text, except, limit }) => {
      await measures.ready()
      return pickPeople(db, text, except, limit)
    },
    'people.near': async ({ name }) => {
      await measures.ready()
      return nearPeople(db, name, nearLimit)
    },
    'people.get': ({ id }) => {
      const person = liveRecord(db, 'person', id)
      const { introducedById } = person
      return {
        person,
        name: displayName(person),
        organisation: organisationName(db, person.organisationId),
        introduced: introducedBy(db, id),
        roles: roleLines(db, person),
        introducedBy: (introducedById && personNames(db, [introducedById]).get(introducedById)) || null,
        emails: contactPoints(db, 'email', id),
        phones: contactPoints(db, 'phone', id),
        links: contactPoints(db, 'link', id),
        circles: circlesOf(db, id),
        acquaintances: acquaintancesOf(db, id)
      }
    },
    'people.create': (form) => {
      checkReferences(form)
      const id = ports.newId()
      insertPerson(db, { ...form.person, id, organisationId: organisationOf(form), ...newStamps() })
      writeParts(id, form)
      log.describe('history.personAdded', { name: displayName(form.person) })
      return { id }
    },
    'people.update': ({ id, ...form }) => {
      const existing = liveRecord(db, 'person', id)
      checkReferences(form, existing)
      const person = { ...existing, ...form.person, organisationId: organisationOf(form) }
      const roleChanged =
        (existing.roleText || null) !== (person.roleText || null) || existing.organisationId !== person.organisationId
      // What somebody leaves goes into their history, up to this month.
      if (roleChanged) endPresentRole(db, existing, ports.today().slice(0, 7))
      updatePerson(db, existing, person)
      if (writeParts(id, form)) touchPerson(db, id)
      log.describe('history.personChanged', { name: displayName(person) })
    },
    'people.remove': ({ id }) => {
      const person = liveRecord(db, 'person', id)
      const at = now()
      updatePerson(db, person, { ...person, deletedAt: at })
      // What was noted about a person alone goes with them; meetings stay, others may have been there.
      binLinked(db, 'favour', 'personId', id, at)
      binLinked(db, 'promise', 'personId', id, at)
      log.describe('history.personBinned', { name: displayName(person) })
    },
    'people.link': ({ personId, otherId, newOther, since }) => {
      if (personId === otherId) throw new AppError('same-person', {}, { otherId: 'same-person' })
      const person = liveRecord(db, 'person', personId, 'personId')
      const id = otherId ?? ports.newId()
      if (newOther !== null) insertNamedPerson(db, { id, name: newOther, organisation: null }, ports.newId)
      const other = liveRecord(db, 'person', id, 'otherId')
      recordAcquaintance(db, personId, id, { source: 'declared', since })
      log.describe('history.tieAdded', { name: displayName(person), other: displayName(other) })
    },
    'people.unlink': ({ personId, otherId }) => {
      const names = personNames(db, [personId, otherId])
      if (!binAcquaintance(db, personId, otherId)) throw new AppError('not-found')
      log.describe('history.tieRemoved', {
        name: names.get(personId)?.name ?? '',
        other: names.get(otherId)?.name ?? ''
      })
    },
    'people.organisations': ({ text }) => organisationsLike(db, text)
  }
}
