import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  introductionChains,
  introductionSources,
  stepsOf,
  type Chain,
  type ChainStep,
  type Introduction
} from '#shared/domain/introduction-chains'
import { inOrderOfReach, isInPeriod, resultsAtEnd, resultsOf, type Result } from '#shared/domain/introduction-results'

let favours = 0
/** A favour received: `by` introduced `whom` to the user. */
const introduced = (
  by: string,
  whom: string,
  on: string | null = null,
  rest: Partial<Introduction> = {}
): Introduction => ({
  byId: by,
  whomId: whom,
  toId: null,
  on,
  source: 'introduced',
  favourId: `f${++favours}`,
  ...rest
})
const declared = (by: string, whom: string, on: string | null = null): Introduction =>
  introduced(by, whom, on, { source: 'declared', favourId: null })
const through = (by: string, whom: string, on: string): Introduction => introduced(by, whom, on, { source: 'through' })
/** The last steps of their paths. */
const stepOf = (introductions: Introduction[]) => introductionChains(introductions).ends.map(({ step }) => step)
const byMe = (whom: string, to: string, on: string): Introduction => introduced('', whom, on, { byId: null, toId: to })

const result = (favourId: string, personId: string, on: string | null = null): Result => ({
  favourId,
  personId,
  outcome: 'mission',
  on
})

const inWords = (chain: Chain): string => {
  const steps = stepsOf(chain)
  return [steps[0]?.byId ?? 'moi', ...steps.map(({ whomId }) => whomId)].join(' → ')
}
const paths = (introductions: readonly Introduction[]) => introductionChains(introductions).ends.map(inWords)

describe('paths of introductions', () => {
  test('lead from the first introducer to the last person, and branch', () => {
    expect(
      paths([
        introduced('hélène', 'karim', '2026-01-10'),
        introduced('karim', 'nadia', '2026-02-01'),
        introduced('karim', 'omar', '2026-03-01'),
        introduced('paul', 'zoé', '2026-01-05')
      ])
    ).toEqual(['paul → zoé', 'hélène → karim → nadia', 'hélène → karim → omar'])
  })

  test('go by the oldest introduction; a later one of the same person is a path of its own, and nothing goes on from it', () => {
    expect(
      paths([
        introduced('a', 'c', '2026-01-10'),
        introduced('c', 'd', '2026-02-01'),
        introduced('b', 'c', '2026-03-01'),
        introduced('x', 'b', '2025-01-01')
      ])
    ).toEqual(['a → c → d', 'x → b → c'])
  })

  test('go by the introducer whom the user names before any favour, and by a favour that came through somebody last', () => {
    const { arrivals } = introductionChains([
      introduced('a', 'c', '2026-01-10'),
      declared('b', 'c'),
      through('a', 'd', '2020'),
      introduced('b', 'd', '2026-01-01')
    ])
    expect(inWords(arrivals.get('c')!)).toBe('b → c')
    expect(inWords(arrivals.get('d')!)).toBe('b → d')
  })

  test('are cut at the latest introduction of a circle, which stands alone', () => {
    expect(
      paths([
        introduced('a', 'b', '2026-01-01'),
        introduced('b', 'c', '2026-02-01'),
        introduced('c', 'a', '2026-03-01')
      ])
    ).toEqual(['a → b → c', 'c → a'])
    expect(paths([introduced('a', 'b', '2026-01-01'), introduced('b', 'a', '2026-01-02')])).toEqual(['a → b', 'b → a'])
  })

  test('hold what leads into a circle as well', () => {
    expect(
      paths([
        introduced('a', 'b', '2026-01-01'),
        introduced('b', 'a', '2026-02-01'),
        introduced('b', 'c', '2026-03-01'),
        introduced('c', 'd', '2026-04-01')
      ])
    ).toEqual(['b → a', 'a → b → c → d'])
  })

  test('an introduction back to somebody of its own path stands alone', () => {
    expect(
      paths([
        introduced('a', 'b', '2026-01-01'),
        introduced('b', 'c', '2026-02-01'),
        introduced('c', 'b', '2026-03-01')
      ])
    ).toEqual(['a → b → c', 'c → b'])
  })

  test('leave out who introduced herself, and tell what the user did in one step', () => {
    expect(
      paths([introduced('a', 'a', '2026-01-01'), byMe('p', 'p', '2026-01-01'), byMe('q', 'p', '2026-01-02')])
    ).toEqual(['moi → q'])
  })

  test('whom the user introduced to somebody may lead to others all the same', () => {
    expect(paths([byMe('q', 'p', '2026-01-02'), introduced('q', 'z', '2026-02-01')])).toEqual(['moi → q', 'q → z'])
  })

  test('what was noted twice is one step, of the day on which it was made as far as a favour tells, with all its favours', () => {
    const noted = [
      through('a', 'b', '2020-01-01'),
      introduced('a', 'b', '2026-05', { favourId: 'late' }),
      introduced('a', 'b', '2026-02-01', { favourId: 'early' }),
      declared('a', 'b', '2026')
    ]
    expect(stepOf(noted)).toEqual([
      {
        byId: 'a',
        whomId: 'b',
        toId: null,
        on: '2026-02-01',
        source: 'declared',
        favourIds: ['early', 'late', noted[0]?.favourId]
      }
    ])
    expect(stepOf([noted[0]!, noted[3]!])).toMatchObject([{ on: '2026' }])
    expect(stepOf([noted[0]!, declared('a', 'b')])).toMatchObject([{ on: '2020-01-01', source: 'declared' }])
  })

  test('there is none without an introduction', () => {
    expect(introductionChains([])).toEqual({ ends: [], arrivals: new Map() })
  })

  test('thirty thousand in a row are one path, and as many from one person as many', () => {
    const row = Array.from({ length: 30_000 }, (_, n) => introduced(`p${n}`, `p${n + 1}`, '2026-01-01'))
    expect(introductionChains(row).ends.map(({ depth }) => depth)).toEqual([30_000])
    const star = Array.from({ length: 30_000 }, (_, n) => introduced('centre', `p${n}`, '2026-01-01'))
    expect(introductionChains(star).ends).toHaveLength(30_000)
  })
})

