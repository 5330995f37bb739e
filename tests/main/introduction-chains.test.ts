import { expect, test } from 'vitest'
import type { IntroductionPath, IntroductionStep } from '#shared/contract/ledger'
import type { Input } from '#shared/contract/index'
import { aFavour } from '../support/builders'
import { inOrder } from '../support/in-order'
import { withPeople } from '../support/known-people'

/** An application with five people: Hélène, Karim, Nadia, Omar and Paul. */
async function withFive() {
  const app = await withPeople(['Hélène', null], ['Karim', null], ['Nadia', null], ['Omar', null], ['Paul', null])
  const [helene = '', karim = '', nadia = '', omar = '', paul = ''] = app.ids
  const introduce = (by: string, whom: string, date: string, rest: Partial<Input<'favours.create'>> = {}) =>
    app.call('favours.create', aFavour(by, { kind: 'introduction', introducedPersonId: whom, date, ...rest }))
  return { ...app, helene, karim, nadia, omar, paul, introduce }
}

const words = (steps: readonly IntroductionStep[]) =>
  [steps[0]?.by?.name ?? 'moi', ...steps.map(({ whom }) => whom.name)].join(' → ')
const inWords = ({ steps, results }: IntroductionPath) =>
  [words(steps), ...results.map(({ outcome, on }) => [outcome, on].filter(Boolean).join(' '))].join(' : ')

test('a chain says who led to whom, when, and what is at its end', async () => {
  const { call, helene, karim, nadia, omar, introduce } = await withFive()
  const first = await introduce(helene, karim, '2026-01-10', { thankedOn: '2026-01-12' })
  await introduce(karim, nadia, '2026-02', { outcome: 'interview', outcomeOn: '2026-03' })
  await introduce(karim, omar, '2026-04-01')
  await call('favours.create', aFavour(nadia, { kind: 'businessLead', outcome: 'mission', date: '2026-05-01' }))
  const { total, rows } = await call('favours.chains', {})
  expect(total).toBe(2)
  expect(rows.map(inWords)).toEqual(['Hélène → Karim → Nadia : interview 2026-03 : mission', 'Hélène → Karim → Omar'])
  expect(rows[0]?.steps[0]).toEqual({
    by: { id: helene, name: 'Hélène', organisation: null },
    whom: { id: karim, name: 'Karim', organisation: null },
    to: null,
    on: '2026-01-10',
    source: 'declared',
    favour: expect.objectContaining({ id: first.id, thankedOn: '2026-01-12', reportedBackOn: null })
  })
})

test('an introducer who is only named, and somebody through whom a favour came, are part of chains; nobody is to thank', async () => {
  const { call, helene, karim, nadia } = await withFive()
  await call('people.setIntroducer', { id: karim, introducerId: helene })
  await call('favours.create', aFavour(nadia, { viaPersonId: karim, date: '2026-05-01' }))
  const [chain] = (await call('favours.chains', {})).rows
  expect(chain && inWords(chain)).toBe('Hélène → Karim → Nadia')
  expect(chain?.steps.map(({ source, favour }) => [source, favour])).toEqual([
    ['declared', null],
    ['through', null]
  ])
})

test('what the user introduced is a chain of its own, without what was given through somebody', async () => {
  const { call, karim, nadia, omar, introduce } = await withFive()
  await introduce(karim, nadia, '2026-02-01', { direction: 'given', outcome: 'hire' })
  await call('favours.create', aFavour(nadia, { direction: 'given', viaPersonId: omar }))
  const { rows } = await call('favours.chains', {})
  expect(rows.map(inWords)).toEqual(['moi → Nadia : hire'])
  expect(rows[0]?.steps[0]).toMatchObject({ by: null, to: { name: 'Karim' }, favour: null })
})

test('chains keep to the period, to the page and to what is not in the bin', async () => {
  const { call, helene, karim, nadia, omar, paul, introduce } = await withFive()
  await introduce(helene, karim, '2026-01-10')
  await introduce(karim, nadia, '2026-05-10')
  const { id } = await introduce(omar, paul, '2026-03-10')
  const chains = async (query: Input<'favours.chains'>) => {
    const { total, rows } = await call('favours.chains', query)
    return [total, ...rows.map(inWords)]
  }
  expect(await chains({})).toEqual([2, 'Hélène → Karim → Nadia', 'Omar → Paul'])
  expect(await chains({ offset: 1, limit: 1 })).toEqual([2, 'Omar → Paul'])
  expect(await chains({ from: '2026-05-01' })).toEqual([1, 'Hélène → Karim → Nadia'])
  expect(await chains({ from: '2026-02-01', to: '2026-04-30' })).toEqual([1, 'Omar → Paul'])
  await call('favours.remove', { id })
  await call('people.remove', { id: karim })
  expect(await chains({})).toEqual([0])
})

test('a journal with circles, and with a person introduced by herself, has chains all the same', async () => {
  const { db, call, helene, karim, nadia, introduce } = await withFive()
  await introduce(helene, karim, '2026-01-01')
  await introduce(karim, nadia, '2026-02-01')
  await introduce(nadia, helene, '2026-03-01')
  db.raw.prepare('UPDATE person SET introducedById = id WHERE id = ?').run(helene)
  expect((await call('favours.chains', {})).rows.map(inWords)).toEqual(['Hélène → Karim → Nadia', 'Nadia → Hélène'])
  const page = await call('favours.personChains', { personId: helene })
  expect(page.arrival).toEqual([])
  expect(page.rows.map(inWords)).toEqual(['Hélène → Karim → Nadia'])
})

test('a person has the path by which one came to them and the paths on from them, a page at a time', async () => {
  const { call, helene, karim, nadia, omar, paul, introduce } = await withFive()
  await introduce(helene, karim, '2026-01-10')
  await introduce(karim, nadia, '2026-02-10')
  await introduce(nadia, omar, '2026-03-10', { outcome: 'client' })
  await introduce(karim, paul, '2026-04-10')
  const page = await call('favours.personChains', { personId: karim })
  expect(words(page.arrival)).toBe('Hélène → Karim')
  expect(page.rows.map(inWords)).toEqual(['Karim → Nadia → Omar : client', 'Karim → Paul'])
  expect(await call('favours.personChains', { personId: karim, offset: 1, limit: 1 })).toMatchObject({
    total: 2,
    rows: [page.rows[1]]
  })
  const last = await call('favours.personChains', { personId: omar })
  expect([words(last.arrival), last.total]).toEqual(['Hélène → Karim → Nadia → Omar', 0])
  await expect(call('favours.personChains', { personId: 'nobody' })).rejects.toThrow('not-found')
})

test('the paths of one person are those of the whole journal', async () => {
  const { call, ids, introduce } = await withFive()
  const pairs = ids.flatMap((by, n) => ids.flatMap((whom, m) => (n === m || (n * 3 + m) % 4 === 0 ? [] : [[by, whom]])))
  await inOrder(pairs.entries(), ([n, [by = '', whom = '']]) =>
    introduce(by, whom, `2026-0${1 + ((n * 5) % 6)}-1${n % 3}`)
  )
  const all = (await call('favours.chains', {})).rows
  for (const personId of ids) {
    const page = await call('favours.personChains', { personId })
    const expected = all.flatMap(({ steps }) => {
      const from = steps.findIndex(({ by }) => by?.id === personId)
      return from < 0 ? [] : words(steps.slice(from))
    })
    expect(page.rows.map(({ steps }) => words(steps)).toSorted()).toEqual(expected.toSorted())
  }
})
