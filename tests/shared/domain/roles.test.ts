import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOfTime, isHeld } from '#shared/domain/roles'

const role = (name: string, from: string | null, to: string | null) => ({ name, from, to })

test('roles held today come first in the order given, then the others, the one that ended last first', () => {
  const course = inOrderOfTime([
    role('trainee', '1999', '2001'),
    role('board', '2021', null),
    role('unknown end', null, '2010'),
    role('head', '2019-05', null),
    role('manager', '2010', '2019-05'),
    role('consultant', '2005', '2010')
  ])
  expect(course.map(({ name }) => name)).toEqual(['board', 'head', 'manager', 'consultant', 'unknown end', 'trainee'])
})

const year = fc.option(fc.integer({ min: 1990, max: 2030 }).map(String))

test('ordering loses no role, and ordering again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id: fc.nat(), from: year, to: year }), { selector: ({ id }) => id }),
      (roles) => {
        const course = inOrderOfTime(roles)
        expect(course.toSorted((a, b) => a.id - b.id)).toEqual(roles.toSorted((a, b) => a.id - b.id))
        expect(inOrderOfTime(course)).toEqual(course)
        const firstFormer = course.findIndex((one) => !isHeld(one))
        expect(firstFormer === -1 || !course.slice(firstFormer).some(isHeld)).toBe(true)
      }
    )
  )
})
