import { expect, onTestFinished, test } from 'vitest'
import { countKnown } from '../../src/main/insights/known-contacts.repository'
import { isInActiveCore, isSilent } from '../../src/main/insights/measure-ties'
import { measuredOn, tiesOn } from '../../src/main/insights/measured-ties'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'

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