describe('what came of them', () => {
  const steps = [
    introduced('a', 'b', '2026-01-01', { favourId: 'ab' }),
    introduced('b', 'c', '2026-02-01', { favourId: 'bc' })
  ]
  test('is what its last introduction led to and what the last person brought, each once', () => {
    const [chain] = introductionChains(steps).ends
    const found = resultsOf([
      result('x2', 'c', '2026-05-01'),
      result('x1', 'c', '2026-04-01'),
      result('ab', 'a'),
      result('bc', 'b', '2026-03-01'),
      result('x3', 'b')
    ])
    expect(resultsAtEnd(chain!, found).map(({ favourId }) => favourId)).toEqual(['bc', 'x1', 'x2'])
  })

  test('a favour that came through somebody counts once, for whoever did it', () => {
    const [chain] = introductionChains([{ ...through('a', 'b', '2026-01-01'), favourId: 'x' }]).ends
    expect(resultsAtEnd(chain!, resultsOf([result('x', 'b')]))).toHaveLength(1)
  })

  test('of two who began paths as long, the one whose paths led to more comes first', () => {
    const all = [
      introduced('a', 'b', '2026-01-01', { favourId: 'ab' }),
      introduced('a', 'c', '2026-01-02', { favourId: 'ac' }),
      introduced('k', 'l', '2026-05-01', { favourId: 'kl' })
    ]
    const found = resultsOf([result('ab', 'a'), result('ac', 'a'), result('kl', 'k')])
    expect(inOrderOfReach(introductionChains(all).ends, found).map(inWords)).toEqual(['a → c', 'a → b', 'k → l'])
  })

  test('of what the user introduced is only what that favour led to', () => {
    const [chain] = introductionChains([{ ...byMe('q', 'p', '2026-01-02'), favourId: 'qp' }]).ends
    expect(resultsAtEnd(chain!, resultsOf([result('qp', 'p'), result('x', 'q')])).map((one) => one.favourId)).toEqual([
      'qp'
    ])
  })

  test('the longest stand first, then the most fruitful, then the latest, together by who began them; the user’s own last', () => {
    const all = [
      ...steps,
      introduced('a', 'd', '2026-06-01', { favourId: 'ad' }),
      introduced('m', 'n', '2026-03-01', { favourId: 'mn' }),
      introduced('k', 'l', '2026-02-01', { favourId: 'kl' }),
      introduced('e', 'f', '2025-01-01', { favourId: 'ef' }),
      introduced('u', 'v', null, { favourId: 'uv' }),
      byMe('q', 'p', '2026-06-02')
    ]
    const found = resultsOf([result('ef', 'e')])
    expect(inOrderOfReach(introductionChains(all).ends, found).map(inWords)).toEqual([
      'a → b → c',
      'a → d',
      'e → f',
      'm → n',
      'k → l',
      'u → v',
      'moi → q'
    ])
  })

  test('a path belongs to a period when one of its introductions may lie in it', () => {
    const [chain] = introductionChains([introduced('a', 'b', '2026'), introduced('b', 'c', '2027-03-10')]).ends
    const inside = (from: string | null, to: string | null) => isInPeriod(chain!, from, to)
    expect(inside(null, null)).toBe(true)
    expect(inside('2026-12-31', '2027-01-31')).toBe(true)
    expect(inside('2027-01-01', '2027-03-09')).toBe(false)
    expect(inside('2027-03-10', null)).toBe(true)
    expect(inside(null, '2025-12-31')).toBe(false)
    const [undated] = introductionChains([introduced('a', 'b')]).ends
    expect([isInPeriod(undated!, null, null), isInPeriod(undated!, '1900-01-01', null)]).toEqual([true, false])
  })
})

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
const anyIntroduction: fc.Arbitrary<Introduction> = fc
  .record({
    byId: fc.oneof({ weight: 6, arbitrary: person }, fc.constant(null)),
    whomId: person,
    to: person,
    on: fc.option(fc.constantFrom('2024', '2025-03', '2025-03-01', '2025-03-02', '2026-01-15'), { nil: null }),
    source: fc.constantFrom(...introductionSources),
    favour: fc.integer({ min: 0, max: 60 })
  })
  .map(({ byId, whomId, to, on, source, favour }) => ({
    byId,
    whomId,
    toId: byId === null ? to : null,
    on,
    source: byId === null ? 'introduced' : source,
    favourId: source === 'declared' && byId !== null ? null : `f${favour}`
  }))
