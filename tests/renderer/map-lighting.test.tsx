import { describe, expect, test } from 'vitest'
import { pairKey } from '#shared/domain/pair-key'
import { isInside } from '../../src/renderer/features/map/controllers/lasso'
import { lightingOf, type Standing } from '../../src/renderer/features/map/controllers/lighting'

const pairs = [
  ['anna', 'bert'],
  ['bert', 'carl'],
  ['carl', 'dora']
] as const
const ties = new Map(pairs.map((pair) => [pairKey(pair[0], pair[1]), pair]))
const ids = ['anna', 'bert', 'carl', 'dora']
const plain: Standing = {
  appearance: { hidden: new Set(), faint: new Set(), quiet: null, lit: null, compared: new Map() },
  current: null,
  chosen: [],
  around: null,
  hovered: null
}
const light = (given: Partial<Standing>, appearance: Partial<Standing['appearance']> = {}) => {
  const { classes } = lightingOf(ids, ties, { ...plain, ...given, appearance: { ...plain.appearance, ...appearance } })
  return (id: string) => classes.get(id) ?? ''
}

describe('what stands out on the map', () => {
  test('nobody, as long as nobody is looked at', () => {
    expect(lightingOf(ids, ties, plain).classes.size).toBe(0)
  })

  test('the pointer and the keyboard light the same people and ties', () => {
    const [pointed, stoodOn] = [light({ hovered: 'bert' }), light({ current: 'bert' })]
    const isFaded = (of: typeof pointed) => [...ids, ...ties.keys()].map((id) => of(id).includes('faded'))
    expect(isFaded(pointed)).toEqual([false, false, false, true, false, false, true])
    expect(isFaded(stoodOn)).toEqual(isFaded(pointed))
    expect(stoodOn(pairKey('anna', 'bert'))).toBe('near')
  })

  test('who is chosen never fades, whoever is looked at', () => {
    const of = light({ current: 'anna', chosen: ['dora'] })
    expect(of('dora')).toBe('chosen')
    expect(of('carl')).toBe('faded')
  })

  test('a path stands above whoever is looked at, with an arrow away from who introduced', () => {
    const key = pairKey('carl', 'dora')
    const lit = { people: new Set(['carl', 'dora']), ties: new Set([key]), introducers: new Map([[key, 'dora']]) }
    const of = light({ current: 'anna' }, { lit })
    expect(of('anna')).toBe('faded current')
    expect(of(key)).toBe('near fromTarget')
    expect(of(pairKey('anna', 'bert'))).toBe('faded')
  })

  test('who is hidden, or drawn no more, lights nobody', () => {
    const of = light({ current: 'bert' }, { hidden: new Set(['bert']) })
    expect(of('bert')).toBe('hidden current')
    expect(of('dora')).toBe('')
    expect(light({ current: 'gone' })('anna')).toBe('')
  })

  test('where only those around somebody are drawn, none of them steps back for that person', () => {
    const of = light({ current: 'bert', around: 'bert' }, { hidden: new Set(['dora']) })
    expect([of('anna'), of('carl')]).toEqual(['', ''])
    expect(light({ current: 'anna', around: 'bert' })('carl')).toBe('faded')
  })

  test('at a month of the past, who was silent then is, and who was not is not', () => {
    const of = light({}, { quiet: new Set(['anna']), faint: new Set(['dora']) })
    expect([of('anna'), of('bert'), of('dora')]).toEqual(['quiet', 'awake', 'faint awake'])
    expect(of(pairKey('carl', 'dora'))).toBe('faint')
  })
})

test('the lasso holds what is inside its line, also where that turns back on itself', () => {
  const hook = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 6, y: 10 },
    { x: 6, y: 4 },
    { x: 0, y: 4 }
  ]
  expect([isInside({ x: 8, y: 8 }, hook), isInside({ x: 2, y: 2 }, hook), isInside({ x: 2, y: 8 }, hook)]).toEqual([
    true,
    true,
    false
  ])
})
