import { expect, test } from 'vitest'
import { startApp } from '../support/app'

test('of several people of one name, whoever was met last comes first, also right after a meeting is noted', async () => {
  const app = startApp()
  const [dupont, lefevre] = await Promise.all(
    ['Dupont', 'Lefèvre'].map((familyName) => app.call('people.create', { person: { givenName: 'Marie', familyName } }))
  )
  const meet = (personId: string, date: string) =>
    app.call('meetings.save', { meeting: { date, occasion: 'call' }, participants: [{ personId }] })
  const asked = async () => (await app.call('capture.understand', { text: 'déj avec Marie' })).understanding.people[0]

  await meet(dupont!.id, '2026-06-01')
  expect(await asked()).toMatchObject({ personId: null, candidates: [dupont!.id, lefevre!.id] })
  await meet(lefevre!.id, '2026-06-02')
  expect(await asked()).toMatchObject({ personId: null, candidates: [lefevre!.id, dupont!.id] })
  await app.call('history.undo', {})
  expect(await asked()).toMatchObject({ candidates: [dupont!.id, lefevre!.id] })
})
