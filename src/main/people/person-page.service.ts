import type { Handlers } from '#shared/contract/index'
import type { personPage, PersonFacts } from '#shared/contract/person-page'
import { dayNumber } from '#shared/domain/dates'
import { contactTime } from '#shared/domain/measures/contact-time'
import { ledgerPeriods } from '#shared/domain/measures/ledger-periods'
import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { inOrderOfTime, isHeld } from '#shared/domain/roles'
import { AppError } from '#shared/errors'
import type { MessageKey } from '#shared/i18n/messages'
import { withNewCircles } from '../circles/circles.repository'
import type { AppContext } from '../context'
import { liveRecord } from '../db/live-records'
import { readConventions } from '../settings/settings.repository'
import { updateAcquaintance } from './acquaintances.repository'
import { checkIntroducer } from './introductions.repository'
import { insertNamedPerson, organisationNamed, personNames, touchPerson, updatePerson } from './people.repository'
import { personChanges, countPersonChanges } from './person-changes.repository'
import { contactRows, favoursByMonth } from './person-over-time.repository'
import { circlesOf, replaceAddresses, replaceCircles } from './person-parts.repository'
import { replaceRoles, roleLines } from './person-roles.repository'
import { countTimeline, timelineRows } from './timeline.repository'

type PageHandlers = Pick<Handlers<'people'>, Exclude<keyof typeof personPage, 'people.exportSheet'>>

/** What the page of one person reads and sets. */
export function personPageService({ db, log, ports }: AppContext): PageHandlers {
  return {
    'people.setFacts': ({ id, facts }) => {
      const person = liveRecord(db, 'person', id)
      updatePerson(db, person, { ...person, ...facts })
      const [fact = ''] = Object.keys(facts) as (keyof PersonFacts)[]
      log.describe('history.factChanged', { name: displayName(person), fact })
    },
    'people.setIntroducer': ({ id, introducerId, newIntroducer }) => {
      const person = liveRecord(db, 'person', id)
      const name = displayName(person)
      if (introducerId === null && newIntroducer === null) {
        updatePerson(db, person, { ...person, introducedById: null })
        log.describe('history.introducerCleared', { name })
        return
      }
      if (introducerId === id) throw new AppError('same-person', {}, { introducerId: 'same-person' })
      const otherId = introducerId ?? ports.newId()
      if (newIntroducer !== null)
        insertNamedPerson(db, { id: otherId, name: newIntroducer, organisation: null }, ports.newId)
      const other = liveRecord(db, 'person', otherId, 'introducerId')
      checkIntroducer(db, person, otherId, 'introducerId')
      updatePerson(db, person, { ...person, introducedById: otherId })
      log.describe('history.introducerSet', { name, other: displayName(other) })
    },
    'people.setCircles': ({ id, circleIds, newCircles }) => {
      const person = liveRecord(db, 'person', id)
      const made = new Set(newCircles.map((circle) => circle.id))
      for (const [index, circleId] of circleIds.entries())
        if (!made.has(circleId)) liveRecord(db, 'circle', circleId, `circleIds.${index}`)
      const before = circlesOf(db, id)
      if (replaceCircles(db, id, withNewCircles(db, circleIds, newCircles))) touchPerson(db, id)
      const after = circlesOf(db, id)
      const [joined] = after.filter((circle) => !before.some((old) => old.id === circle.id))
      const [left] = before.filter((circle) => !after.some((now) => now.id === circle.id))
      const [label, circle]: [MessageKey, string] = joined
        ? ['history.circleJoined', joined.name]
        : left
          ? ['history.circleLeft', left.name]
          : ['history.circleOfOrigin', after[0]?.name ?? '']
      log.describe(label, { name: displayName(person), circle })
    },
    'people.setRoles': ({ id, roles }) => {
      const person = liveRecord(db, 'person', id)
      const before = roleLines(db, person)
      const course = inOrderOfTime(roles).map(({ organisation, ...role }) => ({
        ...role,
        role: role.role || null,
        organisationId: organisation ? organisationNamed(db, organisation, () => ports.newId()) : null
      }))
      const changed = replaceRoles(db, id, course)
      const present = course.find(isHeld)
      const after: Person = {
        ...person,
        roleText: present?.role ?? null,
        organisationId: present?.organisationId ?? null
      }
      updatePerson(db, person, after)
      if (changed) touchPerson(db, id)
      const label: MessageKey =
        course.length > before.length
          ? 'history.roleAdded'
          : course.length < before.length
            ? 'history.roleRemoved'
            : 'history.rolesChanged'
      log.describe(label, { name: displayName(person) })
    },
    'people.setAddresses': ({ id, ...addresses }) => {
      const person = liveRecord(db, 'person', id)
      if (replaceAddresses(db, id, addresses)) touchPerson(db, id)
      log.describe('history.addressesChanged', { name: displayName(person) })
    },
    'people.setTie': ({ personId, otherId, source, since }) => {
      const names = personNames(db, [personId, otherId])
      if (!updateAcquaintance(db, personId, otherId, { source, since })) throw new AppError('not-found')
      log.describe('history.tieChanged', {
        name: names.get(personId)?.name ?? '',
        other: names.get(otherId)?.name ?? ''
      })
    },
    'people.timeline': ({ personId, ...window }) => ({
      total: countTimeline(db, personId),
      rows: timelineRows(db, personId, window)
    }),
    'people.contacts': ({ personId }) => {
      const asOf = dayNumber(ports.today())
      return contactRows(db, personId).flatMap(({ planned, ...contact }) => {
        const time = contactTime(contact.date, planned === 1, asOf)
        return time === null ? [] : { ...contact, ahead: time === 'ahead' }
      })
    },
    'people.ledger': ({ personId }) =>
      liveRecord(db, 'person', personId).noLedger
        ? []
        : ledgerPeriods(favoursByMonth(db, personId, ports.today()), ports.today(), readConventions(db)),
    'people.changes': ({ personId, ...window }) => ({
      total: countPersonChanges(db, personId),
      rows: personChanges(db, personId, window)
    })
  }
}
