import { makeJournal, openApp, sizes } from './journals'
import { inTurns, lineOf, type Case } from './measure'

const ROUNDS = 5

/** What people look for, letter by letter: names, words of every frequency, a name with a word, slips of the fingers. */
const typed = [
  'marie dup',
  'dupont budget',
  'déjeuner',
  'oeuvrard',
  'marie budget',
  'conseil',
  'airbus',
  'de la tour',
  'dupnot'
]

const everyBeginning = typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)))

/** Line 3: search as one types, against the bare full-text query over people, meetings and favours. */
export const search: Case = {
  line: 3,
  async run() {
    const app = openApp(makeJournal('search', sizes.large))
    await app.call('search.everything', { text: 'x' })
    const bare = ['personText', 'meetingText', 'favourText'].map((index) =>
      app.db.raw.prepare(
        `SELECT rowid, snippet(${index}, 0, '[', ']', '…', 12) FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT 20`
      )
    )
    // Each beginning is one run of both ways, so that the median and p95 are over what is typed.
    let [ours, floor] = [0, 0]
    const next = (count: number) => everyBeginning[count % everyBeginning.length]!
    const times = await inTurns(
      everyBeginning.length * ROUNDS,
      () => app.call('search.everything', { text: next(ours++), limit: 20 }),
      () => bare.map((query) => query.all(matchOf(next(floor++))))
    )
    await app.close()
    return [lineOf('search as one types', 'large', times, { ratio: 1.5, p95: 15 })]
  }
}

const matchOf = (text: string): string =>
  text
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ')
