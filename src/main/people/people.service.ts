import type { z } from 'zod'
import type { Handlers } from '#shared/contract/index'
import type { PersonForm } from '#shared/contract/people'
import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { AppError } from '#shared/errors'
import type { AppContext, TieMeasures } from '../context'
import { binLinked, liveRecord } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { acquaintancesOf, binAcquaintance, recordAcquaintance } from './acquaintances.repository'
import { countPeople, nearPeople, peopleRows, pickPeople } from './people-lists.repository'
import {
  insertPerson,
  organisationName,
  organisationNamed,
  organisationsLike,
  personNames,
  updatePerson
} from './people.repository'
import {
  addFormerRole,
  circlesOf,
  contactPoints,
  replaceCircles,
  replaceContactPoints
} from './person-parts.repository'

/** How many people are offered before somebody is created. */
const nearLimit = 5

export function peopleService({ db, log, ports }: AppContext, measures: TieMeasures): Handlers<'people'> {
  function checkReferences({ person, circleIds }: z.output<typeof PersonForm>, existing?: Person): void {
    const { introducedById } = person
    if (introducedById !== null && introducedById !== existing?.introducedById) {
      if (introducedById === existing?.id)
        throw new AppError('same-person', {}, { 'person.introducedById': 'same-person' })
      liveRecord(db, 'person', introducedById, 'person.introducedById')
    }
    for (const [index, circleId] of circleIds.entries()) liveRecord(db, 'circle', circleId, `circleIds.${index}`)
  }

  function writeParts(id: string, form: z.output<typeof PersonForm>): void {
    replaceContactPoints(db, 'email', id, form.emails)
    replaceContactPoints(db, 'phone', id, form.phones)
    replaceContactPoints(db, 'link', id, form.links)
    replaceCircles(db, id, [...new Set(form.circleIds)])
  }

  const organisationOf = (form: z.output<typeof PersonForm>): string | null =>
    form.organisation ? organisationNamed(db, form.organisation, () => ports.newId()) : null

  return {
    'people.page': async ({ text, states, notice, circleId, ...order }) => {
      await measures.ready()
      const filter = { text, states, notice, circleId }
      return { total: countPeople(db, filter), rows: peopleRows(db, filter, order) }
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
      keepFormerRole(existing, person)
      updatePerson(db, existing, person)
      writeParts(id, form)
      log.describe('history.personChanged', { name: displayName(person) })
    },
    'people.setCloseness': ({ id, closeness }) => {
      const person = liveRecord(db, 'person', id)
      updatePerson(db, person, { ...person, closeness })
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
    'people.link': ({ personId, otherId, since }) => {
      if (personId === otherId) throw new AppError('same-person', {}, { otherId: 'same-person' })
      const person = liveRecord(db, 'person', personId, 'personId')
      const other = liveRecord(db, 'person', otherId, 'otherId')
      recordAcquaintance(db, personId, otherId, { source: 'declared', since })
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

  /** The role and organisation that somebody leaves go into their history, up to this month. */
  function keepFormerRole(before: Person, after: Person): void {
    const role = before.roleText || null
    const changed = role !== (after.roleText || null) || before.organisationId !== after.organisationId
    if (!changed || (role === null && before.organisationId === null)) return
    const to = ports.today().slice(0, 7)
    addFormerRole(db, { personId: before.id, organisationId: before.organisationId, role, from: null, to })
  }
}
