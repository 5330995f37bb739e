import { onTestFinished } from 'vitest'
import type { Output } from '#shared/contract/index'
import { describeRecords } from '#shared/i18n/describe-record'
import { translator } from '#shared/i18n/messages'
import { binnedTables } from '../../src/main/bin/bin.repository'
import { startApp } from './app'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from './builders'

type App = ReturnType<typeof startApp>

/** Two commands of a user are never in one millisecond, as two of a test may be. */
async function aMomentLater(): Promise<void> {
  const start = Date.now()
  while (Date.now() === start) await Promise.resolve()
}

/** What an entry is, as the page says it in French. */
export const words = ({ first, more }: Output<'bin.page'>['rows'][number]) =>
  describeRecords(first, more, translator('fr'), 'fr').replaceAll(/\s/g, ' ')

/** A journal of two people and a meeting, in which `put` does what puts something in the bin, and answers its entry. */
export async function withBin() {
  const app = startApp()
  onTestFinished(app.close)
  const { call } = app
  const marie = (await call('people.create', aPerson({}, { organisation: 'Airbus' }))).id
  const paul = (await call('people.create', aPerson({ givenName: 'Paul', familyName: 'Martin' }))).id
  const meeting = (
    await call(
      'meetings.save',
      aMeeting([marie, paul], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(paul)] })
    )
  ).id
  const bin = async () => (await call('bin.page', {})).rows
  const put = async <T>(work: () => Promise<T>): Promise<string> => {
    await aMomentLater()
    await work()
    return (await bin())[0]!.id
  }
  return { ...app, marie, paul, meeting, bin, put }
}

/** Makes everything in the bin this many days older. */
export function age({ db }: App, days: number): void {
  for (const table of binnedTables)
    db.raw
      .prepare(
        `UPDATE "${table}" SET deletedAt = strftime('%Y-%m-%dT%H:%M:%fZ', deletedAt, '-${days} days') WHERE deletedAt IS NOT NULL`
      )
      .run()
}
