import { expect, onTestFinished, test } from 'vitest'
import { countKnown } from '../../src/main/insights/known-contacts.repository'
import { isInActiveCore, isSilent } from '../../src/main/insights/measure-ties'
import { measuredOn, tiesOn } from '../../src/main/insights/measured-ties'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

test.each(['2026-06-30', '2025-12-31', '2024-02-29'])(
  'whom silent people know is found for all of them as for each of them, on %s',
  (asOf) => {
    const app = startApp()
    onTestFinished(app.close)
    makeSample(app.db, { people: 300, seed: 7, today: TODAY, language: 'fr' })
    const { histories, baseline } = measuredOn(app.db, asOf)
    const idsOf = (which: typeof isSilent) => histories.filter((each) => which(each, baseline)).map(({ id }) => id)
    const [active, silent] = [idsOf(isInActiveCore), idsOf(isSilent)]
    const shares = silent.flatMap((id) => {
      const known = countKnown(app.db, asOf, [id], active, baseline.conventions.smallMeeting).get(id)
      return known === undefined ? [] : [[id, known / active.length]]
    })
    expect(shares.length).toBeGreaterThan(10)
    const { shareKnown } = tiesOn(app.db, asOf)
    expect(Object.fromEntries(shareKnown)).toEqual(Object.fromEntries(shares))
  }
)

test('neither a large meeting nor one that was only planned makes anybody acquainted', async () => {
  const app = startApp()
  onTestFinished(app.close)
  const someone = async (familyName: string, ...dates: string[]) => {
    const { id } = await app.call('people.create', aPerson({ familyName }))
    await inOrder(dates, (date) => app.call('meetings.save', aMeeting([id], { date })))
    return id
  }
  const silent = await someone('Silent', '2020-01-10', '2020-06-10')
  const active = await inOrder(Array(11).keys(), (index) => someone(`Active ${index}`, '2026-01-10', '2026-05-10'))
  const [first = '', ...rest] = active
  const share = () => tiesOn(app.db, TODAY).shareKnown.get(silent) ?? 0
  // Twelve with the user, and thirteen.
  await app.call('meetings.save', aMeeting([silent, ...rest], { date: '2020-02-01' }))
  await app.call('meetings.save', aMeeting([silent, ...active], { date: '2020-02-02' }))
  await app.call('meetings.save', aMeeting([silent, first], { date: '2020-03-01', status: 'planned' }))
  await app.call('meetings.save', aMeeting([silent, first], { date: '2020-03-02', status: 'cancelled' }))
  expect(share()).toBeCloseTo(10 / 11, 9)
})
