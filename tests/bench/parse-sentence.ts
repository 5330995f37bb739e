import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeJournal, openApp } from './journals'
import { inTurns, lineOf, summary, type Case, type Line } from './measure'

/** How often each sentence is asked; the middle of these times is the sentence's. */
const RUNS = 9

interface Sentences {
  contacts: { first: string; last: string }[]
  sentences: { text: string }[]
}

interface Name {
  givenName: string
  familyName: string | null
}

/** Every sentence of the fixtures, with people of this journal in the place of theirs. */
function sentencesAbout(names: readonly Name[]): string[] {
  const folder = join(process.cwd(), 'tests/fixtures/capture')
  return ['sentences.json', 'own-sentences.json'].flatMap((file) => {
    const { contacts, sentences } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sentences
    return sentences.map(({ text }, index) =>
      contacts.reduce((written, { first, last }, contact) => {
        const { givenName, familyName } = names[(index * 37 + contact * 101) % names.length]!
        return written.replaceAll(last, familyName ?? givenName).replaceAll(first, givenName)
      }, text)
    )
  })
}

async function lineFor(people: number): Promise<Line> {
  const app = openApp(makeJournal(`parse-${people}`, people))
  const names = app.db.raw.prepare('SELECT givenName, familyName FROM person WHERE deletedAt IS NULL').all() as Name[]
  const texts = sentencesAbout(names)
  const known = new Map(
    names.flatMap((name) => [name.givenName, name.familyName ?? ''].map((word) => [word.toLowerCase(), name] as const))
  )
  const ask = (text: string) => app.call('capture.understand', { text })
  // As in a window where something has been written before: the names are indexed and the code has run.
  for (const text of texts) await ask(text)
  const ours: number[] = []
  const floor: number[] = []
  for (const text of texts) {
    // One after the other is the point: two at once would slow each other down.
    // oxlint-disable-next-line no-await-in-loop
    const times = await inTurns(
      RUNS,
      () => ask(text),
      () => text.split(/[^\p{L}\p{N}]+/u).map((word) => known.get(word.toLowerCase()))
    )
    ours.push(times.ours.median)
    floor.push(times.floor!.median)
  }
  await app.close()
  return lineOf(
    `understand a sentence, ${people.toLocaleString('en')} people known`,
    `${people}`,
    { ours: summary(ours), floor: summary(floor) },
    { p95: 4 }
  )
}

/**
 * Line 4: what the panel asks for after a key, through the router, against splitting the text and looking its words up;
 * the middle and the 95th of 100 sentences.
 */
export const parseSentence: Case = {
  line: 4,
  run: async () => [await lineFor(5_000), await lineFor(10_000)]
}