const anyIntroductions = fc.uniqueArray(anyIntroduction, {
  maxLength: 40,
  selector: ({ favourId, byId, whomId, toId }) => favourId ?? JSON.stringify([byId, whomId, toId])
})
const same = (step: ChainStep, { byId, whomId, toId }: Introduction) =>
  step.byId === byId && step.whomId === whomId && step.toId === toId

/** Everything that is said of introductions and what came of them, as text. */
const told = (introductions: readonly Introduction[], found: readonly Result[]) => {
  const { ends } = introductionChains(introductions)
  const indexed = resultsOf(found)
  return JSON.stringify([
    ends.map(stepsOf),
    inOrderOfReach(ends, indexed).map((chain) => [stepsOf(chain), resultsAtEnd(chain, indexed)])
  ])
}

describe('for all introductions, circles among them', () => {
  test('nobody is twice in a path, and each step goes on from the one before', () =>
    fc.assert(
      fc.property(anyIntroductions, (introductions) => {
        for (const chain of introductionChains(introductions).ends) {
          const steps = stepsOf(chain)
          const people = [steps[0]?.byId, ...steps.map(({ whomId }) => whomId)]
          expect(new Set(people).size).toBe(people.length)
          expect(steps).toHaveLength(chain.depth)
          for (const [index, step] of steps.slice(1).entries()) expect(step.byId).toBe(steps[index]?.whomId)
        }
      }),
      { numRuns: 500 }
    ))

  test('each is a step of a path with its favour, and no path is the beginning of another', () =>
    fc.assert(
      fc.property(anyIntroductions, (introductions) => {
        const ends = introductionChains(introductions).ends
        const steps = ends.flatMap(stepsOf)
        for (const introduction of introductions) {
          const { byId, whomId, toId, favourId } = introduction
          if (whomId === byId || whomId === toId) continue
          const holds = ({ favourIds }: ChainStep) => favourId === null || favourIds.includes(favourId)
          expect(steps.some((step) => same(step, introduction) && holds(step))).toBe(true)
        }
        const texts = ends.map((chain) => JSON.stringify(stepsOf(chain)).slice(0, -1))
        expect(texts.filter((text) => texts.some((other) => other !== text && other.startsWith(`${text},`)))).toEqual(
          []
        )
        expect(new Set(texts).size).toBe(texts.length)
      }),
      { numRuns: 500 }
    ))

  test('whoever was introduced has one path to them, of firsts alone, unless their first closes a circle', () =>
    fc.assert(
      fc.property(anyIntroductions, (introductions) => {
        const { arrivals } = introductionChains(introductions)
        for (const [id, chain] of arrivals) {
          expect(chain.step.whomId).toBe(id)
          for (const step of stepsOf(chain)) expect(arrivals.get(step.whomId)?.step).toBe(step)
          // The head has no path, or only such as would lead back to it.
          const head = stepsOf(chain)[0]?.byId
          expect(arrivals.has(head ?? '')).toBe(false)
        }
      }),
      { numRuns: 500 }
    ))

  test('the order in which they were noted changes nothing, to the byte', () =>
    fc.assert(
      fc.property(
        anyIntroductions.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
        ),
        ([list, shuffled]) => {
          const results = list.flatMap(({ favourId, byId, on }) =>
            favourId && byId && favourId > 'f3' ? { favourId, personId: byId, outcome: 'client' as const, on } : []
          )
          expect(told(shuffled, results.toReversed())).toBe(told(list, results))
        }
      ),
      { numRuns: 500 }
    ))

  test('where everybody has one introducer at most and none a circle, they are the ways from the roots to the leaves', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (draws) => {
        // Person n was introduced by somebody before n, or by nobody.
        const parents = draws.map((draw, n) => (n === 0 || draw % (n + 1) === n ? null : draw % (n + 1)))
        const list = parents.flatMap((parent, n) =>
          parent === null ? [] : introduced(`p${parent}`, `p${n}`, '2026-01-01')
        )
        const leaves = parents.flatMap((parent, n) => (parent !== null && !parents.includes(n) ? n : []))
        const way = (n: number): string => {
          const parent = parents[n] ?? null
          return parent === null ? `p${n}` : `${way(parent)} → p${n}`
        }
        expect(paths(list).toSorted()).toEqual(leaves.map(way).toSorted())
      })
    ))
})
