import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correct, noCorrections, withItem, type Items, type PersonItem } from '#shared/capture/items'
import { toForm } from '#shared/capture/meeting-form'
import { noItems } from '#shared/capture/read-items'
import { MeetingForm } from '#shared/contract/meetings'
import { favourKinds } from '#shared/domain/favour'

const TODAY = '2026-06-30'

const person = (key: string, values: Partial<PersonItem> = {}): PersonItem => ({
  key,
  span: null,
  open: null,
  personId: key,
  isNew: false,
  name: key,
  organisation: null,
  role: null,
  presence: 'present',
  candidates: [],
  mentions: [],
  ...values
})

const favour = (key: string, values: Partial<Items['favours'][number]> = {}): Items['favours'][number] => ({
  key,
  span: null,
  open: null,
  id: null,
  direction: 'received',
  person: 'marie',
  kind: 'advice',
  weight: 1,
  description: null,
  introduced: null,
  ...values
})

const promise = (key: string, values: Partial<Items['promises'][number]> = {}): Items['promises'][number] => ({
  key,
  span: null,
  open: null,
  id: null,
  by: 'me',
  person: 'marie',
  text: 'envoyer le rapport',
  dueOn: null,
  dueKind: null,
  dueChoices: [],
  ...values
})

const items = (values: Partial<Items>): Items => ({ ...noItems(TODAY), ...values })
const formOf = (values: Partial<Items>) => MeetingForm.parse(toForm(null, 'texte', items(values), TODAY))

describe('what is saved', () => {
  test('somebody new is created once, and favours and promises name them', () => {
    const form = formOf({
      people: [person('marie'), person('paul', { personId: null, isNew: true, name: 'Paul Martin' })],
      favours: [favour('f', { kind: 'introduction', introduced: 'paul' })],
      promises: [promise('p', { person: 'paul' })]
    })
    const paul = form.newPeople[0]!
    expect(form.newPeople).toMatchObject([{ name: 'Paul Martin' }])
    expect(form.participants.map(({ personId }) => personId)).toEqual(['marie', paul.id])
    expect(form.favours).toMatchObject([{ personId: 'marie', introducedPersonId: paul.id }])
    expect(form.promises).toMatchObject([{ personId: paul.id }])
    expect(form.doubts).toEqual([])
  })

  test('a name that may be several people’s waits with its favours, while its promise is kept at once', () => {
    const form = formOf({
      people: [person('?', { personId: null, name: 'Marie', open: { words: 'Marie', id: null } })],
      favours: [favour('f', { person: '?' })],
      promises: [promise('p', { person: '?' })]
    })
    expect(form.participants).toEqual([])
    expect(form.favours).toEqual([])
    expect(form.promises).toMatchObject([{ text: 'envoyer le rapport', personId: null }])
    expect(form.doubts).toMatchObject([
      {
        subject: 'person',
        words: 'Marie',
        waiting: { role: 'present', favours: [{ direction: 'received', kind: 'advice' }] }
      },
      { subject: 'person', words: 'Marie', promise: 0, waiting: null }
    ])
  })

  test('what is likely is saved with its doubt, a favour without its person only as a doubt', () => {
    const form = formOf({
      people: [person('marie', { open: { words: 'Marie Dupond', id: null } })],
      favours: [
        favour('sure'),
        favour('likely', { open: { words: 'm’a aidé', id: null } }),
        favour('whose', { person: null, open: { words: 'm’a prêté', id: null } })
      ],
      openFacts: { date: { words: 'mardi 19', id: null } }
    })
    expect(form.favours).toHaveLength(2)
    expect(form.doubts.map(({ subject, favour: place, personId }) => [subject, place, personId])).toEqual([
      ['date', null, null],
      ['person', null, 'marie'],
      ['favour', 1, null],
      ['favour', null, null]
    ])
  })

  test('one person under two names takes part once, present when present by either', () => {
    const form = formOf({
      people: [person('marie', { presence: 'mentioned' }), person('md', { personId: 'marie', presence: 'present' })]
    })
    expect(form.participants).toEqual([{ personId: 'marie', role: 'present' }])
  })

  test('a day to come makes a planned meeting, a day that has come a held one', () => {
    const onDay = (date: string) => formOf({ facts: { ...noItems(TODAY).facts, date } }).meeting.status
    expect([onDay('2026-07-01'), onDay(TODAY), onDay('2026-06')]).toEqual(['planned', 'held', 'held'])
  })

  test('the next appointment is with whom the sentence says, else with everybody present', () => {
    const next = {
      key: 'next',
      span: null,
      open: null,
      date: '2026-07-03',
      startTime: '09:00',
      occasion: 'coffee'
    } as const
    const people = [person('marie'), person('paul', { presence: 'mentioned' })]
    expect(formOf({ people, next: { ...next, people: [] } }).next?.personIds).toEqual(['marie'])
    expect(formOf({ people, next: { ...next, people: ['paul'] } }).next?.personIds).toEqual(['paul'])
  })
})

