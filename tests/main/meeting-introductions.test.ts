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

/** Marie introduced Paul to the user over lunch. */
async function withIntroduction() {
  const three = await withThree()
  const { call, marie, paul } = three
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  const { id: meeting } = await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  const [favour] = (await call('favours.page', { personId: marie })).rows
  const met = async () => {
    const { introducedBy, person, acquaintances } = await call('people.get', { id: paul })
    return { by: introducedBy?.id ?? null, on: person.metOn, knows: acquaintances.map(({ id }) => id) }
  }
  return { ...three, meeting, favour: favour!.id, met }
}

test.each(['the favour', 'the meeting', 'the line of the meeting'] as const)(
  'what an introduction made goes to the bin with %s, and comes back when that is taken back',
  async (what) => {
    const { call, meeting, favour, met } = await withIntroduction()
    const before = await met()
    if (what === 'the favour') await call('favours.remove', { id: favour })
    else if (what === 'the meeting') await call('meetings.remove', { id: meeting })
    else await call('meetings.save', { ...(await call('meetings.get', { id: meeting })).form, favours: [] })
    expect(await met()).toEqual({ by: null, on: null, knows: [] })
    await call('history.undo', {})
    expect(await met()).toEqual(before)
  }
)

test('an introduction that turns out to be somebody else’s makes the other two acquainted instead', async () => {
  const { call, favour, karim, met } = await withIntroduction()
  const noted = await call('favours.get', { id: favour })
  await call('favours.update', { ...noted, personId: karim })
  expect(await met()).toEqual({ by: karim, on: '2026-06-15', knows: [karim] })
})

test('a tie that was declared, or that another introduction made too, stays when one introduction goes', async () => {
  const { call, favour, marie, paul, karim, met } = await withIntroduction()
  const given = { direction: 'given', personId: karim, kind: 'introduction', introducedPersonId: paul } as const
  await call('people.link', { personId: paul, otherId: karim })
  const { id: second } = await call('favours.create', { ...given, date: '2026-06-20' })
  const { id: third } = await call('favours.create', {
    ...given,
    personId: paul,
    introducedPersonId: marie,
    date: '2026-06-20'
  })
  await call('favours.remove', { id: second })
  await call('favours.remove', { id: favour })
  expect((await met()).knows.toSorted()).toEqual([marie, karim].toSorted())
  await call('favours.remove', { id: third })
  expect((await met()).knows).toEqual([karim])
})

test('through whom somebody was met stays when the user noted it themselves', async () => {
  const { call, favour, marie, paul, met } = await withIntroduction()
  const { person } = await call('people.get', { id: paul })
  await call('people.update', { id: paul, person: { ...person, metOn: '2019' } })
  await call('favours.remove', { id: favour })
  expect(await met()).toMatchObject({ by: marie, on: '2019' })
})
