import { expect, test } from 'vitest'
import { aMeeting, aMeetingFavour, aPerson } from '../support/builders'
import { withThree } from '../support/known-people'

test('an introduction received makes the two acquainted, and says through whom the newcomer was met', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], { date: '2026-06-01' }, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail.introducedBy).toMatchObject({ id: marie })
  expect(detail.person.metOn).toBe('2026-06-01')
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'introduced', since: '2026-06-01' }])
})

test('an introduction given makes the two acquainted and nothing more', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { direction: 'given', kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail).toMatchObject({ introducedBy: null, person: { metOn: null } })
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'introduced' }])
})

test('what was noted of an acquaintance or a first meeting stays when an introduction is noted', async () => {
  const { call, marie, paul, karim } = await withThree()
  await call('people.update', { id: paul, ...aPerson({ givenName: 'Paul', introducedById: karim, metOn: '2010' }) })
  await call('people.link', { personId: marie, otherId: paul, since: '2001-01-01' })
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail).toMatchObject({ introducedBy: { id: karim }, person: { metOn: '2010' } })
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'declared', since: '2001-01-01' }])
})

test('a tie that the user took away does not come back when the meeting is saved again', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  const { id } = await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  await call('people.unlink', { personId: marie, otherId: paul })
  await call('meetings.save', (await call('meetings.get', { id })).form)
  expect((await call('people.get', { id: paul })).acquaintances).toEqual([])
})

test('nobody is met through themselves, however long the chain', async () => {
  const { call, marie, paul, karim } = await withThree()
  const introduces = (personId: string, introducedPersonId: string) =>
    call(
      'meetings.save',
      aMeeting([personId], {}, { favours: [aMeetingFavour(personId, { kind: 'introduction', introducedPersonId })] })
    )
  await introduces(marie, paul)
  await introduces(paul, karim)
  await introduces(karim, marie)
  expect((await call('people.get', { id: marie })).introducedBy).toBeNull()
  expect((await call('people.get', { id: karim })).introducedBy).toMatchObject({ id: paul })
})
