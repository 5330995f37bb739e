import fc from 'fast-check'
import { circleKinds } from '#shared/domain/circle'
import type { KnownAcquaintances } from '#shared/domain/structure/graph'
import type { CorePerson } from '#shared/domain/structure/structure'

/** Ids whose order as text is not that of their numbers. */
const idOf = (index: number): string => `p${index}`

export interface AnyCore {
  ids: string[]
  pairs: [string, string][]
}

/** Up to so many people, and any of the pairs among them; sparse as often as dense. */
export const anyCore = ({ min = 0, max = 11 }: { min?: number; max?: number } = {}): fc.Arbitrary<AnyCore> =>
  fc.integer({ min, max }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => idOf(index))
    const all = ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]))
    return fc.record({
      ids: fc.constant(ids),
      pairs: fc.oneof(fc.subarray(all), fc.subarray(all, { maxLength: Math.min(all.length, count + 1) }))
    })
  })

const anyValue = fc.option(fc.constantFrom('Lyon', 'lyon', 'LYÓN ', 'Paris', 'Énergie', 'énergie', '—', ' '))

const list = (value: string | null): string[] => (value === null ? [] : [value])

/** Somebody with any values in each category. */
const anyPerson = (id: string): fc.Arbitrary<CorePerson> =>
  fc
    .record({
      sector: anyValue,
      city: anyValue,
      organisation: anyValue,
      circle: anyValue,
      circleKind: fc.option(fc.constantFrom(...circleKinds)),
      target: fc.array(fc.constantFrom('Rail', 'rail', 'Énergie'), { maxLength: 2 })
    })
    .map(({ target, ...variety }) => {
      const organisation = list(variety.organisation)
      return {
        id,
        doors: { organisation, sector: list(variety.sector), city: list(variety.city), target },
        variety,
        traits: { circle: list(variety.circle), organisation }
      }
    })

export interface AnyFacts {
  people: CorePerson[]
  known: KnownAcquaintances
}

/** People with what is known of them and of who met whom, strangers to the core and people paired with themselves among it. */
export const anyFacts: fc.Arbitrary<AnyFacts> = fc.integer({ min: 0, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => idOf(index))
  const everybody = [...ids, 'stranger', 'another stranger']
  const anybody = fc.constantFrom(...everybody)
  return fc.record({
    people: fc.tuple(...ids.map(anyPerson)),
    known: fc.record({
      pairs: fc.array(fc.tuple(anybody, anybody), { maxLength: 12 }),
      gatherings: fc.array(
        fc
          .tuple(
            fc.subarray(everybody, { minLength: 2, maxLength: Math.min(6, everybody.length) }),
            fc.integer({ min: 0, max: 5 })
          )
          .map(([people, others]) => ({ people, present: 1 + people.length + others })),
        { maxLength: 8 }
      )
    })
  })
})
