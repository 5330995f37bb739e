import { expect, test } from 'vitest'
import { toldApart } from '../../src/main/network/told-apart'

test('whoever shares a name with another is told apart by the organisation, where there is one', () => {
  const people = [
    { id: 'a', name: 'Marie Laurent', organisation: 'Passerelles' },
    { id: 'b', name: 'Marie Laurent', organisation: null },
    { id: 'c', name: 'Paul Martin', organisation: 'Orféa' }
  ]
  expect([...toldApart(people)]).toEqual([
    ['a', 'Marie Laurent (Passerelles)'],
    ['b', 'Marie Laurent'],
    ['c', 'Paul Martin']
  ])
})
