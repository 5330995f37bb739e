import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaProbability, betaQuantile } from '#shared/domain/measures/beta'
import { expectNear, vectors, type Vector } from './vectors'

describe('the reference values', () => {
  test.each(vectors('beta') as Vector<{ a: number; b: number }, { cdf_half: number; q025: number; q975: number }>[])(
    'beta: $id',
    ({ input: { a, b }, expected }) => {
      expectNear(betaProbability(0.5, a, b), expected.cdf_half)
      expectNear(betaQuantile(0.025, a, b), expected.q025)
      expectNear(betaQuantile(0.975, a, b), expected.q975)
    }
  )
})

/** P(Bin(n, part/whole) >= k), exactly, in whole numbers. */
function binomialTail(n: number, k: number, part: number, whole: number): number {
  const [yes, no] = [BigInt(part), BigInt(whole - part)]
  let chosen = 1n
  let tail = 0n
  for (let i = 0; i <= n; i++) {
    if (i >= k) tail += chosen * yes ** BigInt(i) * no ** BigInt(n - i)
    chosen = (chosen * BigInt(n - i)) / BigInt(i + 1)
  }
  return Number((tail * 10n ** 18n) / BigInt(whole) ** BigInt(n)) / 1e18
}

test('for whole numbers the probability at one half is the exact binomial sum', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 250 }), (a, b) => {
      expect(Math.abs(betaProbability(0.5, a, b) - binomialTail(a + b - 1, a, 1, 2))).toBeLessThanOrEqual(1e-10)
    })
  ))

test('and so it is at any other fraction', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 19 }),
      (a, b, part) => {
        const exact = binomialTail(a + b - 1, a, part, 20)
        expect(Math.abs(betaProbability(part / 20, a, b) - exact)).toBeLessThanOrEqual(1e-10)
      }
    )
  ))

const shape = fc.double({ min: 1, max: 400, noNaN: true })

test('the quantile is the inverse of the probability', () =>
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (probability, a, b) => {
      expect(Math.abs(betaProbability(betaQuantile(probability, a, b), a, b) - probability)).toBeLessThanOrEqual(1e-9)
    })
  ))

test('the probability is symmetric and ends at 0 and 1', () =>
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), shape, shape, (x, a, b) => {
      expectNear(betaProbability(x, a, b), 1 - betaProbability(1 - x, b, a))
      expect(betaProbability(0, a, b)).toBe(0)
      expect(betaProbability(1, a, b)).toBe(1)
    })
  ))
