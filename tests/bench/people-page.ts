import { makeJournal, openApp, sizes } from './journals'
import { inTurns, lineOf, type Case } from './measure'

const RUNS = 51

/** Line 2: the first page of active people by last contact, against the bare SQL of the same page and its count. */
export const peoplePage: Case = {
  line: 2,
  async run() {
    const app = openApp(makeJournal('people', sizes.large))
    const choice = { sort: 'lastContact', descending: true, states: ['active' as const] } as const
    await app.call('people.page', { ...choice, states: [...choice.states] })
    const count = app.db.raw.prepare(
      `SELECT count(*) FROM person JOIN tieMeasure ON personId = person.id WHERE deletedAt IS NULL AND state = 'active'`
    )
    const page = app.db.raw.prepare(
      `SELECT p.id, givenName, familyName, particle, suffix, preferredName, o.name, roleText, closeness, noLedger,
         t.lastContactOn, t.state, t.band, t.given, t.received, t.notice,
         (SELECT count(*) FROM promise WHERE personId = p.id AND status IN ('open', 'moved') AND deletedAt IS NULL),
         (SELECT group_concat(c.name, '|') FROM membership m JOIN circle c ON c.id = m.circleId WHERE m.personId = p.id)
       FROM person p JOIN tieMeasure t ON t.personId = p.id LEFT JOIN organisation o ON o.id = p.organisationId
       WHERE p.deletedAt IS NULL AND t.state = 'active'
       ORDER BY t.lastContactOn DESC, p.sortKey, p.id LIMIT 50`
    )
    const times = await inTurns(
      RUNS,
      () => app.call('people.page', { ...choice, states: [...choice.states] }),
      () => [count.get(), page.all()]
    )
    await app.close()
    return [lineOf('first page of people, sorted, filtered', 'large', times, { ratio: 1.5, p95: 10 })]
  }
}
