import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { dayNumber } from '#shared/domain/dates'

export interface Vector<Input, Expected> {
  id: string
  input: Input
  expected: Expected
}

/** The cases of a reference file under tests/fixtures/vectors; each test says what they hold. */
export function vectors(file: string): unknown[] {
  const url = new URL(`../../fixtures/vectors/${file}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as unknown[]
}

/** Equal to nine decimals; what is undefined must be undefined on both sides. */
export function expectNear(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9)
}

export const daysOf = (dates: readonly string[]): number[] => dates.map((date) => dayNumber(date))