describe('what the user sets right', () => {
  const read = items({ people: [person('marie', { open: { words: 'Marie', id: null } })], favours: [favour('f')] })

  test('a corrected item is sure, a removed one is gone, and what pointed to it points nowhere', () => {
    const named = correct(read, withItem(noCorrections, 'people', 'marie', { name: 'Marie Lefèvre' }))
    expect(named.people).toMatchObject([{ name: 'Marie Lefèvre', open: null }])
    const without = correct(read, withItem(noCorrections, 'people', 'marie', null))
    expect(without.people).toEqual([])
    expect(without.favours).toMatchObject([{ person: null, open: { words: '' } }])
  })

  test('an added item stays whatever the sentence says, and can be changed and removed', () => {
    const added = withItem(noCorrections, 'people', '+1', person('+1', { name: 'Karim' }))
    expect(correct(noItems(TODAY), added).people).toMatchObject([{ name: 'Karim' }])
    const changed = withItem(added, 'people', '+1', { presence: 'mentioned' })
    expect(correct(noItems(TODAY), changed).people).toMatchObject([{ name: 'Karim', presence: 'mentioned' }])
    expect(correct(noItems(TODAY), withItem(changed, 'people', '+1', null)).people).toEqual([])
  })

  test('a correction of words that are gone from the sentence says nothing', () => {
    const corrections = withItem(noCorrections, 'people', 'gone', { name: 'Karim' })
    expect(correct(read, corrections)).toEqual(read)
  })

  test('a fact set by hand is no longer to check', () => {
    const open = items({ openFacts: { date: { words: 'mardi 19', id: null } } })
    const facts = correct(open, { ...noCorrections, facts: { date: '2026-06-19' } })
    expect(facts.facts.date).toBe('2026-06-19')
    expect(facts.openFacts).toEqual({})
  })
})

const anyKey = fc.constantFrom('a', 'b', 'c', 'd')
const anyRef = fc.option(anyKey, { nil: null })
const anyOpen = fc.option(fc.record({ words: fc.string(), id: fc.constant(null) }), { nil: null })
const anyPerson = fc
  .tuple(anyKey, fc.constantFrom('known', 'new', 'unnamed'), fc.constantFrom('present', 'mentioned'), anyOpen)
  .map(([key, kind, presence, open]) =>
    person(key, { personId: kind === 'known' ? `id-${key}` : null, isNew: kind === 'new', presence, open })
  )
const anyItems = fc.record({
  people: fc.uniqueArray(anyPerson, { selector: ({ key }) => key }),
  favours: fc.array(
    fc
      .tuple(fc.uuid(), anyRef, anyRef, fc.constantFrom(...favourKinds), anyOpen)
      .map(([key, other, introduced, kind, open]) => favour(key, { person: other, introduced, kind, open }))
  ),
  promises: fc.array(
    fc.tuple(fc.uuid(), anyRef, anyOpen).map(([key, other, open]) => promise(key, { person: other, open }))
  )
})

test('whatever was read, the form is one that can be saved, and nothing in it points at nobody', () => {
  fc.assert(
    fc.property(anyItems, (values) => {
      const form = MeetingForm.parse(toForm(null, '', correct(items(values), noCorrections), TODAY))
      const ids = new Set(form.participants.map(({ personId }) => personId))
      expect(ids.size).toBe(form.participants.length)
      for (const { id } of form.newPeople) expect(ids).toContain(id)
      for (const { personId, introducedPersonId } of form.favours) {
        expect(ids).toContain(personId)
        expect(introducedPersonId).not.toBe(personId)
      }
      for (const { favour: place } of form.doubts) expect(place ?? 0).toBeLessThan(Math.max(form.favours.length, 1))
      const waiting = form.doubts.flatMap((doubt) => doubt.waiting?.favours ?? []).length
      const whose = form.doubts.filter((doubt) => doubt.subject === 'favour' && doubt.favour === null).length
      expect(form.favours.length + waiting + whose).toBe(values.favours.length)
      expect(form.promises).toHaveLength(values.promises.length)
    })
  )
})
