import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { journalFile, terminal } from '../support/commands'
import { temporaryFolder } from '../support/files'

interface Sentences {
  contacts: { id: number; first: string; last: string; org: string; last_seen: string }[]
  places: string[]
  groups: string[]
  sentences: {
    id: string
    text: string
    expected: {
      type: string
      date: string
      participants: (number | string)[]
      place: string | null
      favours: { direction: string; person: number | string }[]
      promises: { by: string; text_contains: string; due: string | null }[]
    }
  }[]
}

const fixture = join(import.meta.dirname, '../fixtures/capture/sentences.json')
const { contacts, places, groups, sentences } = JSON.parse(readFileSync(fixture, 'utf8')) as Sentences

/** A journal in which the people, places and circles of the sentences are noted. */
async function withContacts() {
  const folder = temporaryFolder()
  const file = join(folder, 'contacts.json')
  const seen = contacts.map(({ id, last_seen: date }) => ({
    id: `seen-${id}`,
    date,
    occasion: 'coffee',
    participants: [{ personId: String(id) }]
  }))
  const placed = places.map((place, index) => ({ id: `place-${index}`, date: '2024-01-01', occasion: 'event', place }))
  writeFileSync(
    file,
    journalFile({
      organisations: contacts.map(({ id, org }) => ({ id: `org-${id}`, name: org })),
      people: contacts.map(({ id, first, last }) => ({
        id: String(id),
        givenName: first,
        familyName: last,
        organisationId: `org-${id}`
      })),
      circles: groups.map((name) => ({ id: name, name, kind: 'club' })),
      meetings: [...seen, ...placed]
    })
  )
  const given = terminal(folder)
  expect((await given.ask('import', file)).code).toBe(0)
  return given
}

type Ask = Awaited<ReturnType<typeof withContacts>>['ask']
const capture = async (ask: Ask, text: string, ...options: string[]) =>
  (await ask('capture', text, '--as-of', '2025-11-20', ...options)).json

const inOrder = (values: readonly (string | number)[]) => values.map(String).toSorted()

test('the sample sentences are understood as they must be', async () => {
  const { ask } = await withContacts()
  for (const { id, text, expected } of sentences) {
    const got = await capture(ask, text)
    expect({ id, type: got.type, date: got.date, place: got.place }).toEqual({
      id,
      type: expected.type,
      date: expected.date,
      place: expected.place
    })
    expect([id, inOrder(got.participants)]).toEqual([id, inOrder(expected.participants)])
    const sides = (favours: { direction: string; person: number | string }[]) =>
      inOrder(favours.map(({ direction, person }) => `${direction} ${person}`))
    expect([id, sides(got.favours)]).toEqual([id, sides(expected.favours)])
    expect(got.promises).toEqual(
      expected.promises.map(({ by, text_contains: words, due }) =>
        expect.objectContaining({ by, due, text: expect.stringContaining(words) })
      )
    )
  }
})

describe('what the command prints', () => {
  test('every reading says where it stands, how sure it is and by which rule', async () => {
    const { ask } = await withContacts()
    const text = 'Déjeuner hier avec Tom Baker au Hilton ; il m’a conseillé un cabinet'
    const { slots } = await capture(ask, text)
    for (const { slot, span, confidence, rule } of slots) {
      expect([slot, rule]).toEqual([expect.any(String), expect.stringMatching(/^[a-z-]+$/)])
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(text.slice(...(span as [number, number]))).not.toBe('')
    }
    expect(slots.map(({ slot }: { slot: string }) => slot)).toEqual(
      expect.arrayContaining(['type', 'date', 'place', 'participant', 'favour'])
    )
  })

  test('nothing is written unless it is asked to, and then it is as the panel saves it', async () => {
    const { ask } = await withContacts()
    const before = (await ask('history')).json
    await capture(ask, 'Café hier avec Tom Baker')
    expect((await ask('history')).json).toEqual(before)
    const { id } = await capture(ask, 'Café hier avec Tom Baker', '--save')
    expect(id).toEqual(expect.any(String))
    expect((await ask('history')).json).toHaveLength(before.length + 1)
  })

  test('for people it is a few lines in their language', async () => {
    const { run, journal } = await withContacts()
    const { stdout } = await run(
      'capture',
      'Déjeuner hier avec Tom Baker ; il m’a conseillé un cabinet',
      '--as-of',
      '2025-11-20',
      '--journal',
      journal
    )
    expect(stdout.replaceAll(/\s/g, ' ')).toMatch(
      /^Déjeuner · mer\. 19 nov\. 2025 Avec : Tom Baker .*Conseil \(Tom Baker\)/
    )
  })

  test('without a text the usage is shown', async () => {
    const { run } = await withContacts()
    const { code, stderr } = await run('capture')
    expect(code).toBe(2)
    expect(stderr).toContain('Il manque le texte')
  })
})
